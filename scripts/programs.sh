#!/bin/sh
# Sees to what no Python package brings: "chromium" and the "libatomic1" of its driver for the tests of pages,
# "gettext" for translations.
set -eu
cd "$(dirname "$0")/.."

missing=
for program in "$@"; do
    case $program in
        chromium) [ -n "${CHROMIUM:-}" ] || command -v chromium || command -v chromium-browser || missing="$missing chromium" ;;
        libatomic1) .venv/bin/python -m playwright --version || missing="$missing libatomic1" ;;
        gettext) { command -v xgettext && command -v msgmerge && command -v msgfmt; } || missing="$missing gettext" ;;
    esac >/dev/null 2>&1
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    echo "Missing on this machine:$missing. Install it (Debian and Ubuntu: sudo apt-get install$missing) and give the same command again." >&2
    echo "A Chromium or Chrome that is already here can be named instead: CHROMIUM=/path/to/chrome." >&2
    exit 1
fi
echo "Installing$missing with apt-get. This can take some minutes."
log=$(mktemp)
trap 'rm -f "$log"' EXIT
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086
if ! { apt-get -qq update && apt-get -qq -o DPkg::Lock::Timeout=300 install -y --no-install-recommends $missing; } >"$log" 2>&1; then
    tail -n 15 "$log" >&2
    echo "apt-get could not install$missing: the reason is above." >&2
    exit 1
fi
