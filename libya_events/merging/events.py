"""Claims to events. The rules, in words (``fitting.py`` and ``compatibility.py`` hold them in code):

Claims are taken from the most exact to the least. Each joins the event it fits best, or begins one. It fits if
1. type: the same; or one is the general word for the other (attack for bombing, strike, clash; clash for strike;
   meeting for agreement) and an actor, a figure or a copied text is common. Sub types must not differ,
   outside violence objects neither, but in strikes, abductions and migration outlets tell them apart differently;
2. place, compared with the event's most exact claim: the same, or one within the other. Two towns or sites within
   10 km, or a wide area (district, sea) with itself or a place in it, need a common actor, figure or text. No place:
   two common actors or a copy;
3. day: days that meet, or consecutive days where a text says night. A week or month needs a common actor, figure or
   text. No date: only near-copies. An event never spans more than two days unless a claim tells of more;
4. actors: one in common (itself, or one belonging to the other), or one claim names none that can
   be a side: generic ones are not, in violence nor are international bodies, in fights nor are persons. Arrests,
   meetings and statements, of which there are many a day, need one in common, or the same sentence;
5. killed and injured: figures of one event (``casualties.py``); a growing toll is one event;
6. one report: two of its claims are one event only if type, place and date are equal.
A denial is attached to the event it denies, is not counted among the reports that tell it, and begins no event.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from datetime import date, timedelta

from libya_events.merging.compatibility import is_narrow, is_placed
from libya_events.merging.derivation import derive_event
from libya_events.merging.drafts import Draft, Facts, gather_facts
from libya_events.merging.duplicates import find_near_copies
from libya_events.merging.fitting import DENIAL_DELAY, rate_denial, rate_fit
from libya_events.model import FAMILY_OF, Claim, DatePrecision, Event, Place, Polarity, Report

_CELL_DEGREES = 0.15
"""Wider than 10 km everywhere in Libya, so that near places stand in neighbouring cells."""
_MOST_DAYS = 31
_DAY = timedelta(days=1)

Fit = Callable[[Draft, Facts], tuple[int, ...] | None]


def merge_claims(
    claims: Iterable[Claim],
    reports: Iterable[Report],
    source_owner: Callable[[str | None], str | None],
    *,
    is_sample: Callable[[str | None], bool] = lambda source_name: False,
    parent_of: Callable[[str], str | None] = lambda actor_id: None,
    copy_groups: Mapping[str, str] | None = None,
) -> list[Event]:
    """Events by date (undated last) and id; the order of claims and reports does not matter.

    ``source_owner`` tells who owns a source (by its name), ``parent_of`` what an actor belongs to; ``copy_groups`` is
    what ``find_near_copies`` gave, where the caller has it already. Summaries stay empty: they are presentation.
    """
    report_of = {report.report_id: report for report in reports}
    groups = find_near_copies(report_of.values()) if copy_groups is None else copy_groups
    gathered = sorted(
        (
            gather_facts(claim, report_of[claim.report_id], groups.get(claim.report_id, claim.report_id), parent_of)
            for claim in claims
        ),
        key=lambda facts: facts.exactness,
    )
    drafts = _join([facts for facts in gathered if facts.claim.polarity is Polarity.AFFIRMED])
    _attach_denials([facts for facts in gathered if facts.claim.polarity is Polarity.DENIED], drafts)
    events = [derive_event(draft, source_owner, is_sample) for draft in drafts.all]
    return sorted(events, key=lambda event: (event.event_date or date.max, event.event_id))


class _DraftIndex:
    """The events so far, found by what a fitting claim must have in common with them."""

    def __init__(self) -> None:
        self.all: list[Draft] = []
        self._by_key: dict[Hashable, dict[int, Draft]] = defaultdict(dict)

    def begin(self, facts: Facts) -> None:
        draft = Draft(anchor=facts)
        self.all.append(draft)
        self.add(draft, len(self.all) - 1, facts)

    def add(self, draft: Draft, number: int, facts: Facts) -> None:
        draft.add(facts)
        for key in _keys_of(facts):
            self._by_key[key][number] = draft

    def find_best(self, facts: Facts, fit: Fit) -> tuple[Draft, int] | None:
        """The event that the claim fits best; among equals the one begun first."""
        candidates: dict[int, Draft] = {}
        for key in _keys_wanted(facts):
            candidates.update(self._by_key.get(key, {}))
        rated = ((fit(draft, facts), number, draft) for number, draft in sorted(candidates.items()))
        fitting = [(rating, -number, draft) for rating, number, draft in rated if rating is not None]
        if not fitting:
            return None
        _, negative, draft = max(fitting, key=lambda found: found[:2])
        return draft, -negative


def _join(ordered: Iterable[Facts]) -> _DraftIndex:
    index = _DraftIndex()
    for facts in ordered:
        found = index.find_best(facts, rate_fit)
        if found is None:
            index.begin(facts)
        else:
            index.add(*found, facts)
    return index


def _attach_denials(ordered: Iterable[Facts], index: _DraftIndex) -> None:
    for facts in ordered:
        found = index.find_best(facts, rate_denial)
        if found is not None:
            found[0].add(facts)


def _keys_of(facts: Facts) -> Iterator[Hashable]:
    """Under what an event with this claim is found: its family with copy group, day, actors and surroundings."""
    family = FAMILY_OF[facts.claim.event_type]
    place = facts.claim.place
    yield family, facts.copy_group
    for day in _days_between(facts.days):
        yield family, day
        for actor_id in facts.relatives:
            yield family, day, actor_id
        if place is not None:
            yield family, day, _cell(place)
            yield family, day, place.place_id, "place"
            yield family, day, place.within, "place"


def _keys_wanted(facts: Facts) -> Iterator[Hashable]:
    """A claim of a town or site asks its surroundings, one of a wide area the whole day, one without place its actors
    (without a common actor or a copied text it fits nothing)."""
    family = FAMILY_OF[facts.claim.event_type]
    place = facts.claim.place
    yield family, facts.copy_group
    for day in _days_between(_days_to_search(facts)):
        if place is None or not is_placed(place):
            yield from ((family, day, actor_id) for actor_id in facts.relatives)
        elif is_narrow(place):
            yield from _keys_around(family, day, place)
        else:
            yield family, day


def _keys_around(family: str, day: date, place: Place) -> Iterator[Hashable]:
    row, column = _cell(place)
    for row_step in (-1, 0, 1):
        for column_step in (-1, 0, 1):
            yield family, day, (row + row_step, column + column_step)
    yield family, day, place.place_id, "place"
    if place.within is not None:
        yield family, day, place.within, "place"


def _days_to_search(facts: Facts) -> tuple[date, date] | None:
    published_at = facts.report.published_at
    if facts.days is None:
        denied = facts.claim.polarity is Polarity.DENIED and published_at is not None
        return (published_at - DENIAL_DELAY, published_at) if denied and published_at else None
    if facts.claim.date_precision is DatePrecision.DAY:
        return facts.days[0] - _DAY, facts.days[1] + _DAY
    return facts.days


def _days_between(days: tuple[date, date] | None) -> Iterator[date]:
    if days is None:
        return
    day = days[0]
    while day <= days[1] and day - days[0] <= _MOST_DAYS * _DAY:
        yield day
        day += _DAY


def _cell(place: Place) -> tuple[int, int]:
    return round(place.latitude / _CELL_DEGREES), round(place.longitude / _CELL_DEGREES)
