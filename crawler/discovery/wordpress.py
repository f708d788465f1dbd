"""The REST interface that every WordPress has, unless it is shut off (``/wp-json/wp/v2/posts``)."""

from crawler.discovery.json_list import JsonList

PER_PAGE = 100  # the most that WordPress gives
FIELDS = "link,date,modified,title"


def wordpress_posts(site: str, zone: str = "WIB") -> tuple[JsonList, JsonList]:
    """The posts of ``site`` (``https://host``) by day, however far back, and its search, within days too.

    WordPress leaves out the very seconds of ``after`` and ``before``: the lists of two days touch in the last one.
    """
    posts = f"{site}/wp-json/wp/v2/posts?_fields={FIELDS}&per_page={PER_PAGE}&page={{page}}"
    days = "&after={{eve:%Y-%m-%d}}T23:59:58&before={{{last}:%Y-%m-%d}}T23:59:59"
    search = posts + "&search={query}"
    return _posts(posts + days.format(last="date"), zone), _posts(search, zone, search + days.format(last="until"))


def _posts(template: str, zone: str, between: str = "") -> JsonList:
    return JsonList(
        template,
        between=between,
        items="",
        link="{link}",
        title="title.rendered",
        published="date",
        modified="modified",
        zone=zone,
        page_size=PER_PAGE,
    )
