# make crawl   the main job on the sample newsroom (make crawl OUTLET=koran_jakarta: live)
# make test    the tests
# make check   the whole law: format, lint, types, import contracts, tests, documents current

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SCRAPY := $(BIN)/python -m scrapy
NEWSROOM := storage/newsroom.warc.gz
CODE := crawler spiders pipelines newsroom tests
SHARED ?= ../shared

.PHONY: crawl test check lint docs format bench bench-reading browser-memory clean

ifdef OUTLET
crawl: $(VENV)/runtime
	$(SCRAPY) crawl $(OUTLET)
else
crawl: $(VENV)/runtime $(NEWSROOM)
	$(SCRAPY) crawlall -s REPLAY=$(NEWSROOM) -L ERROR
endif

$(NEWSROOM): $(VENV)/runtime $(shell find newsroom tests/recordings -type f 2>/dev/null)
	@mkdir -p $(@D)
	$(BIN)/python -m newsroom.build $@

test: $(VENV)/tooling
	$(BIN)/python -m pytest

lint: $(VENV)/tooling
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/ruff check $(CODE)
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

check: lint test

format: $(VENV)/tooling
	$(BIN)/ruff format $(CODE)
	$(BIN)/ruff check --fix $(CODE)

docs: $(VENV)/runtime
	$(BIN)/python -m crawler.schema docs
	$(SCRAPY) outlets --markdown > docs/outlets.md

bench: $(VENV)/tooling
	$(BIN)/python -m tests.bench.speed $(SHARED)/archives/kompas-2020-10-16.warc.gz

bench-reading: $(VENV)/tooling
	$(BIN)/python -m tests.bench.reading $(SHARED)

browser-memory: $(VENV)/tooling
	BROWSER_PAGES=300 $(BIN)/python -m pytest -s tests/fetch/test_browser_memory.py

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/runtime: requirements.txt | $(VENV)/bin/python
	$(BIN)/pip install --quiet --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/tooling: requirements.txt requirements-browser.txt requirements-postgresql.txt requirements-dev.txt | $(VENV)/bin/python
	$(BIN)/pip install --quiet --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@ $(VENV)/runtime
