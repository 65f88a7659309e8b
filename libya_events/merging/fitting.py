"""Whether a claim fits an event that is being put together, and how well."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from libya_events.merging.compatibility import Nearness, Timing, compare_dates, compare_places, is_narrow, types_fit
from libya_events.merging.drafts import Draft, Facts
from libya_events.model import EventType

MANY_A_DAY = frozenset({EventType.LAW_ENFORCEMENT, EventType.MEETING, EventType.STATEMENT})
"""Types of which one town sees several a day: same place and day prove nothing without a common actor."""

DENIAL_DELAY = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class _Comparison:
    """What a claim and a draft have in common: named actors, copied text, report, figure; how near in place and time.

    ``rivals`` = both name sides and share no actor.
    """

    shared: int
    rivals: bool
    copied: bool
    same_report: bool
    same_figure: bool
    same_type: bool
    nearness: Nearness
    timing: Timing

    @property
    def rating(self) -> tuple[int, ...]:
        exact = self.nearness in {Nearness.SAME, Nearness.WITHIN}
        return self.copied, self.shared, self.same_figure, self.same_type, exact, self.timing is Timing.SAME


def rate_fit(draft: Draft, facts: Facts) -> tuple[int, ...] | None:
    """How well a claim fits a draft (greater is better), or None where it does not, by the rules of ``events.py``."""
    told_before = draft.identities.get(facts.report.report_id, facts.identity)
    if told_before != facts.identity or not _types_fit(draft, facts):
        return None
    compared = _compare(draft, facts)
    if compared is None or (compared.rivals and not compared.copied) or not _agree_enough(compared, draft, facts):
        return None
    fitting = draft.kinds_fit(facts) and draft.figures_fit(facts) and draft.span_fits(facts)
    return compared.rating if fitting else None


def rate_denial(draft: Draft, facts: Facts) -> tuple[int, ...] | None:
    """How well a denial fits the event it may deny, None where it does not; it may come undated, and days later."""
    if not _types_fit(draft, facts):
        return None
    compared = _compare(draft, facts)
    if compared is None:
        return None
    unproven = compared.rivals or compared.nearness is Nearness.UNPLACED
    late = compared.timing is Timing.UNDATED and not _follows(draft, facts)
    return None if late or (unproven and not compared.shared) else compared.rating


def _types_fit(draft: Draft, facts: Facts) -> bool:
    return all(types_fit(facts.claim.event_type, other) for other in draft.types)


def _compare(draft: Draft, facts: Facts) -> _Comparison | None:
    """What they have in common; None where place or time is apart."""
    nearness = compare_places(draft.anchor.claim.place, facts.claim.place)
    if nearness is Nearness.APART:
        return None
    at_night = draft.anchor.at_night or facts.at_night
    timing = compare_dates(draft.anchor.claim, facts.claim, at_night=at_night)
    if timing is Timing.APART:
        return None
    shared = draft.count_shared_actors(facts)
    return _Comparison(
        shared=shared,
        rivals=not shared and bool(draft.sides) and bool(facts.sides),
        copied=draft.has_copy_of(facts),
        same_report=facts.report.report_id in draft.identities,
        same_figure=draft.shares_figure(facts),
        same_type=draft.types == {facts.claim.event_type},
        nearness=nearness,
        timing=timing,
    )


def _agree_enough(compared: _Comparison, draft: Draft, facts: Facts) -> bool:
    """Whatever is loose (type, place or date) must be made up for by an actor, a figure or a copied text."""
    same_sentence = facts.sentence in draft.sentences
    if facts.claim.event_type in MANY_A_DAY and not compared.shared and not same_sentence:
        return False
    if compared.timing is Timing.UNDATED and not compared.copied:
        return compared.same_report and compared.shared > 0
    if compared.nearness is Nearness.UNPLACED:
        return compared.copied or compared.shared >= (1 if compared.same_report else 2)
    loose_place = compared.nearness in {Nearness.NEAR, Nearness.WIDE} or not is_narrow(draft.anchor.claim.place)
    loose = loose_place or not compared.same_type or compared.timing is Timing.COARSE
    return not loose or compared.shared > 0 or compared.copied or compared.same_figure


def _follows(draft: Draft, facts: Facts) -> bool:
    """Whether an undated denial was published within three days of the event, or stands in a report that tells it."""
    published_at = facts.report.published_at
    if draft.days is None or published_at is None:
        return draft.has_copy_of(facts) or facts.report.report_id in draft.identities
    return draft.days[0] <= published_at <= draft.days[1] + DENIAL_DELAY
