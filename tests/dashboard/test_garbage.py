"""What stays in memory is not searched for garbage after every run."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from dashboard import garbage


@pytest.fixture
def searching_as_before() -> Iterator[None]:
    yield
    gc.unfreeze()


@pytest.mark.usefixtures("searching_as_before")
def test_what_is_loaded_is_spared_once_and_not_at_every_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(garbage, "_known", 0)
    gc.unfreeze()
    garbage.spare_what_stays()
    spared = gc.get_freeze_count()
    assert spared > 10_000
    later = [[n] for n in range(5_000)]
    garbage.spare_what_stays()
    assert gc.get_freeze_count() <= spared + 100
    assert len(later) == 5_000
