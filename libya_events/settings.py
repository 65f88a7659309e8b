"""Where things are and what is allowed, read from the environment in one place."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Settings:
    """``demo`` marks an instance that only shows its store; ``contact`` is what the online geocoder's rules ask for."""

    store: Path
    demo: bool = False
    contact: str | None = None
    online_geocoder: bool = False


def read_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """LIBYA_EVENTS_STORE (a directory), LIBYA_EVENTS_DEMO=1, LIBYA_EVENTS_CONTACT, LIBYA_EVENTS_ONLINE_GEOCODER=1."""
    values = os.environ if environment is None else environment
    store = values.get("LIBYA_EVENTS_STORE", "").strip()
    return Settings(
        store=Path(store).expanduser() if store else REPOSITORY / "data" / "store",
        demo=values.get("LIBYA_EVENTS_DEMO", "") == "1",
        contact=values.get("LIBYA_EVENTS_CONTACT", "").strip() or None,
        online_geocoder=values.get("LIBYA_EVENTS_ONLINE_GEOCODER", "") == "1",
    )
