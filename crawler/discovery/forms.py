"""Forms of addresses that several outlets share, as pieces of the regular expressions that find their articles."""

SLUG = r"[a-z\d]+(?:-+[a-z\d]+){2,}"
"""``petani-garam-rote``: a headline, three words or more; sections and tags have fewer."""

NOT_OF_THE_HOUSE = (
    r"(?!pedoman-(?:media|pemberitaan)|kode-etik|tentang-k(?:ami|oran)|susunan-redaksi|redaksi-"
    r"|privacy-policy|kebijakan-privasi|syarat-dan|wp-)"
)
"""Behind it no page on the outlet itself begins: ``pedoman-media-siber``, ``kode-etik-jurnalistik``."""
