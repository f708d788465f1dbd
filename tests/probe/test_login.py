"""Addresses at which readers log in, and those that only look so."""

import pytest

from crawler.probe.login import is_login

ROWS = [
    ("https://kabar.example/login", True),
    ("https://www.kabar.example/Login/?next=/berita/1", True),
    ("https://kabar.example/akun/masuk.php?kembali=1", True),
    ("https://kabar.example/user/sign-in", True),
    ("https://kabar.example/auth/signin.aspx", True),
    ("https://kabar.example/berlangganan", True),
    ("https://sso.kabar.example/?continue=https%3A%2F%2Fkabar.example", True),
    ("https://akun.kabar.example/", True),
    ("https://kabar.example/", False),
    ("https://kabar.example/berita/1/wna-masuk-daftar-cekal", False),
    ("https://kabar.example/berita/1/garam?ref=/login", False),
    ("https://kabar.example/akun-resmi", False),
    ("https://kabar.example/account/1/berita", False),
    ("https://masukan.kabar.example/1", False),
]


@pytest.mark.parametrize(("url", "login"), ROWS)
def test_what_is_a_login(url: str, login: bool) -> None:
    assert is_login(url) is login
