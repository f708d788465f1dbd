"""An article is asked for once, and in another announced form where the first brings none."""

import pytest
from conftest import Project, Site
from scrapy import Request

from crawler.fetch.once import Forms

AMP, PLAIN, TRACKED = "https://koran.id/amp/a/1", "https://koran.id/a/1", "https://koran.id/a/1?utm_source=rss"


def test_the_first_form_is_asked_for_and_the_others_wait() -> None:
    forms = Forms()
    assert [forms.announce(Request(url)) for url in (AMP, PLAIN, AMP, PLAIN, TRACKED)] == [True, *[False] * 4]
    others = [forms.fail(AMP), forms.fail(PLAIN), forms.fail(TRACKED)]
    assert [other and other.url for other in others] == [PLAIN, TRACKED, None]


def test_a_form_announced_after_the_failure_is_asked_for_at_once() -> None:
    forms = Forms()
    assert forms.announce(Request(AMP))
    assert forms.fail(AMP) is None
    assert [forms.announce(Request(url)) for url in (AMP, PLAIN, TRACKED)] == [False, True, False]


def test_a_form_to_which_the_first_redirected_is_not_asked_for_again() -> None:
    forms = Forms()
    assert [forms.announce(Request(url)) for url in (AMP, PLAIN)] == [True, False]
    assert forms.fail(PLAIN) is None
    assert not forms.announce(Request(PLAIN))


TWINS = """

class Twins(Tiny):
    name = "twins"

    def article_request(self, link):
        return super().article_request(link).replace(errback=self.failed)

    def parse_article(self, response):
        if page := response.json():
            yield from super().parse_article(response)
        else:
            yield Unread(outlet=self.name, url=response.url, reason=self.reason)

    def failed(self, failure):
        yield Unread(outlet=self.name, url=failure.request.url, reason="failed")
"""

SETTINGS = """
ADDONS["crawler.addons.Manners"] = 0
ITEM_PIPELINES = {"pipelines.validate.Validate": 1, "pipelines.deduplicate.Deduplicate": 2}
ROBOTSTXT_OBEY = False
"""


@pytest.mark.parametrize(
    ("answer", "reason", "stored", "hits"),
    [
        ((404, {}, b"gone"), "", 1, 2),
        ((0, {}, b""), "", 1, 2),
        ([], "not_an_article", 1, 2),
        ([], "outside_window", 0, 1),
        ({"title": "Panen", "text": "Warga desa memanen padi."}, "", 1, 1),
    ],
    ids=["http_404", "no answer", "no article", "of another day", "an article"],
)
def test_a_twin_that_fails_does_not_take_the_article_with_it(
    project: Project, site: Site, answer: object, reason: str, stored: int, hits: int
) -> None:
    spiders = project.folder / "tiny_spiders.py"
    spiders.write_text(spiders.read_text().replace("import Archive,", "import Unread, Archive,") + TWINS)
    project.set(SETTINGS)
    twin = "/a/1?utm_source=rss"
    site.pages |= {"/": [[twin, None], ["/a/1", None], [twin, None]], twin: answer}
    site.pages["/a/1"] = {"title": "Panen", "text": "Warga desa memanen padi."}
    done = project.run("crawl", "twins", "-a", f"site={site.url}", "-a", f"reason={reason}")
    assert done.returncode == 0, done.stdout
    assert len(project.articles()) == stored
    assert site.hits == ["/", twin, "/a/1"][: hits + 1]
    assert project.stats().get("links/other_form", 0) == hits - 1
