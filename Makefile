# Each command sets itself up on a fresh machine that has Python 3.11 or newer (with venv), make and git.
#
#   make run       the product with the demo municipality, at http://127.0.0.1:8000 (PORT=8001, FRESH=1 starts over)
#   make test      every test (ARGS="-k name"); DATABASE_URL=postgres://… runs them on PostgreSQL
#   make check     style, types, layers, translations
#   make messages  brings locale/*/LC_MESSAGES/django.po up to date with the sources
#   make bench     the benchmarks: one JSON line per figure
#   make lock      pins the requirements anew (ARGS=--upgrade takes newer versions)
#   make prepare   for an operator, after install and each upgrade: packages, translations, tables, static files

PORT ?= 8000
ARGS ?=
PYTHON := .venv/bin/python
export PORT FRESH

.PHONY: run prepare test check messages bench lock

run:
	@sh scripts/install.sh base
	@$(PYTHON) -m scripts.run

prepare:
	@sh scripts/install.sh base
	@$(PYTHON) -m scripts.prepare

test:
	@sh scripts/install.sh dev
	@sh scripts/programs.sh chromium libatomic1 gettext
	@$(PYTHON) -m scripts.compile_messages
	@sh scripts/test.sh $(ARGS)

check:
	@sh scripts/install.sh dev
	@sh scripts/programs.sh gettext
	@sh scripts/check.sh

messages:
	@sh scripts/install.sh dev
	@sh scripts/programs.sh gettext
	@$(PYTHON) -m scripts.messages update

bench:
	@sh scripts/install.sh dev
	@for file in bench/*.py; do [ ! -e "$$file" ] || $(PYTHON) "$$file" || exit 1; done

lock:
	@sh scripts/install.sh base
	@sh scripts/lock.sh $(ARGS)
