"""Style sheets put together from their parts, so that a page asks for one file. No build step, no node."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage


class BundleFinder(BaseFinder):
    """Serves each of settings.BUNDLES, joined anew when a part has changed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.source = Path(settings.STATICFILES_DIRS[0])
        self.made = Path(settings.DATA_DIR) / "bundles"
        self.storage = FileSystemStorage(location=str(self.made))

    def check(self, **kwargs: Any) -> list[Any]:
        return []

    def _make(self, name: str) -> Path:
        parts = [self.source / part for part in settings.BUNDLES[name]]
        target = self.made / name
        if not target.exists() or target.stat().st_mtime < max(part.stat().st_mtime for part in parts):
            target.parent.mkdir(parents=True, exist_ok=True)
            fresh = target.with_suffix(".new")
            fresh.write_text("\n".join(part.read_text() for part in parts))
            fresh.replace(target)
        return target

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        if path not in settings.BUNDLES:
            return []
        found = str(self._make(path))
        return [found] if find_all or kwargs.get("all") else found

    def list(self, ignore_patterns: Any) -> Iterator[tuple[str, FileSystemStorage]]:
        for name in settings.BUNDLES:
            self._make(name)
            yield name, self.storage
