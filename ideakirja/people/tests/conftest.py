import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def nothing_counted():
    """Counted tries and used codes live in the cache; each test starts without any."""
    cache.clear()
