# What a person or a machine does with a checkout. Needs make and a Python from 3.11 to 3.13; the rest it sets up in .venv.

PYTHONS := python3.11 python3.12 python3.13 python3 python
VENV := .venv
EXTRA := .venv-moviepy
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --disable-pip-version-check --quiet
EXTRA_TESTS := 'hypothesis>=6.115' 'pytest>=8.3' 'pytest-timeout>=2.3'
NAME ?= all

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup demo pictures test check audit bench torture clean

help: ## say what there is to make
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' Makefile | awk -F '\t' '{ printf "  make %-9s %s\n", $$1, $$2 }'

setup: $(VENV)/.ready-dev ## make .venv with everything the tests need

demo: $(VENV)/.ready-run ## run the sample plan through the whole loop, offline, in build/demo
	@PATH="$(CURDIR)/$(VENV)/bin:$$PATH" sh docs/demo.sh

pictures: $(VENV)/.ready-run ## draw the README's strip and the gallery's pictures anew
	$(PY) -m client_generate.providers.local.gallery docs
	@PATH="$(CURDIR)/$(VENV)/bin:$$PATH" sh docs/strip.sh

test: check audit $(EXTRA)/.ready ## set everything up, check the code, and pass all tests
	$(PY) -m pytest -n auto --dist worksteal -m "not torture"
	$(EXTRA)/bin/python -m pytest tests/moviepy

check: $(VENV)/.ready-dev ## ruff, mypy and the layers
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(VENV)/bin/lint-imports --no-cache

audit: $(VENV)/.ready-dev ## look the dependencies up among known vulnerabilities
	$(PY) .ci/audit.py

bench: $(VENV)/.ready-dev ## measure; one thing with NAME=status
	$(PY) -m benchmarks $(NAME)

torture: $(VENV)/.ready-dev ## the long fault tests: every system call, every process, many times
	$(PY) -m pytest -n auto --dist worksteal -m torture --timeout 7200

clean: ## remove what make and the tools have made; projects stay
	rm -rf $(VENV) $(EXTRA) build dist .mypy_cache .ruff_cache .hypothesis .import_linter_cache .coverage
	find client_generate tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

# Set-up. A stamp is written last, so what was interrupted is done again; it is skipped while pyproject.toml is older.

$(VENV)/.ready-run: pyproject.toml
	@$(MAKE_VENV)
	$(PIP) install -e .
	@touch $@

$(VENV)/.ready-dev: pyproject.toml
	@$(MAKE_VENV)
	$(PIP) install -e '.[dev]'
	@touch $(VENV)/.ready-run $@

# MoviePy holds Pillow back, so its tests have an environment of their own.
$(EXTRA)/.ready: pyproject.toml $(VENV)/.ready-dev
	@rm -rf $(EXTRA)
	@echo "setting up $(EXTRA)"
	@$(PY) -m venv --without-pip $(EXTRA)
	$(PIP) --python $(EXTRA)/bin/python install --no-compile -e '.[moviepy]' $(EXTRA_TESTS)
	@touch $@

FITS := import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))
define MAKE_VENV
if ! $(PY) -c '$(FITS)' 2>/dev/null || ! $(PY) -m pip --version >/dev/null 2>&1; then \
  rm -rf $(VENV); \
  for python in $(PYTHONS); do \
    if "$$python" -c 'import venv, ensurepip; $(FITS)' >/dev/null 2>&1; then \
      echo "setting up $(VENV) with $$("$$python" --version)"; \
      "$$python" -m venv $(VENV) && exit 0; \
      rm -rf $(VENV); \
    fi; \
  done; \
  echo "No usable Python found: this needs 3.11, 3.12 or 3.13 with the modules venv and ensurepip." >&2; \
  echo "Install one (Debian, Ubuntu: python3 and python3-venv; macOS: 'brew install python@3.13') and run make again." >&2; \
  exit 1; \
fi
endef
