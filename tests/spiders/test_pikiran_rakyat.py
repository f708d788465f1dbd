"""What the network of Pikiran Rakyat writes in its own way: the portal's name in front, the credit behind a slash."""

import pytest

from crawler.items import Image
from spiders.pikiran_rakyat import with_credit, without_tag


@pytest.mark.parametrize(
    ("portal", "text", "rest"),
    [
        ("zonajakarta", "ZONA JAKARTA - Warga memanen garam.", "Warga memanen garam."),
        ("depok", "PR DEPOK – Warga memanen garam.", "Warga memanen garam."),
        ("galamedia", "GALAMEDIANEWS -Warga memanen garam.", "Warga memanen garam."),
        ("www", "BANDUNG, (PR).- Warga memanen garam.", "BANDUNG - Warga memanen garam."),
        ("www", "CIREBON,(PRLM).-Warga memanen garam.", "CIREBON - Warga memanen garam."),
        ("depok", "DEPOK - Warga memanen garam.", "DEPOK - Warga memanen garam."),
        ("zonajakarta", "KTP - Warga memanen garam.", "KTP - Warga memanen garam."),
        ("zonajakarta", "Warga memanen garam.", "Warga memanen garam."),
        ("www", "", ""),
    ],
)
def test_the_name_of_the_portal_is_no_text(portal: str, text: str, rest: str) -> None:
    assert without_tag(text, f"https://{portal}.pikiran-rakyat.com/nasional/pr-0191004477/judul") == rest


@pytest.mark.parametrize(
    ("caption", "rest", "credit"),
    [
        ("Peta banjir buatan warga. /Pixabay/", "Peta banjir buatan warga.", "Pixabay"),
        ("Panen garam di Rote. /ANTARA FOTO/Budi Wirawan", "Panen garam di Rote.", "ANTARA FOTO/Budi Wirawan"),
        ("Gempa bumi. */Dok. BMKG", "Gempa bumi.", "Dok. BMKG"),
        ("/Instagram/@warga", None, "Instagram/@warga"),
        ("Ayah dan/atau ibu mengantar anak.", "Ayah dan/atau ibu mengantar anak.", None),
    ],
)
def test_the_credit_stands_behind_a_slash(caption: str, rest: str | None, credit: str | None) -> None:
    image = with_credit(Image(url="https://assets.pikiran-rakyat.com/1.jpg", caption=caption))
    assert (image.caption, image.credit) == (rest, credit)


def test_a_credit_that_is_known_stays() -> None:
    image = Image(caption="Panen garam. /Pixabay", credit="Budi")
    assert with_credit(image) == image
