"""`scrapy probe` with the real engine, on portals of the loopback interface."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from scrapy.settings import Settings

from crawler.commands.choice import chosen
from crawler.commands.probe import check_asked
from crawler.errors import WrongUse
from tests.newsroom.running import Done
from tests.probe.portals import PORTALS, Press, press, robots

MOST_REQUESTS = 1 + 8 + 2
"""robots.txt, eight lists, two articles."""


@dataclass(frozen=True)
class Probed:
    """How a probe of all portals ended, and what each was asked for."""

    done: Done
    asked: dict[str, list[str]]
    folder: Path


@pytest.fixture
def portals(tmp_path: Path) -> Iterator[Press]:
    with press(tmp_path) as served:
        yield served


@pytest.fixture(scope="module")
def probed(tmp_path_factory: pytest.TempPathFactory) -> Probed:
    """All of them probed at once."""
    with press(tmp_path_factory.mktemp("probed")) as portals:
        done = portals.probe("--json", "-")
        return Probed(done, {name: site.hits for name, site in portals.portals.items()}, portals.folder)


@pytest.fixture(scope="module")
def report(probed: Probed) -> dict[str, dict[str, Any]]:
    return {each["outlet"]: each for each in json.loads(probed.done.output)["outlets"]}


@pytest.mark.parametrize("name", PORTALS)
def test_each_portal_is_named_for_what_it_is(name: str, report: dict[str, dict[str, Any]]) -> None:
    verdict, detail, _ = PORTALS[name]
    assert (report[name]["verdict"], detail in report[name]["detail"]) == (verdict, True), report[name]


def test_the_portals_are_asked_for_little(probed: Probed) -> None:
    asked = {name: hits for name, hits in probed.asked.items() if hits}
    assert all(hits[0] == "/robots.txt" and len(hits) <= MOST_REQUESTS for hits in asked.values()), asked
    assert set(PORTALS) - set(asked) == {"refusing", "by_day"}
    assert asked["well"] == ["/robots.txt", "/rss", "/berita/1/garam"]
    assert asked["closed"] == asked["robots_broken"] == asked["down"] == asked["guarded_robots"] == ["/robots.txt"]
    assert asked["gone_feeds"] == ["/robots.txt", "/rss", "/indeks", "/berita/1/garam"]
    assert asked["empty_parts"] == ["/robots.txt", "/sitemap.xml", *(f"/sitemap-{part}.xml" for part in (1, 2, 3))]
    assert not any("/akun/masuk" in hit for hit in asked["for_members"])
    assert asked["closed_articles"] == ["/robots.txt", "/rss"]
    asked.pop("front_for_articles")  # both of its articles lead to the same page
    assert all(len(hits) == len(set(hits)) for hits in asked.values()), asked


def test_the_person_sees_a_row_for_each_and_what_to_do_next(probed: Probed) -> None:
    log = probed.done.log
    for name, (verdict, _, _) in PORTALS.items():
        assert any(line.split()[:2] == [name, verdict] for line in log.splitlines()), log
    healthy = sum(verdict == "healthy" for verdict, _, _ in PORTALS.values())
    assert f"{healthy}  healthy" in log
    assert "search for the portal's new address" in log
    assert probed.done.status == 1


def test_only_the_error_of_the_program_shows_a_traceback(probed: Probed) -> None:
    assert probed.done.log.count("Traceback") == 1
    assert "looking at faulty" in probed.done.log


def test_nothing_is_stored(probed: Probed) -> None:
    assert {path.name for path in probed.folder.iterdir()} - {"__pycache__"} == {
        "scrapy.cfg",
        "press_settings.py",
        "portals.py",
    }


def test_all_well(portals: Press) -> None:
    done = portals.probe(
        "regional",
        "second_article",
        "--json",
        "report.json",
        "-s",
        "DOWNLOAD_DELAY=0.2",
        "-s",
        "DOWNLOAD_DELAY_JITTER=0",
    )
    assert done.status == 0, done.output + done.log
    assert done.log == ""
    report = json.loads((portals.folder / "report.json").read_text())
    assert report["verdicts"] == {"healthy": 2}
    assert [each["outlet"] for each in report["outlets"]] == ["second_article", "well"]
    assert "Panen Garam Oenitas" in done.output
    # Seven requests to one host, three for one and four for the other, a delay between each two.
    assert max(each["seconds"] for each in report["outlets"]) > 5.5 * 0.2


def test_time_is_up(portals: Press) -> None:
    portals.portals["well"].pages["/robots.txt"] = robots("Crawl-delay: 30")
    done = portals.probe("well", "--seconds", "1.2", "--json", "-")
    (report,) = json.loads(done.output)["outlets"]
    assert (done.status, report["verdict"]) == (1, "slow"), done.log
    assert report["seconds"] < 3
    portals.portals["other_body"].delay = 1.0
    done = portals.probe("other_body", "--seconds", "1.2", "--json", "-")
    (report,) = json.loads(done.output)["outlets"]
    assert (report["verdict"], report["detail"]) == ("dead", "the host does not answer (timeout)")


def test_a_wrong_name_is_refused(portals: Press) -> None:
    done = portals.probe("kabar_rotte")
    assert (done.status, done.output) == (2, "")
    assert "No outlet or group 'kabar_rotte'" in done.log
    assert "Traceback" not in done.log


@pytest.mark.parametrize(
    ("seconds", "path", "replay", "words"),
    [
        (0, None, "", "--seconds 0: give a number above 0"),
        (float("nan"), None, "", "--seconds nan"),
        (60, "nowhere/report.json", "", "--json nowhere/report.json: No such file"),
        (60, None, "a.warc.gz", "REPLAY: a probe asks the network"),
    ],
)
def test_what_cannot_be_followed_is_refused(seconds: float, path: str | None, replay: str, words: str) -> None:
    with pytest.raises(WrongUse, match=f"^{words}"):
        check_asked(Settings({"REPLAY": replay}), seconds, path)


def test_groups_and_names() -> None:
    settings = Settings({"SPIDER_MODULES": ["spiders"]})
    every = {outlet.name for outlet in chosen(settings, ())}
    assert "any" not in every
    assert {outlet.name for outlet in chosen(settings, ("regional", "viva"))} == {
        outlet.name for outlet in chosen(settings, ()) if outlet.group == "regional"
    } | {"viva"}
    assert len(chosen(settings, ("antara",))) > 30
    with pytest.raises(WrongUse, match="any"):
        chosen(settings, ("any",))
