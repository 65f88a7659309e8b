"""Asking Nominatim for names that the gazetteer lacks. Off unless somebody makes an ``OnlineGeocoder``.

Names leave the machine only through this file. Answers are kept, also "no such place", so that no name is asked twice;
failures are not kept.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from geopy.adapters import AdapterHTTPError, URLLibAdapter
from geopy.distance import great_circle
from geopy.exc import (
    GeocoderInsufficientPrivileges,
    GeocoderQueryError,
    GeocoderRateLimited,
    GeocoderServiceError,
    GeocoderTimedOut,
    GeocoderUnavailable,
)
from geopy.extra.rate_limiter import RateLimiter
from geopy.geocoders import Nominatim

from libya_events import __version__
from libya_events.errors import OnlineError
from libya_events.model import GeoPrecision, Place, Region
from libya_events.normalization import fold
from libya_events.reference.gazetteer_data import HOME_COUNTRY, load_admin1

SOUTH, NORTH, WEST, EAST = 19.4, 34.3, 9.2, 25.3
"""Libya's bounding box, its waters included."""

_SITE_KM, _TOWN_KM = 3.0, 20.0


class Failure(StrEnum):
    """Why the service gave no answer; the name may be asked again later."""

    TIMEOUT = "timeout"
    UNREACHABLE = "unreachable"
    REFUSED = "refused"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of asking: a place; nothing (``place`` and ``failure`` None); or a failure, told in ``detail``."""

    place: Place | None = None
    failure: Failure | None = None
    detail: str = ""


class OnlineGeocoder:
    """Nominatim, politely: one question a second, a user agent that names the project, answers kept in a file."""

    def __init__(
        self,
        cache_path: Path,
        *,
        contact: str | None = None,
        domain: str = "nominatim.openstreetmap.org",
        scheme: str = "https",
        seconds_between: float = 1.0,
        timeout: float = 10.0,
    ) -> None:
        agent = f"libya-events/{__version__}" + (f" (+{contact})" if contact else "")
        # geopy's other adapter asks again by itself, at once and twice.
        service = Nominatim(
            user_agent=agent, domain=domain, scheme=scheme, timeout=timeout, adapter_factory=URLLibAdapter
        )
        self._ask_service = RateLimiter(
            service.geocode,
            min_delay_seconds=seconds_between,
            error_wait_seconds=max(5.0, seconds_between),
            max_retries=0,
            swallow_exceptions=False,
        )
        self._cache_path = cache_path

    def geocode(self, name: str) -> Place | None:
        """The place of that name in Libya, or None. Raises OnlineError where the service did not answer."""
        answer = self.look_up(name)
        if answer.failure is not None:
            raise OnlineError(f"Asking for {name!r}: {answer.failure.value}: {answer.detail}. Try again later.")
        return answer.place

    def look_up(self, name: str) -> Answer:
        """Like ``geocode``, with failures as part of the answer."""
        key = " ".join(fold(name).split())
        with closing(self._open_cache()) as cache:
            row = cache.execute("SELECT place FROM answer WHERE name = ?", (key,)).fetchone()
            if row is not None:
                return Answer(_read_place(row[0]))
            answer = self._ask(name)
            if answer.failure is None:
                with cache:
                    cache.execute("INSERT OR REPLACE INTO answer VALUES (?, ?)", (key, _write_place(answer.place)))
            return answer

    def _open_cache(self) -> sqlite3.Connection:
        self._cache_path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(self._cache_path)
        connection.execute("CREATE TABLE IF NOT EXISTS answer (name TEXT PRIMARY KEY, place TEXT)")
        return connection

    def _ask(self, name: str) -> Answer:
        try:
            location = self._ask_service(
                name, country_codes="ly", language="en", addressdetails=True, namedetails=True, exactly_one=True
            )
        except GeocoderTimedOut as error:
            return Answer(failure=Failure.TIMEOUT, detail=str(error))
        except (GeocoderInsufficientPrivileges, GeocoderRateLimited, GeocoderQueryError) as error:
            return Answer(failure=Failure.REFUSED, detail=str(error))
        except GeocoderServiceError as error:
            unreachable = isinstance(error, GeocoderUnavailable) or _is_of_the_network(error.__context__)
            return Answer(failure=Failure.UNREACHABLE if unreachable else Failure.BROKEN, detail=str(error))
        if location is None or not _is_in_libya(location.latitude, location.longitude, location.raw):
            return Answer()
        return Answer(_make_place(name, location.latitude, location.longitude, location.raw))


def _is_of_the_network(cause: BaseException | None) -> bool:
    """Nobody answered, as against an answer that says no."""
    return isinstance(cause, OSError) and not isinstance(cause, AdapterHTTPError)


def _is_in_libya(latitude: float, longitude: float, raw: Mapping[str, Any]) -> bool:
    country = raw.get("address", {}).get("country_code", "ly")
    return country == "ly" and SOUTH <= latitude <= NORTH and WEST <= longitude <= EAST


def _make_place(name: str, latitude: float, longitude: float, raw: Mapping[str, Any]) -> Place:
    names = raw.get("namedetails") or {}
    plain = names.get("name", name)
    code = raw.get("address", {}).get("ISO3166-2-lvl4")
    admin1 = load_admin1().get(code) if code else None
    radius = _radius_km(raw.get("boundingbox"))
    return Place(
        place_id=f"osm:{raw.get('osm_type', 'place')}{raw.get('osm_id', raw.get('place_id', ''))}",
        name_en=names.get("name:en", plain),
        name_ar=names.get("name:ar", plain),
        kind=str(raw.get("type", "place")),
        latitude=latitude,
        longitude=longitude,
        radius_km=radius,
        geo_precision=_precision(radius),
        country=HOME_COUNTRY,
        admin1=admin1.code if admin1 else None,
        region=admin1.region if admin1 else None,
    )


def _radius_km(box: Any) -> float:
    """Half the diagonal of the result's box (south, north, west, east), at least one kilometre."""
    if not isinstance(box, list) or len(box) != 4:
        return 1.0
    south, north, west, east = map(float, box)
    corner = great_circle((south, west), (north, east)).km / 2
    return round(max(1.0, float(corner)), 1)


def _precision(radius_km: float) -> GeoPrecision:
    if radius_km <= _SITE_KM:
        return GeoPrecision.SITE
    return GeoPrecision.TOWN if radius_km <= _TOWN_KM else GeoPrecision.AREA


def _write_place(place: Place | None) -> str | None:
    return json.dumps(asdict(place), ensure_ascii=False) if place else None


def _read_place(text: str | None) -> Place | None:
    if text is None:
        return None
    fields = json.loads(text)
    fields["geo_precision"] = GeoPrecision(fields["geo_precision"])
    fields["region"] = Region(fields["region"]) if fields["region"] else None
    return Place(**fields)
