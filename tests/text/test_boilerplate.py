import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.text.boilerplate import BY_INITIAL, is_post_signature, judge
from crawler.text.markers import MARKERS

LINES = [
    *((marker, reason) for marker, reason in MARKERS.items()),
    ("ADVERTISEMENT", "advertisement"),
    ("SCROLL TO CONTINUE WITH CONTENT", "advertisement"),
    ("Loading...", "navigation"),
    ("[Gambas:Video 20detik]", "advertisement"),
    ("[Gambas:Instagram]", "advertisement"),
    ("2 dari 3 halaman", "navigation"),
    ("1 2 3 Selanjutnya", "navigation"),
    ("Halaman Selanjutnya", "navigation"),
    ("Halaman: 1 2 3", "navigation"),
    ("Scroll ke bawah untuk melanjutkan membaca", "navigation"),
    ("Scroll untuk lanjut membaca", "navigation"),
    ("Scroll down untuk melanjutkan membaca", "navigation"),
    ("Lanjutkan Membaca ↓", "navigation"),
    ("Simak berita selengkapnya di halaman selanjutnya.", "navigation"),
    ("Baca selengkapnya di sini", "navigation"),
    ("Senin, 3 Agustus 2026 13:39 WIB", "navigation"),
    ("Kompas.com - 18/06/2025, 21:35 WIB", "navigation"),
    ("Diperbarui 18 Jun 2025, 14:05 WIB", "navigation"),
    ("A post shared by Rahma (@rahma) on Oct 13, 2020 at 6:50pm PDT", "embed"),
    ("Sebuah kiriman dibagikan oleh Rahma (@rahma)", "embed"),
    ("— Rahma (@rahma) February 16, 2016", "embed"),
    ("pic.twitter.com/AbCd12", "embed"),
    ("Ikuti Whatsapp Channel Republika", "promotion"),
    ("Dapatkan update berita pilihan setiap hari dari Kompas.com.", "promotion"),
    ("Simak breaking news dan berita pilihan kami langsung di ponselmu.", "promotion"),
    ("Baca berita tanpa iklan. Gabung Kompas.com+", "promotion"),
    ("Baca berita dengan sedikit iklan, klik di sini", "promotion"),
    ("Gabung KOMPAS.com Plus sekarang", "promotion"),
    ("KOMPAS.com berkomitmen memberikan fakta jernih dari lapangan.", "promotion"),
    ("Cek berita dan artikel yg lain di Google News dan dan ikuti WhatsApp channel kami", "promotion"),
    ("Cek Berita dan Artikel yang lain di Google News", "promotion"),
    ("Detikcom berkomitmen menyajikan berita.", "promotion"),
    ("Dukung keberlanjutan jurnalisme kami.", "promotion"),
    ("Mau berita terbaru? Masuk dulu.", "promotion"),
    ("* Fakta atau Hoaks? Untuk mengetahui kebenaran, silakan WhatsApp ke nomor kami.", "promotion"),
    ("Akses edisi mingguan dari Tahun 1971", "promotion"),
    ("Update seputar informasi Corona dengan klik tautan ini.", "promotion"),
    ("Pantau berita terkini di VIVA terkait Virus Corona", "promotion"),
    ("** #IngatPesanIbu", "promotion"),
    ("Komentarlah secara bijaksana dan bertanggung jawab.", "promotion"),
    ("Ikuti berita pilihan kami di saluran WhatsApp.", "promotion"),
    ("Yuk, gabung di grup Telegram untuk berita terbaru setiap hari.", "promotion"),
    ("Unduh aplikasi kami di ponsel Anda.", "promotion"),
    ("Follow Instagram kami @rahmanews untuk artikel lain.", "promotion"),
    ("Subscribe kanal YouTube Rahma.com", "promotion"),
    ("**Ayo berdonasi untuk tenaga kesehatan dengan klik tautan ini.", "promotion"),
    ("Lihat artikel asli https://www.dw.com/id/beranda/s-11546", "navigation"),
    ("Simak selengkapnya di VIK Resesi untuk Pemula", "promotion"),
    ("Telusuri berita news lainnya", "promotion"),
    ("Dapatkan berita up to date dengan semua berita terkini hanya dengan satu klik di sini", "promotion"),
    ("Ikuti perkembangan terkini demo hari ini di Liputan6.com.", "promotion"),
    *((line, "navigation") for line in ("Post Views: 123", "Post Views:123", "Total Views: 22", "Dilihat 35 kali")),
    *((line, "navigation") for line in ("Dibaca: 1.204 kali", "Berita ini 23 kali dibaca", "Jumlah Pengunjung: 58")),
    *((line, "navigation") for line in ("35 total views, 2 views today", "(Visited 7 times, 1 visits today)")),
    *((line, "navigation") for line in ("2 menit membaca", "3 Menit Dibaca", "Waktu Baca: 2 menit", "35 x dibaca")),
    *((line, "navigation") for line in ("Facebook Twitter WhatsApp Telegram", "Bagikan: Facebook X Salin Tautan")),
    *((line, "navigation") for line in ("Eksplorasi konten lain dari Kabar Rote", "Baca info lengkapnya di sini.")),
    ("zoom-inlihat foto Panen garam di Rote", "navigation"),
    ("Alamat email Anda tidak akan dipublikasikan. Ruas yang wajib ditandai *", "navigation"),
    ("Kami membuka kesempatan bagi Anda yang ingin menjadi pebisnis media melalui program kami.", "promotion"),
    ("Subscribe to get the latest posts sent to your email.", "navigation"),
    ("Nyaman tanpa iklan. Langganan BisnisPro", "promotion"),
    ("Follow IDN Times untuk mendapatkan informasi terkini. Klik untuk follow WhatsApp Channel", "promotion"),
    ("Mari bergabung di Kanal WhatsApp KompasTekno. Caranya klik link ini.", "promotion"),
    ("Silakan baca konten menarik lainnya dari JPNN.com di Google News", "promotion"),
    ("Bergabunglah bersama kami di WhatsApp Channel", "promotion"),
    ("Ikuti artikel kami lainnya di GoogleNews", "promotion"),
    ("Follow Instagram @kabarrote", "promotion"),
    ("Download Apps CNN Indonesia sekarang", "promotion"),
    ("Download Apps Detikcom Sekarang https://apps.detik.com/detik/", "promotion"),
    ("Sobat bisa berlangganan Tabloid OTOMOTIF lewat www.gridstore.id.", "promotion"),
    ("Atau versi elektronik yang dapat diakses secara online di: ebooks.gramedia.com", "promotion"),
    ("* Ringkasan ini dibantu dengan menggunakan AI", "promotion"),
    ("Disclaimer: Setiap keputusan investasi ada di tangan pembaca.", "promotion"),
    ("Sanggahan: Artikel ini adalah produk jurnalistik berupa pandangan redaksi.", "promotion"),
    ("⠀", "empty"),
    ("***", "empty"),
    ("-", "empty"),
]


@pytest.mark.parametrize(("line", "reason"), LINES)
def test_line_of_the_outlet(line: str, reason: str) -> None:
    assert judge(line) == reason


NEWS = [
    "WhatsApp memperkenalkan fitur saluran di Indonesia.",
    "Ikuti perkembangan Telegram dan WhatsApp, warga mengubah cara membaca berita, kata Rahma.",
    "Unduh aplikasi PeduliLindungi sebelum berangkat, ujar Kepala Dinas kepada artikel.com.",
    "Cek penerima bantuan sosial lewat aplikasi Cek Bansos.",
    "Gabung dengan klub itu, Rahma membuka kanal YouTube.",
    "Simak selengkapnya dalam infografik berikut ini!",
    "Dapatkan vaksin di puskesmas terdekat.",
    "Ikuti perkembangan terkini di kampung itu, warga memasang radio.",
    "Ikuti berita terbaru soal banjir, Rahma membeli radio di pasar.",
    "Lihat artikel asli di museum kota.",
    "Telusuri berita lama di perpustakaan dan arsip lainnya.",
    "Kami memblokir 40 saluran Telegram yang menyebarkan berita bohong.",
    "Baca buku sebelum tidur menenangkan pikiran.",
    "Simak penjelasan Rahma berikut ini.",
    "Halaman rumah itu penuh air.",
    "Iklan rokok dilarang di dekat sekolah.",
    "Advertisement di Jakarta naik dua kali lipat.",
    "Senin, 3 Agustus 2026, warga berkumpul pada pukul 13:39 WIB.",
    "Pada 18 Juni 2025 pukul 14:05 WIB",
    "2 dari 3 warga setuju.",
    "1. Jalan Merdeka",
    "Tahun Depan",
    "3-4-3",
    "Bagikan beras kepada warga, pemerintah menyiapkan gudang.",
    "Selanjutnya, Rahma menyiapkan bahan.",
    "Dibaca 35 kali oleh warga, surat itu dikembalikan.",
    "Berita ini 23 kali lebih ramai daripada kemarin.",
    "2 menit kemudian listrik padam.",
    "Facebook dan WhatsApp sempat mati.",
    "WhatsApp",
    "35 kali gempa susulan tercatat.",
    "Follow up kasus itu menunggu Instagram, kata polisi.",
    "Keputusan investasi ada di tangan pemerintah daerah.",
    "Mari bergabung di koperasi desa, ujar Rahma.",
    "— Rahma menutup pidatonya.",
]


@pytest.mark.parametrize("sentence", NEWS)
def test_news_stays(sentence: str) -> None:
    assert judge(sentence) is None


def test_signature_of_a_post() -> None:
    assert is_post_signature("— Rahma (@rahma) February 16, 2016")
    assert not is_post_signature("Rahma (@rahma) February 16, 2016")


def test_rules_are_reached_by_their_initials() -> None:
    assert all(initial == initial.lower() for initial in BY_INITIAL)


@given(st.text(max_size=120))
def test_hostile_lines_never_raise(line: str) -> None:
    assert judge(line) in {None, *MARKERS.values(), "empty"}
