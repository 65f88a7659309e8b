"""The last visit of this browser, kept in two cookies that a constant script writes: nothing of it leaves the browser
but with its own requests, and the server keeps nothing.

A visit ends with half an hour without the page in sight. ``le_seen`` is when the page was last in sight, ``le_last``
when it was before the visit of now, both in seconds since 1970.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

import streamlit as st

PAUSE_SECONDS = 1800
_KEY = "last-visit"
_EARLIEST, _LATEST = 1_500_000_000, 9_999_999_999

SCRIPT = """<script>(()=>{if(window.leVisit)return;window.leVisit=1;
const get=n=>+(document.cookie.match('(?:^|; )'+n+'=(\\\\d+)')||[])[1]||0;
const set=(n,v)=>{document.cookie=n+'='+v+';path=/;max-age=34560000;samesite=lax'};
const look=()=>{if(document.visibilityState!=='visible')return;
const now=Math.floor(Date.now()/1000),seen=get('le_seen');
if(seen&&now-seen>1800)set('le_last',seen);set('le_seen',now)};
look();setInterval(look,60000);document.addEventListener('visibilitychange',look)})()</script>"""
"""Constant: nothing of the data ever comes near it."""


def keep_visit() -> None:
    st.html(SCRIPT, unsafe_allow_javascript=True)


def find_last_visit(cookies: Mapping[str, str], now: datetime) -> datetime | None:
    """The end of the visit before this one, from the cookies with which this one began; None at a first visit."""
    seen, last = (_seconds(cookies.get(name, "")) for name in ("le_seen", "le_last"))
    if seen is not None and now.timestamp() - seen > PAUSE_SECONDS:
        last = seen
    return None if last is None else datetime.fromtimestamp(last, UTC)


def read_last_visit() -> datetime | None:
    """Found once for a session: its cookies stay those of its beginning, while the time goes on."""
    if _KEY not in st.session_state:
        st.session_state[_KEY] = find_last_visit(st.context.cookies, datetime.now(UTC))
    found: datetime | None = st.session_state[_KEY]
    return found


def read_zone() -> tzinfo:
    """The time zone of the browser; UTC where it tells none that is known here."""
    try:
        return ZoneInfo(st.context.timezone or "UTC")
    except (KeyError, ValueError):
        return timezone(timedelta(minutes=-(st.context.timezone_offset or 0)))


def _seconds(value: str) -> int | None:
    if value.isascii() and value.isdigit() and len(value) < 12 and _EARLIEST < int(value) < _LATEST:
        return int(value)
    return None
