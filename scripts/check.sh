#!/bin/sh
# Everything about the code that needs no running product. Goes on after a failure, so that one run tells them all.
set -u
cd "$(dirname "$0")/.."
python=.venv/bin/python
IDEAKIRJA_DATA=$(mktemp -d)
export IDEAKIRJA_DATA
trap 'rm -rf "$IDEAKIRJA_DATA"' EXIT
unset DATABASE_URL
failed=

check() {
    name=$1
    shift
    began=$(date +%s)
    if output=$("$@" 2>&1); then
        printf '%-22s ok, %s s\n' "$name" $(($(date +%s) - began))
    else
        failed="$failed, $name"
        printf '%-22s FAILED\n' "$name"
        printf '%s\n\n' "$output" | tail -n 60
    fi
}

check "format" $python -m ruff format --check --output-format concise .
check "style" $python -m ruff check --output-format concise .
check "types" $python -m mypy config ideakirja
check "layers" $python -c 'from importlinter.cli import lint_imports_command; lint_imports_command()' --no-cache
check "templates" $python -m djlint --lint --quiet templates ideakirja
check "migrations" $python manage.py makemigrations --check --dry-run
# As it is in production: behind https.
check "settings" env SITE_URL=https://ideakirja.example ALLOWED_HOSTS=ideakirja.example SECURE_SSL_REDIRECT=1 \
    $python manage.py check --deploy --fail-level WARNING
check "translations" $python -m scripts.messages check

if [ -n "$failed" ]; then
    echo "Failed: ${failed#, }."
    exit 1
fi
