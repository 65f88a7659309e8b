"""The optional online geocoder, against a stand-in for Nominatim on this machine."""

import json
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from libya_events import __version__
from libya_events.errors import OnlineError
from libya_events.geocoding import online
from libya_events.geocoding.online import Failure, OnlineGeocoder
from libya_events.model import GeoPrecision, Region

QASR = {
    "osm_type": "node",
    "osm_id": 7,
    "lat": "32.40",
    "lon": "13.50",
    "type": "village",
    "display_name": "Qasr",
    "boundingbox": ["32.38", "32.42", "13.47", "13.53"],
    "namedetails": {"name": "قصر", "name:en": "Qasr", "name:ar": "قصر"},
    "address": {"country_code": "ly", "ISO3166-2-lvl4": "LY-MB"},
}


@dataclass
class StandIn:
    """What the server answers next, and what it was asked."""

    address: str = ""
    status: int = 200
    body: str = "[]"
    queries: list[dict[str, list[str]]] = field(default_factory=list)
    agents: list[str] = field(default_factory=list)
    release: threading.Event | None = None

    def answer(self, *results: dict[str, Any]) -> None:
        self.body = json.dumps(results)


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "*")


@pytest.fixture
def stand_in() -> Iterator[StandIn]:
    state = StandIn()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            state.queries.append(parse_qs(urlsplit(self.path).query))
            state.agents.append(self.headers["User-Agent"])
            if state.release is not None:
                state.release.wait(10)
                return
            self.send_response(state.status)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(state.body.encode())

        def log_message(self, *_: object) -> None:
            """Keep the test output clean."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    state.address = f"127.0.0.1:{server.server_port}"
    yield state
    if state.release is not None:
        state.release.set()
    server.shutdown()
    server.server_close()


def make_geocoder(address: str, folder: Path, timeout: float = 5) -> OnlineGeocoder:
    return OnlineGeocoder(
        folder / "answers.sqlite",
        contact="someone@example.org",
        domain=address,
        scheme="http",
        seconds_between=0.0,
        timeout=timeout,
    )


def test_a_place_in_libya_is_taken_over(stand_in: StandIn, tmp_path: Path) -> None:
    stand_in.answer(QASR)
    place = make_geocoder(stand_in.address, tmp_path).geocode("قصر")
    assert place is not None
    assert (place.place_id, place.name_en, place.name_ar, place.kind) == ("osm:node7", "Qasr", "قصر", "village")
    assert (place.country, place.admin1, place.region) == ("LY", "LY-MB", Region.WEST)
    assert place.geo_precision is GeoPrecision.TOWN
    assert 3 < place.radius_km < 5


def test_it_says_who_asks_and_asks_for_libya_only(stand_in: StandIn, tmp_path: Path) -> None:
    make_geocoder(stand_in.address, tmp_path).geocode("قصر")
    assert stand_in.agents == [f"libya-events/{__version__} (+someone@example.org)"]
    assert stand_in.queries[0]["countrycodes"] == ["ly"]


def test_no_name_is_asked_twice_also_after_a_restart(stand_in: StandIn, tmp_path: Path) -> None:
    stand_in.answer(QASR)
    first = make_geocoder(stand_in.address, tmp_path).geocode("قصر")
    stand_in.answer()
    assert make_geocoder(stand_in.address, tmp_path).geocode(" قصر ") == first
    nothing = make_geocoder(stand_in.address, tmp_path)
    assert nothing.geocode("لا مكان") is None
    assert nothing.geocode("لا مكان") is None
    assert len(stand_in.queries) == 2


@pytest.mark.parametrize(
    "elsewhere",
    [
        {**QASR, "lat": "34.43", "lon": "35.84"},
        {**QASR, "address": {"country_code": "tn"}},
    ],
)
def test_a_result_outside_libya_is_no_place(stand_in: StandIn, tmp_path: Path, elsewhere: dict[str, Any]) -> None:
    stand_in.answer(elsewhere)
    assert make_geocoder(stand_in.address, tmp_path).geocode("قصر") is None


@pytest.mark.parametrize(("status", "failure"), [(403, Failure.REFUSED), (429, Failure.REFUSED), (500, Failure.BROKEN)])
def test_a_refusal_is_told_and_not_remembered(stand_in: StandIn, tmp_path: Path, status: int, failure: Failure) -> None:
    stand_in.status = status
    geocoder = make_geocoder(stand_in.address, tmp_path)
    answer = geocoder.look_up("قصر")
    assert (answer.place, answer.failure) == (None, failure)
    with pytest.raises(OnlineError, match="قصر"):
        geocoder.geocode("قصر")
    stand_in.status = 200
    stand_in.answer(QASR)
    assert geocoder.geocode("قصر") is not None


def test_a_broken_answer_is_told(stand_in: StandIn, tmp_path: Path) -> None:
    stand_in.body = "<html>not json"
    assert make_geocoder(stand_in.address, tmp_path).look_up("قصر").failure is Failure.BROKEN


def test_a_silent_server_is_a_timeout(stand_in: StandIn, tmp_path: Path) -> None:
    stand_in.release = threading.Event()
    assert make_geocoder(stand_in.address, tmp_path, timeout=0.2).look_up("قصر").failure is Failure.TIMEOUT


def test_nobody_there_is_unreachable(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    assert make_geocoder(address, tmp_path).look_up("قصر").failure is Failure.UNREACHABLE


def test_one_question_a_second_unless_told_otherwise(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pauses: list[float] = []

    class Limiter(online.RateLimiter):  # type: ignore[misc]
        def __init__(self, *arguments: Any, min_delay_seconds: float, **named: Any) -> None:
            pauses.append(min_delay_seconds)
            super().__init__(*arguments, min_delay_seconds=min_delay_seconds, **named)

    monkeypatch.setattr(online, "RateLimiter", Limiter)
    OnlineGeocoder(tmp_path / "answers.sqlite")
    assert pauses == [1.0]
    assert not (tmp_path / "answers.sqlite").exists()
