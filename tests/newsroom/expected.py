"""What the sample newsroom must give: each article once, by outlet, title, time, form of wire copy and pages."""

from typing import NamedTuple

SALT = "Petani Garam Rote Panen Raya Setelah Tiga Pekan Tanpa Hujan"
WELLS = "Mengapa Air Sumur di Pesisir Utara Jawa Makin Asin? Ini Penjelasannya"
SEAGRASS = "Warga Wakatobi Rawat Padang Lamun, Penyu Hijau Datang Lagi"
WEATHER = "Nelayan Tegal Belajar Membaca Cuaca dari Ponsel, Hasil Tangkapan Naik"
CLOCK = "Jam Kota Ternate Berdetak Lagi Setelah Sebelas Tahun"
FISH_MARKET = "Pasar Ikan Muara Angke Buka hingga Tengah Malam"
TEACHERS = "Guru Keliling Layani Empat Sekolah di Kepulauan Seribu"
SHIP = "Kapal Perintis Kembali Layari Rute Saumlaki-Kisar"
MARKET = "Pedagang Pasar Kranggan Mulai Terima Setoran Sampah Jadi Tabungan"


class Expected(NamedTuple):
    """One stored article."""

    outlet: str
    title: str
    published_at: str | None
    wire: str | None
    read: int = 1
    total: int = 1


STORED = (
    Expected("antara", SALT, "2026-11-18T10:20:00+07:00", "copy"),
    Expected("antara", "BMKG minta nelayan selatan Jawa waspadai gelombang empat meter", "2026-11-19T08:41:00+07:00", "copy"),
    Expected("antara", "Perpustakaan kapal singgahi tujuh pulau kecil di Maluku", "2026-11-20T07:15:00+07:00", "copy"),
    Expected("antara_bali", "Subak Jatiluwih atur ulang giliran air jelang musim tanam", "2026-11-19T13:05:00+08:00", "copy"),
    Expected("antara_bali", "Nelayan Kedonganan tanam terumbu dari cangkang kerang", "2026-11-19T17:52:00+08:00", "copy"),
    Expected("antara_en", "Bajawa coffee farmers open drying house to visitors", "2026-11-17T16:31:00+07:00", "copy"),
    Expected("beritasatu", "Perajin Tenun Sumba Kembali ke Pewarna Alam, Pesanan Antre 5 Bulan", "2026-11-20T08:55:00+07:00", None),
    Expected("bola_com", "Liga Voli Pantai Pangandaran Pakai Wasit Nelayan Setempat", "2026-11-07T10:00:00+07:00", None),
    Expected("detik", "Warga Cilincing Tanam 2.000 Bibit Mangrove, Tanggul Tak Lagi Jebol", "2026-11-16T14:35:00+07:00", None),
    Expected("detik", SHIP, "2026-11-19T12:20:00+07:00", "copy"),
    Expected("detik", MARKET, "2026-11-19T09:05:00+07:00", None),
    Expected("jawa_pos", "Nelayan Kenjeran Pasang Lampu Tenaga Surya", "2026-11-19T08:10:08+07:00", "copy"),
    Expected("jpnn", "Pasar Sapi Beringkit Ramai Lagi, Pembeli dari Jawa Datang", "2026-11-19T09:12:00+07:00", None),
    Expected("jpnn", "Kapal Ternak Kupang-Jakarta Angkut 550 Sapi, Peternak Lega", "2026-11-18T14:05:00+07:00", "copy"),
    Expected("jpnn", SEAGRASS, "2026-11-19T18:40:00+07:00", None, 2, 2),
    Expected("kompas", "Harga Garam Krosok di Kupang Naik, Perajin Ikan Asin Mengurangi Produksi", "2026-11-18T19:30:00+07:00", "mention"),
    Expected("kompas", WELLS, "2026-11-19T18:00:00+07:00", None, 3, 3),
    Expected("koran_jakarta", SALT, "2026-11-18T13:47:00+07:00", "copy"),
    Expected("koran_jakarta", "Petani Rumput Laut Nunukan Mulai Ekspor Langsung ke Tawau", "2026-11-18T10:15:00+07:00", "copy"),
    Expected("koran_jakarta", "Kelurahan di Bekasi Tukar Minyak Jelantah dengan Beras", "2026-11-19", "copy"),
    Expected("koran_jakarta", "Nelayan Pulau Pari Isi Aki Perahu dari Panel Surya", "2026-11-19", None),
    Expected("koran_jakarta", FISH_MARKET, "2025-06-18T09:30:00+07:00", None),
    Expected("koran_jakarta", TEACHERS, "2025-06-18T14:05:00+07:00", "copy"),
    Expected("koran_jakarta", "Lomba Layang-layang Kemayoran Diikuti 90 Regu", "2025-06-15T18:20:00+07:00", None),
    Expected("liputan6", "Sekolah Terapung di Danau Tempe Punya Atap Panel Surya", "2026-11-19T15:30:00+07:00", None),
    Expected("liputan6", "Koperasi Susu Tanggasari Memanen Biogas dari Kandang", "2026-07-24T10:26:00+07:00", "mention"),
    Expected("media_indonesia", "Kampung Biogas Pasuruan tak Lagi Beli Elpiji Sejak Maret", "2026-11-19T07:30:00+07:00", None),
    Expected("merdeka", "Warga Kampung Laut Cilacap Rakit Tanggul Bambu Penahan Rob", "2026-11-10T09:12:40+07:00", "mention"),
    Expected("okezone", "Petani Kopi Temanggung Panen Lebih Awal, Harga Naik Jadi Rp92.000", "2026-11-18T09:41:00+07:00", None),
    Expected("pikiran_rakyat", "Mata Air di Cikole Hidup Lagi Setelah Warga Menanam 12.000 Pohon", "2026-11-14T10:22:00+07:00", None),
    Expected("republika", SALT, "2026-11-18T15:02:00+07:00", "copy"),
    Expected("republika", "Pesantren di Kebumen Memasak dengan Biogas dari Kandang Sendiri", "2026-11-17T16:32:00+07:00", "copy"),
    Expected("republika", "Masjid Tua di Solok Buka Dapur Umum bagi Warga Terdampak Longsor", "2026-11-19T10:31:00+07:00", None),
    Expected("tempo", "Warga Cianjur Kembali Naik Kereta Setelah Rel Longsor Diperbaiki", "2026-11-18T20:04:11+07:00", None),
    Expected("tempo", "Pembudi Daya Lobster Lombok Dapat Keramba Baru", "2026-11-19T07:15:00+07:00", "copy"),
    Expected("tribunnews", WEATHER, "2026-11-17T11:05:00+07:00", None, 1, 2),  # its second page redirects to the first
    Expected("viva", CLOCK, None, None),
    Expected("viva", "Pasar Kuda Sumbawa Dibuka Lagi, Pembeli Wajib Bawa Surat Sehat", "2026-11-19T20:15:00+07:00", "copy"),
)  # fmt: skip

DROPPED = {
    ("duplicate_url", "https://www.tempo.co/ekonomi/warga-cianjur-kembali-naik-kereta-setelah-rel-longsor-diperbaiki-2301845"),
    ("http_404", "https://www.antaranews.com/berita/5613001/jadwal-pelayaran-perintis-ditambah"),
    ("no_text", "https://www.antaranews.com/berita/5613802/festival-layang-layang-pangandaran"),
}  # fmt: skip
