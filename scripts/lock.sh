#!/bin/sh
# Pins requirements/*.in into requirements/*.txt: with hashes, for every platform, without any download address.
set -eu
cd "$(dirname "$0")/.."
.venv/bin/python -c 'import uv' 2>/dev/null || .venv/bin/python -m pip install --quiet --disable-pip-version-check uv
compile() {
    .venv/bin/python -m uv pip compile --quiet --python-version 3.11 --universal --generate-hashes --no-emit-index-url \
        --no-annotate --custom-compile-command "make lock" "$@"
}
compile "$@" requirements/base.in -o requirements/base.txt
# The tests run with the very versions that production gets.
compile "$@" requirements/dev.in -c requirements/base.txt -o requirements/dev.txt
