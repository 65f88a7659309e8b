"""The view, and how it is kept: the URL holds all of it, so that links, reload and Back work.

Every run derives the view from the URL; every action writes a whole new view into it, which is one step of history.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from urllib.parse import urlencode, urlsplit, urlunsplit

import streamlit as st

from components.event_grid import COLUMNS
from components.markup import plain_label
from libya_events.filters import PARAMETERS, WHOLE_PERIOD, EventFilter, from_parameters, to_parameters
from libya_events.presentation.palette import Theme
from libya_events.presentation.wording import LANGUAGES

ORDERS = {
    "newest": ("event_date", True),
    "oldest": ("event_date", False),
    "killed": ("killed_best", True),
    "reports": ("reports", True),
    "injured": ("injured_best", True),
    "type": ("event_type", False),
    "place": ("place_name_en", False),
    "surest": ("confidence", True),
}
"""Codes of the table's orders: column and whether it falls."""

CHOICES: dict[str, tuple[str, ...]] = {
    "map": ("type", "killed", "change", "density", "districts"),
    "play": ("auto", "day", "week", "month", "year"),
    "step": ("auto", "day", "week", "month"),
    "level": ("place", "district"),
    "ranked": ("events", "killed", "latest", "name"),
    "object": ("all", "oil_site", "airport", "port", "crossing", "road", "other"),
    "who": ("matrix", "network"),
    "weight": ("events", "sources"),
    "rows": ("50", "25", "100", "200"),
    "among": ("events", "all"),
    "text_language": ("any", "ar", "en", "other"),
    "relevant": ("any", "yes", "no"),
    "by": ("family", "type", "side", "district", "source"),
    "window": ("year", "around", "all"),
}
"""The pages' own parameters with the codes each can have; the first is the default and stays out of the URL."""

CODE_LISTS: dict[str, tuple[str, ...]] = {
    "edges": ("fought", "struck", "arrested", "met", "together"),
    "pair": (),
    "columns": COLUMNS,
}
"""Parameters that hold several codes, joined by commas, and the codes allowed; () allows any. None is the default."""

_LAST_STEP = "last-step"
"""Where a session notes the parameters before and after the last action."""


@dataclass(frozen=True, slots=True)
class View:
    """The filter, what is open and how it is shown. ``unread`` are the parts of the URL that made no sense.

    ``subject`` is the id of what a page is about: an actor, a place, a report. ``chosen`` holds the choices that differ
    from their default. ``since`` is the hour from which on things count as new; None: the last visit.
    """

    event_filter: EventFilter
    language: str
    event_id: str | None = None
    subject: str | None = None
    order: str = "newest"
    page: int = 1
    tiles: bool = False
    chosen: tuple[tuple[str, str], ...] = ()
    since: datetime | None = None
    unread: tuple[str, ...] = ()

    def filtered(self, event_filter: EventFilter) -> View:
        """Another filter: the table starts anew and the event that was open is closed."""
        return replace(self, event_filter=event_filter, event_id=None, page=1)

    def choice(self, name: str) -> str:
        """What is chosen for one of CHOICES."""
        return dict(self.chosen).get(name, CHOICES[name][0])

    def codes(self, name: str) -> tuple[str, ...]:
        """What is chosen for one of CODE_LISTS, each once."""
        return tuple(dict.fromkeys(code for code in dict(self.chosen).get(name, "").split(",") if code))

    def choosing(self, **codes: str) -> View:
        """Other choices; the table starts anew."""
        after = {**dict(self.chosen), **codes}
        kept = tuple((name, code) for name, code in after.items() if code != CHOICES.get(name, ("",))[0])
        return replace(self, chosen=kept, page=1)

    def bare(self) -> View:
        """The filter and the language alone, to be carried to another page."""
        return View(self.event_filter, self.language)


def read_view(parameters: Mapping[str, str], language: str, first_filter: EventFilter) -> View:
    """The view that URL parameters describe; without any filter in them it is the first view."""
    found = {name: value for name, value in parameters.items() if name in PARAMETERS and value}
    wanted, unread = from_parameters(found)
    is_first = not found and parameters.get(WHOLE_PERIOD[0]) != WHOLE_PERIOD[1]
    order, page = parameters.get("order", ""), parameters.get("page", "")
    chosen = tuple((name, parameters[name]) for name, codes in CHOICES.items() if parameters.get(name) in codes[1:])
    for name, allowed in CODE_LISTS.items():
        given = [code for code in parameters.get(name, "").split(",") if code]
        unread += [f"{name}={code}" for code in given if allowed and code not in allowed]
        known = ",".join(code for code in given if not allowed or code in allowed)
        chosen += ((name, known),) if known else ()
    unread += [
        f"{name}={parameters[name]}" for name in CHOICES if parameters.get(name, CHOICES[name][0]) not in CHOICES[name]
    ]
    return View(
        event_filter=first_filter if is_first else wanted,
        language=language,
        event_id=parameters.get("event") or None,
        subject=parameters.get("id") or None,
        order=order if order in ORDERS else "newest",
        page=max(1, int(page)) if page.isascii() and page.isdigit() and len(page) < 7 else 1,
        tiles=parameters.get("tiles") == "1",
        chosen=chosen,
        since=_moment(parameters.get("since", ""), unread),
        unread=tuple(unread),
    )


def _moment(value: str, unread: list[str]) -> datetime | None:
    """A time as ``2025-05-12T18:00Z``; without a zone it is UTC."""
    if not value:
        return None
    try:
        found = datetime.fromisoformat(value)
        return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    except (ValueError, OverflowError):
        unread.append(f"since={value}")
        return None


def view_parameters(view: View) -> dict[str, str]:
    """The URL parameters that lead back to a view, codes only."""
    parameters = to_parameters(view.event_filter) or dict([WHOLE_PERIOD])
    parameters["lang"] = view.language
    if view.event_id:
        parameters["event"] = view.event_id
    if view.subject:
        parameters["id"] = view.subject
    parameters |= dict(view.chosen)
    if view.since is not None:
        parameters["since"] = f"{view.since:%Y-%m-%dT%H:%M}Z"
    if view.order != "newest":
        parameters["order"] = view.order
    if view.page > 1:
        parameters["page"] = str(view.page)
    if view.tiles:
        parameters["tiles"] = "1"
    return parameters


def choose_language(parameters: Mapping[str, str], locale: str | None) -> str:
    """The language of the URL; at a first visit that of the browser; else English."""
    wanted = parameters.get("lang", "")
    if wanted in LANGUAGES:
        return wanted
    return "ar" if (locale or "").lower().startswith("ar") else "en"


def current_view(first_filter: EventFilter) -> View:
    return read_view(st.query_params, read_language(), first_filter)


def read_language() -> str:
    return choose_language(st.query_params, st.context.locale)


def read_theme() -> Theme:
    return Theme.DARK if st.context.theme.type == "dark" else Theme.LIGHT


def go(view: View) -> None:
    """Show another view: one new entry in the browser's history."""
    before, after = st.query_params.to_dict(), view_parameters(view)
    st.query_params.from_dict(after)
    st.session_state[_LAST_STEP] = (before, after)


def keep_last_step() -> None:
    """For a run that nobody clicked for. The browser may have asked for it with the address from before the last click,
    whose view would be lost with it."""
    before, after = st.session_state.get(_LAST_STEP, (None, None))
    if after is not None and st.query_params.to_dict() == before:
        st.query_params.from_dict(after)


def set_language(language: str) -> None:
    """Another language on a page that has no view of its own."""
    st.query_params.from_dict({**st.query_params.to_dict(), "lang": language})


def link_to(view: View) -> str:
    """The address that shows this view to anybody who can reach this instance."""
    return address_with(st.context.url or "", view)


def address_with(address: str, view: View) -> str:
    """The address with this view instead of its own. A host alone gets a slash, without which some programs end the
    link before the question mark."""
    parts = urlsplit(address)
    return urlunsplit((parts.scheme, parts.netloc, parts.path or "/", urlencode(view_parameters(view)), ""))


def link_to_start(view: View, page: str) -> str:
    """The address of the first page with a view, asked for on ``page``; empty where the address of now is not known."""
    here = urlsplit(st.context.url or "")
    start = here._replace(path=here.path.rstrip("/").removesuffix(f"/{page}") + "/")
    return address_with(start.geturl(), view) if here.netloc else ""


def address_of(name: str, view: View) -> str:
    """The address of another page with a view, relative to that of any page."""
    return f"{name}?{urlencode(view_parameters(view))}"


def open_page(name: str, view: View) -> None:
    """Show another page; to be called in a callback, and only of a chart, which knows no links: Streamlit makes two
    steps of history of it, first the parameters, then the page."""
    st.switch_page(page_file(name), query_params=view_parameters(view))


def link_page(name: str, words: str, view: View | None = None, about: str | None = None) -> None:
    """A link to another page with a view; without one, the filter and language of now go along. ``about`` explains it
    in a tooltip."""
    if view is None:
        carried = (*PARAMETERS, WHOLE_PERIOD[0])
        parameters = {key: value for key, value in st.query_params.to_dict().items() if key in carried}
        parameters["lang"] = read_language()
    else:
        parameters = view_parameters(view)
    st.page_link(page_file(name), label=plain_label(words), help=about, query_params=parameters)


def page_file(name: str) -> str:
    """Where a page lies, beside app.py."""
    return f"app_pages/{name}_page.py"
