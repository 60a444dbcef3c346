"""Imports and foreign keys run downhill only (docs/architecture.md)."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from django.apps import apps

ROOT = Path(__file__).parent.parent
CONTRACT = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"][0]
LAYERS = CONTRACT["layers"]


def test_imports_run_downhill():
    """The contract of import-linter holds, and it names every package."""
    command = [Path(sys.executable).parent / "lint-imports", "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("app", LAYERS)
def test_foreign_keys_run_downhill(app):
    """A table points only at tables of its own app, of lower apps, or of Django."""
    for model in apps.get_app_config(app).get_models():
        for field in model._meta.get_fields():
            if field.auto_created or not field.remote_field:
                continue
            target = field.related_model._meta.app_label
            if target in LAYERS:
                assert LAYERS.index(target) >= LAYERS.index(app), f"{model.__name__}.{field.name} points up"


def test_every_package_is_a_layer():
    folders = {path.name for path in (ROOT / "ideakirja").iterdir() if (path / "__init__.py").exists()}
    assert folders == set(LAYERS)
