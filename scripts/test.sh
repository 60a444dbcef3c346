#!/bin/sh
# Runs the tests in two processes, with a data directory of their own that is gone afterwards.
set -eu
cd "$(dirname "$0")/.."
IDEAKIRJA_DATA=$(mktemp -d)
export IDEAKIRJA_DATA
trap 'rm -rf "$IDEAKIRJA_DATA"' EXIT
.venv/bin/python -m pytest -n 2 --dist worksteal "$@"
