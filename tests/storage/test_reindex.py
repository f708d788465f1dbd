"""``scrapy reindex`` as a person runs it."""

from conftest import Project, Site

from crawler.storage.index import Index
from crawler.storage.layout import Layout


def test_the_same_knowledge_comes_back(project: Project, site: Site) -> None:
    site.publish(6)
    project.crawl(site)
    layout = Layout(project.storage)
    index = Index.open(layout.index_url)
    before = index.known("tiny")
    index.close()
    assert len(before) == 6
    for path in project.storage.glob("index.sqlite*"):
        path.unlink()
    done = project.run("reindex")
    assert done.returncode == 0, done.stdout
    assert [word for word in ("tiny", "segments", "6") if word not in done.stdout] == []
    index = Index.open(layout.index_url)
    assert index.known("tiny") == before
    index.close()


def test_a_damaged_segment_is_named_and_left_out(project: Project, site: Site) -> None:
    site.publish(3)
    project.crawl(site)
    (part,) = Layout(project.storage).sealed()
    part.write_bytes(part.read_bytes().replace(b"memanen", b"membeli"))
    done = project.run("reindex")
    assert done.returncode == 1
    assert str(part) in done.stdout
    assert "sha256" in done.stdout
    index = Index.open(Layout(project.storage).index_url)
    assert index.count() == 0
    index.close()


def test_a_segment_of_which_the_manifest_alone_is_left_is_named(project: Project, site: Site) -> None:
    site.publish(3)
    project.crawl(site)
    (part,) = Layout(project.storage).sealed()
    part.unlink()
    done = project.run("reindex")
    assert done.returncode == 1
    assert f"not indexed: {part}" in done.stdout
    assert "gone" in done.stdout


def test_what_is_no_index_is_not_removed(project: Project, site: Site) -> None:
    notes = project.folder / "notes.txt"
    notes.write_text("catatan saya\n" * 100)
    done = project.run("reindex", "-s", f"INDEX_URL=sqlite:///{notes}")
    assert done.returncode == 2, done.stdout
    assert "no SQLite database" in done.stdout
    assert notes.read_text() == "catatan saya\n" * 100


def test_an_outlet_alone_is_not_reindexed(project: Project, site: Site) -> None:
    done = project.run("reindex", "tiny")
    assert done.returncode == 2
    assert "give no outlet" in done.stdout


def test_an_index_that_is_no_database_is_built_anew(project: Project, site: Site) -> None:
    site.publish(2)
    project.crawl(site)
    (project.storage / "index.sqlite").write_bytes(b"not a database at all" * 100)
    refused = project.run("crawl", "tiny", "-a", f"site={site.url}")
    assert refused.returncode == 1
    assert "scrapy reindex" in refused.stdout
    assert project.run("reindex").returncode == 0
    assert project.crawl(site)["skipped/stored"] == 2
