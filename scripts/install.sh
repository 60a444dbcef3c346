#!/bin/sh
# Makes .venv and installs requirements/$1.txt (base or dev) into it. Does nothing when that is already so.
set -eu
cd "$(dirname "$0")/.."
locked=$1

if [ -x .venv/bin/python ] && .venv/bin/python scripts/install.py --is-done "$locked" 2>/dev/null; then
    exit 0
fi

new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

# An interrupted first run may have left half an environment.
if ! { new_enough .venv/bin/python && .venv/bin/python -m pip --version >/dev/null 2>&1; }; then
    found=
    for python in python3 python3.13 python3.12 python3.11 python3.14 python; do
        if new_enough "$python"; then
            found=$python
            break
        fi
    done
    if [ -z "$found" ]; then
        echo "Ideakirja needs Python 3.11 or newer, and this machine has $(python3 --version 2>/dev/null || echo none)." >&2
        echo "Install it (Debian 12: apt-get install python3 python3-venv) and give the same command again." >&2
        exit 1
    fi
    if ! "$found" -c 'import ensurepip, venv' 2>/dev/null; then
        echo "$("$found" --version) is here without its venv module." >&2
        echo "Install it (Debian and Ubuntu: apt-get install python3-venv) and give the same command again." >&2
        exit 1
    fi
    echo "Making .venv with $("$found" --version)."
    "$found" -m venv --clear .venv
fi
exec .venv/bin/python scripts/install.py "$locked"
