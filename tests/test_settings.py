from __future__ import annotations

from pathlib import Path

import pytest

from libya_events.settings import REPOSITORY, Settings, read_settings


def test_without_environment_the_store_stands_in_the_repository() -> None:
    assert read_settings({}) == Settings(store=REPOSITORY / "data" / "store")
    assert (REPOSITORY / "pyproject.toml").is_file()


def test_every_setting_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIBYA_EVENTS_STORE", "~/events")
    monkeypatch.setenv("LIBYA_EVENTS_DEMO", "1")
    monkeypatch.setenv("LIBYA_EVENTS_CONTACT", " desk@example.org ")
    monkeypatch.setenv("LIBYA_EVENTS_ONLINE_GEOCODER", "1")
    assert read_settings() == Settings(Path("~/events").expanduser(), True, "desk@example.org", True)
