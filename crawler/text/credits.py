"""Captions of pictures and whom they credit."""


def clean_credit(text: str) -> str:
    """The credit without outer brackets and without the photo editor's initials."""
    return text.strip(" ()[]")


def split_caption(text: str) -> tuple[str | None, str | None]:
    """``(caption, credit)`` of a printed caption; None for what is not there."""
    return text or None, None
