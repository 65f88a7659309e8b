"""What is new on the overview: since the last visit of this browser, or since the hour that the link names."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from components.event_rows import build_rows
from components.news import News, show_news
from dashboard import data as store
from dashboard.frame import Frame
from dashboard.state import go
from dashboard.visits import keep_visit, read_last_visit, read_zone
from libya_events.filters import Undated
from libya_events.store.news_queries import load_news


def show_what_is_new(frame: Frame) -> None:
    keep_visit()
    view, zone = frame.view, read_zone()
    show_news(
        _find_news(frame, view.since or read_last_visit()),
        datetime.now(zone),
        frame.language,
        lambda event_id: go(replace(view, event_id=event_id)),
        lambda since: go(replace(view, since=since and since.astimezone(UTC))),
    )


def _find_news(frame: Frame, since: datetime | None) -> News:
    """Whatever its date: a report of today may tell of last week."""
    is_visit = frame.view.since is None
    if since is None:
        return News(None, is_visit, 0, 0, (), (), ())
    undated = Undated.ONLY if frame.event_filter.undated is Undated.ONLY else Undated.INCLUDE
    f = frame.event_filter.with_(first_day=None, last_day=None, undated=undated)
    found = store.ask(frame.data, load_news, f, since)
    new, told = (0, 0) if found.empty else (int(found["all_new"].iloc[0]), int(found["all_told"].iloc[0]))
    return News(
        since.astimezone(read_zone()),
        is_visit,
        new,
        told,
        build_rows(found, frame.language),
        [int(n) for n in found["fresh"]],
        [bool(one) for one in found["is_new"]],
    )
