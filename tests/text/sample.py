"""A text of three paragraphs that is nothing but text."""

FIRST = "Pemerintah menyiapkan anggaran baru untuk sekolah di desa."
SECOND = '"Anggaran itu cair bulan depan," kata Rahma.'
THIRD = "Sekolah di tiga kabupaten menerima bantuan Rp1.250.000,50 per siswa (ratas)."
TEXT = (FIRST, SECOND, THIRD)
