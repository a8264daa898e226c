# `make site` and `make test` are all that a reader needs; `make help` lists the rest.
# They work on a machine with Python 3.11 and make: what else is missing is installed, or said plainly.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
ifndef AT_ONCE
.NOTPARALLEL:
endif
.PHONY: site engine test soak mutants audit check lint types scripts workflows generated records serve lock hooks clean help

PYTHON ?=# the interpreter to build .venv with; empty: the first on PATH that is 3.11 or newer
ARGS ?=#   passed on: make test ARGS="-k portraits", make lock ARGS=--upgrade
export PYTHON

# Some containers forbid compiled modules; then each of the hundreds of processes of the tests compiles the package anew.
unexport PYTHONDONTWRITEBYTECODE

BIN := .venv/bin
# A test that waits for a browser leaves its core to another: one worker more than there are cores.
WORKERS ?= $(shell expr $$(getconf _NPROCESSORS_ONLN) + 1)
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
INSTALL := .ci/install.sh .venv

# A stamp is newer than the lock file that it stands for, so nothing is installed twice.
RUNTIME := .venv/.runtime
DEV := .venv/.dev
MUTANTS := .venv/.mutants

ifeq ($(realpath $(BIN)/python),) # no .venv yet, or its Python has left the machine: the stamps stand for nothing
.PHONY: $(RUNTIME)
endif

$(RUNTIME): requirements.txt pyproject.toml
	.ci/make-venv.sh .venv
	$(INSTALL) requirements.txt
	$(PIP) install --no-deps --no-index --no-build-isolation --editable .
	touch $@

$(DEV): requirements-dev.txt $(RUNTIME)
	$(INSTALL) requirements-dev.txt
	touch $@

$(MUTANTS): tests/mutants/requirements.txt $(DEV)
	$(INSTALL) tests/mutants/requirements.txt
	touch $@

site: $(RUNTIME) ## Build the site into site/, with the check in the browser where npm and PyPI can be reached
	.ci/engine.sh --try
	$(BIN)/casebook build --site-dir site $(ARGS)

engine: $(RUNTIME) ## Make what checks records in the browser, into build/engine (needs npm and PyPI); `make site` copies it
	.ci/engine.sh

serve: $(RUNTIME) ## Show the site in a browser and rebuild it as files change
	$(BIN)/casebook serve $(ARGS)

test: $(DEV) ## Run every test, the browser tests in a real Chromium
	.ci/ensure-browser.sh
	TMPDIR=$${TMPDIR:-$$(.ci/scratch.sh)} $(BIN)/pytest -n $(WORKERS) --dist worksteal $(ARGS)

soak: $(DEV) ## Run the slow proofs that make test leaves out: big casebooks, fuzzing, many drawn examples
	.ci/ensure-browser.sh
	.ci/engine.sh --try
	$(BIN)/pytest -n $(WORKERS) --dist worksteal -m "soak or hypothesis" --hypothesis-profile soak --timeout 7200 $(ARGS)

mutants: $(MUTANTS) ## Change the code of some rooms bit by bit: which changes do their tests not notice? (slow; ARGS=ROOM for one)
	PYTHONPATH=. $(BIN)/python -m tests.mutants.mutants $(ARGS)

audit: $(DEV) ## Lighthouse on five pages, the Nu HTML checker on all, veraPDF on print (slow; installs Node.js and Java)
	.ci/ensure-browser.sh
	.ci/audit.sh

check: $(DEV) ## Everything that CI runs: what is quick two at once, then the tests
	$(MAKE) --jobs=2 --output-sync=target AT_ONCE=1 lint types scripts workflows generated records
	$(MAKE) test

lint: $(DEV) ## Style and formatting of the Python code
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(DEV) ## Types of the Python code
	$(BIN)/mypy

scripts: ## Types, style and unit tests of the site's scripts (ARGS=--write mends the style)
	.ci/scripts.sh $(ARGS)

workflows: $(DEV) ## The workflows: nothing an attacker could use (zizmor), nothing GitHub would not understand (actionlint)
	.ci/workflows.sh

generated: $(RUNTIME) ## The committed JSON Schemas are those that the model gives
	$(BIN)/casebook schema --check

records: $(RUNTIME) ## The records keep every rule
	$(BIN)/casebook check

lock: ## Write requirements*.txt anew from pyproject.toml (ARGS=--upgrade for the newest versions)
	.ci/lock.sh $(ARGS)

hooks: $(DEV) ## Check every commit before it is made, and every push before it leaves
	$(BIN)/casebook hooks

clean: ## Remove what was built; .venv stays
	rm -rf site site-offline site-offline.zip build .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find generator tests -name __pycache__ -type d -prune -exec rm -rf {} +

help: ## This list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12
