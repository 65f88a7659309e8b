"""An event being put together: claims with what merging needs to know of them, and what they add up to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

from libya_events.merging.casualties import Figure, figures_fit, find_figure
from libya_events.merging.compatibility import (
    days_of,
    rank_place,
    tells_night,
)
from libya_events.model import FAMILY_OF, Claim, DatePrecision, EventFamily, EventType, Polarity, Report
from libya_events.normalization import fold

GENERIC_KIND = "generic"
"""The kind of actors that are no one in particular (gunmen, civilians, migrants): they neither join nor part claims."""

OUTSIDERS = frozenset({"igo", "mission", "ngo"})
"""Kinds of actors that speak of violence more often than they take part: two claims may name different ones."""

_LEADERS = frozenset({"person", "office"})
_FIGHTS = frozenset({EventType.CLASH, EventType.STRIKE, EventType.BOMBING})
"""Types of which one report names the force and the next its leader; elsewhere persons tell two events apart."""

_TOLD_DIFFERENTLY = frozenset({EventType.STRIKE, EventType.ABDUCTION, EventType.MIGRATION})
"""Types whose sub types outlets tell apart differently (a rescue for one is an interception for the other)."""

LONGEST_SPAN = timedelta(days=1)
"""Last day minus first day of an event, unless a claim itself tells of more days. A chain of nights ends here."""


@dataclass(frozen=True, slots=True)
class Facts:
    """A claim with what merging needs to know of it.

    ``named`` are its actors but generic ones, ``relatives`` those and their parents in the register, ``sides`` those
    that tell two fights apart. ``identity`` must be equal for two claims of one report to be one event.
    """

    claim: Claim
    report: Report
    copy_group: str
    named: frozenset[str]
    relatives: frozenset[str]
    sides: frozenset[str]
    days: tuple[date, date] | None
    killed: Figure | None
    injured: Figure | None
    sentence: str
    at_night: bool
    identity: tuple[str, str | None, date | None, date | None]

    @property
    def publication_order(self) -> tuple[bool, date, str]:
        published_at = self.report.published_at
        return published_at is None, published_at or date.max, self.claim.claim_id

    @property
    def exactness(self) -> tuple[object, ...]:
        """Sorts the most exact claim first: by place, date, named actors, figures, then by publication."""
        claim = self.claim
        place_rank = rank_place(claim.place)
        date_rank = 2 if self.days is None else 0 if claim.date_precision is DatePrecision.DAY else 1
        no_figure = self.killed is None and self.injured is None
        return place_rank, date_rank, -min(len(self.named), 3), no_figure, *self.publication_order


def gather_facts(claim: Claim, report: Report, copy_group: str, parent_of: Callable[[str], str | None]) -> Facts:
    named = frozenset(actor.actor_id for actor in claim.actors if actor.kind != GENERIC_KIND)
    place_id = claim.place.place_id if claim.place else None
    return Facts(
        claim=claim,
        report=report,
        copy_group=copy_group,
        named=named,
        relatives=named | {ancestor for actor_id in named for ancestor in _ancestors(actor_id, parent_of)},
        sides=frozenset(actor.actor_id for actor in claim.actors if _is_side(claim.event_type, actor.kind)),
        days=days_of(claim),
        killed=find_figure(claim.killed, report.published_at),
        injured=find_figure(claim.injured, report.published_at),
        sentence=" ".join(fold(claim.evidence.sentence.text).split()),
        at_night=tells_night(claim),
        identity=(claim.event_type, place_id, claim.event_date, claim.event_date_end),
    )


def _is_side(event_type: EventType, kind: str) -> bool:
    if FAMILY_OF[event_type] is not EventFamily.VIOLENCE:
        return kind != GENERIC_KIND
    return kind != GENERIC_KIND and kind not in OUTSIDERS and not (event_type in _FIGHTS and kind in _LEADERS)


def _ancestors(actor_id: str, parent_of: Callable[[str], str | None]) -> set[str]:
    found: set[str] = set()
    parent = parent_of(actor_id)
    while parent is not None and parent not in found:
        found.add(parent)
        parent = parent_of(parent)
    return found


@dataclass(slots=True)
class Draft:
    """Claims of one event; ``anchor`` is the most exact, with which place and date of every other are compared."""

    anchor: Facts
    members: list[Facts] = field(default_factory=list)
    denials: list[Facts] = field(default_factory=list)
    types: set[EventType] = field(default_factory=set)
    sub_types: set[str] = field(default_factory=set)
    object_kinds: set[str] = field(default_factory=set)
    named: set[str] = field(default_factory=set)
    relatives: set[str] = field(default_factory=set)
    sides: set[str] = field(default_factory=set)
    killed: set[Figure] = field(default_factory=set)
    injured: set[Figure] = field(default_factory=set)
    sentences: set[str] = field(default_factory=set)
    identities: dict[str, object] = field(default_factory=dict)
    copy_groups: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    days: tuple[date, date] | None = None
    longest: timedelta = LONGEST_SPAN

    def add(self, facts: Facts) -> None:
        claim = facts.claim
        if claim.polarity is Polarity.DENIED:
            self.denials.append(facts)
            return
        self.members.append(facts)
        self.types.add(claim.event_type)
        self.sub_types.update(filter(None, [claim.sub_event_type]))
        self.object_kinds.update(filter(None, [claim.object_kind]))
        self.named |= facts.named
        self.relatives |= facts.relatives
        self.sides |= facts.sides
        self.killed.update(filter(None, [facts.killed]))
        self.injured.update(filter(None, [facts.injured]))
        self.sentences.add(facts.sentence)
        self.identities[facts.report.report_id] = facts.identity
        self.copy_groups[facts.copy_group].add(facts.report.report_id)
        if facts.days is not None and claim.date_precision is DatePrecision.DAY:
            self.days = self._days_with(facts.days)
            self.longest = max(self.longest, facts.days[1] - facts.days[0])

    def count_shared_actors(self, facts: Facts) -> int:
        """Named actors of the claim that the draft names too, or that belong to one of its actors or the reverse."""
        direct = facts.named & self.relatives
        return len(direct) if direct else len(facts.relatives & self.named)

    def has_copy_of(self, facts: Facts) -> bool:
        return bool(self.copy_groups.get(facts.copy_group, set()) - {facts.report.report_id})

    def shares_figure(self, facts: Facts) -> bool:
        pairs = ((facts.killed, self.killed), (facts.injured, self.injured))
        return any(f is not None and f.low > 0 and any(f.low == other.low for other in known) for f, known in pairs)

    def figures_fit(self, facts: Facts) -> bool:
        pairs = ((facts.killed, self.killed), (facts.injured, self.injured))
        return all(f is None or all(figures_fit(f, other) for other in known) for f, known in pairs)

    def kinds_fit(self, facts: Facts) -> bool:
        """Sub types that differ part two claims, and outside violence objects do, unless outlets blur them."""
        claim = facts.claim
        if self.types != {claim.event_type} or claim.event_type in _TOLD_DIFFERENTLY:
            return True
        same_sub_type = claim.sub_event_type is None or not self.sub_types or claim.sub_event_type in self.sub_types
        violence = FAMILY_OF[claim.event_type] is EventFamily.VIOLENCE
        same_object = (
            violence or claim.object_kind is None or not self.object_kinds or claim.object_kind in self.object_kinds
        )
        return same_sub_type and same_object

    def span_fits(self, facts: Facts) -> bool:
        if facts.days is None or facts.claim.date_precision is not DatePrecision.DAY:
            return True
        first, last = self._days_with(facts.days)
        return last - first <= max(self.longest, facts.days[1] - facts.days[0])

    def _days_with(self, days: tuple[date, date]) -> tuple[date, date]:
        return days if self.days is None else (min(self.days[0], days[0]), max(self.days[1], days[1]))
