"""What is new: how many events came in or were told anew since the last visit or a chosen hour, and which."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import streamlit as st

from components.event_list import build_row_words
from components.event_rows import EventRow
from components.markup import plain_label, safe_html
from libya_events.presentation.wording import count_phrase, format_period, say

_BACK = {"day": timedelta(days=1), "week": timedelta(days=7)}
_KEY = "news-since"


@dataclass(frozen=True, slots=True)
class News:
    """``since`` is in the reader's own time zone, None where nothing tells from when on; ``is_visit``: it is the last
    visit, not a chosen hour. ``fresh`` counts the new reports of each row, in its order."""

    since: datetime | None
    is_visit: bool
    new: int
    told: int
    rows: Sequence[EventRow]
    fresh: Sequence[int]
    are_new: Sequence[bool]


def build_headline(news: News, now: datetime, language: str) -> str:
    """Such as "3 new events, 2 with new reports since your last visit (yesterday 18:00)"."""
    if news.since is None:
        return say("news.first", language)
    kind = "visit" if news.is_visit else "hour"
    since = say(f"news.since.{kind}", language, when=format_moment(news.since, now, language))
    if not news.new + news.told:
        return say("news.none", language, since=since)
    parts = [
        count_phrase("news.new", news.new, language) if news.new else "",
        count_phrase("news.told", news.told, language) if news.told else "",
    ]
    return say("news.some", language, found=say("news.comma", language).join(filter(None, parts)), since=since)


def format_moment(moment: datetime, now: datetime, language: str) -> str:
    """Such as "today 14:20", "yesterday 18:00", "12 May 2025 18:00"; both in the same time zone."""
    day, time = moment.date(), moment.strftime("%H:%M")
    match (now.date() - day).days:
        case 0:
            return say("news.today", language, time=time)
        case 1:
            return say("news.yesterday", language, time=time)
        case _:
            return say("news.day", language, day=format_period(day, day, language), time=time)


def build_news_label(row: EventRow, fresh: int, is_new: bool, language: str) -> str:
    what = say("news.badge", language) if is_new else count_phrase("news.fresh", fresh, language)
    return f"**{plain_label(what)}** {plain_label(build_row_words(row))}"


def show_news(
    news: News,
    now: datetime,
    language: str,
    on_open: Callable[[str], None],
    on_since: Callable[[datetime | None], None],
) -> None:
    headline = build_headline(news, now, language)
    with st.popover(plain_label(headline), type="tertiary", icon=":material/fiber_new:", key="news", width="content"):
        st.html(f'<p class="le-note">{safe_html(say("news.about", language))}</p>')
        _show_since(news, now, language, on_since)
        with st.container(key="news-list", gap=None):
            for row, fresh, is_new in zip(news.rows, news.fresh, news.are_new, strict=True):
                label = build_news_label(row, fresh, is_new, language)
                st.button(label, key=f"news-{row.event_id}", type="tertiary", on_click=on_open, args=(row.event_id,))
        left = news.new + news.told - len(news.rows)
        if left > 0:
            words = say("news.more", language, events=count_phrase("count.events", left, language))
            st.html(f'<p class="le-note">{safe_html(words)}</p>')


def _show_since(news: News, now: datetime, language: str, on_since: Callable[[datetime | None], None]) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key="news-choices"):
        if news.since is not None and not news.is_visit:
            st.button(say("news.back.visit", language), key="news-visit", on_click=on_since, args=(None,))
        for name, back in _BACK.items():
            words = say(f"news.back.{name}", language)
            st.button(
                words, key=f"news-{name}", on_click=on_since, args=((now - back).replace(second=0, microsecond=0),)
            )
        st.session_state[_KEY] = (news.since or now - _BACK["day"]).replace(tzinfo=None, second=0, microsecond=0)

        def changed() -> None:
            wanted = st.session_state[_KEY]
            if wanted is not None:
                on_since(wanted.replace(tzinfo=now.tzinfo))

        st.datetime_input(say("news.choose", language), key=_KEY, on_change=changed, format="YYYY-MM-DD", width=230)
