"""One event told twice in a report is one event: putting together the drafts that mean the same.

Two drafts mean the same when their types agree and neither place nor date speaks against it: a missing place or date
fits any; a town fits the quarters within it. A casualty sentence without an event of its own goes to the event before.
A heading tells in few words what the report then tells: it may give a town near by, or two events in one.
"""

from __future__ import annotations

from collections.abc import Sequence

from libya_events.extraction.dates.expressions import may_be_same_day
from libya_events.extraction.events.cues import WEAK, tells_only_casualties
from libya_events.extraction.events.drafts import PRECEDENCE, Draft
from libya_events.extraction.events.headings import find_headed, is_only_in
from libya_events.extraction.events.same_place import names_place, places_better, places_fit
from libya_events.extraction.participation.participants import is_specific
from libya_events.model import (
    FAMILY_OF,
    DateMention,
    DatePrecision,
    EventFamily,
    EventType,
    Outcome,
    Scope,
    Span,
)

_REMAINS = "remains_found"
_DEADLY = frozenset({None, "shipwreck"})
"""Sub types of migration that tell how people died, not how they were freed."""
_FREED = "trafficking_site"
_RELEASE = "release_or_exchange"
_RAID_AND_FREED = frozenset({EventType.LAW_ENFORCEMENT, EventType.MIGRATION})
_TOLD_AS = frozenset({EventType.CLASH, EventType.STRIKE, EventType.BOMBING, EventType.ATTACK, EventType.MIGRATION})
"""Types whose casualties later sentences go on to tell."""
_PARAGRAPH_BREAK = 4
_LONG = frozenset({DatePrecision.MONTH, DatePrecision.YEAR})
_FEW = 2
"""From so many dead on a figure tells one event from others."""
_COMPARED = 100
"""So many events back a repetition is looked for; no report tells more, and a digest or chronicle does not go back."""
_ENOUGH_OTHERS = 2
"""So many named actors that the earlier draft lacks, and none shared, make another meeting or statement."""


def put_together(drafts: Sequence[Draft], heading: Span | None = None) -> list[Draft]:
    """The drafts of one report, in text order, without repetitions; what a repetition adds is taken over."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=_rank_in_text):
        same = [k for k in reversed(kept[-_COMPARED:]) if _is_same(k, draft, is_only_in(heading, k, draft))]
        if not same and heading is not None and draft.sentence != heading:
            same = find_headed(kept, draft, heading)
        if _is_casualty_cue(draft):
            # Words for the dead are of no type of their own: they go with the event told last.
            earlier = max(same, key=_last_told, default=None)
        else:
            earlier = next((k for k in same if k.event_type is draft.event_type), next(iter(same), None))
        if earlier is None:
            kept.append(draft)
        else:
            _take_over(earlier, draft)
    return sorted(kept, key=lambda draft: draft.trigger.start)


def _rank_in_text(draft: Draft) -> tuple[int, bool]:
    """By sentence; the events that one tells before the words for its dead, which belong to them."""
    return draft.sentence.start, _is_casualty_cue(draft)


def _last_told(draft: Draft) -> int:
    return draft.tellings[-1].sentence.start


def _is_same(earlier: Draft, later: Draft, in_heading: bool) -> bool:
    one_polarity = earlier.polarity is later.polarity
    if later.apart and earlier.sentence != later.sentence and not (in_heading or _is_casualty_cue(later)):
        return False
    one_place = places_fit(earlier, later) or (in_heading and names_place(later, earlier))
    one_day = _dates_fit(earlier, later) or _is_mere_reference(later)
    return one_polarity and one_place and one_day and _types_fit(earlier, later, in_heading)


def _is_mere_reference(draft: Draft) -> bool:
    """ "The group claimed the blast on Friday": on that day it was claimed."""
    is_violent = FAMILY_OF[draft.event_type] is EventFamily.VIOLENCE
    return is_violent and draft.definite and not draft.place_is_own and not draft.casualties


def _types_fit(earlier: Draft, later: Draft, in_heading: bool) -> bool:
    if _is_casualty_cue(later):
        is_far = later.place_is_own and later.sentence.start - earlier.tellings[-1].sentence.end > _PARAGRAPH_BREAK
        return earlier.event_type in _TOLD_AS and (earlier.place_is_own or not is_far)
    if _is_casualty_cue(earlier):
        in_one = earlier.sentence == later.sentence or _opens_with_toll(earlier, later)
        is_headed = in_heading and max(_tolls(earlier), default=0) >= _FEW and not _tolls(later)
        return later.event_type in _TOLD_AS and (in_one or is_headed or _have_same_toll(earlier, later, least=1))
    if (earlier.sub_event_type == _REMAINS) is not (later.sub_event_type == _REMAINS):
        # When those died whose bodies are found is not known: they are another event's; but bodies that count as killed
        # are those of the violence told before.
        has_died = earlier.event_type is EventType.MIGRATION and earlier.sub_event_type in _DEADLY
        return (
            later.sub_event_type == _REMAINS and earlier.event_type in _TOLD_AS and (has_died or _counts_killed(later))
        )
    if later.definite and FAMILY_OF[earlier.event_type] is FAMILY_OF[later.event_type] is EventFamily.VIOLENCE:
        # "The attack" is the bombing told before.
        return True
    if earlier.event_type is not later.event_type:
        in_one = earlier.sentence == later.sentence or _have_same_toll(earlier, later)
        return in_one and _is_consequence(earlier, later)
    return _people_fit(earlier, later)


def _have_same_toll(earlier: Draft, later: Draft, least: int = _FEW) -> bool:
    """ "Offensive costs army 11 dead. Eleven soldiers were killed in …": what cost as many lives is one event."""
    return any(best >= least for best in _tolls(earlier) & _tolls(later))


def _tolls(draft: Draft) -> set[int]:
    killed = [c for c in draft.casualties if c.outcome is Outcome.KILLED and c.scope is Scope.THIS_EVENT]
    return {c.count.best for c in killed if c.count.best is not None}


def _counts_killed(draft: Draft) -> bool:
    return any(c.outcome is Outcome.KILLED and c.count.best is not None for c in draft.casualties)


def _is_casualty_cue(draft: Draft) -> bool:
    return tells_only_casualties(draft.event_type, draft.weight)


def _opens_with_toll(earlier: Draft, later: Draft) -> bool:
    """ "The toll rose to 43." tells in the sentence before what the event of the next one cost."""
    follows = 0 <= later.sentence.start - earlier.sentence.end <= _PARAGRAPH_BREAK
    return follows and any(statement.revision > 0 for statement in earlier.casualties)


def _people_fit(earlier: Draft, later: Draft) -> bool:
    if earlier.event_type is EventType.STATEMENT:
        # A port is closed; that somebody is blamed for it is another matter.
        one_matter = (earlier.sub_event_type is None) is (later.sub_event_type is None)
        return one_matter and (_shares_actor(earlier, later) or not later.actors)
    if FAMILY_OF[earlier.event_type] is EventFamily.TALKS and not later.definite:
        return not (_has_other_people(earlier, later) or _is_other_release(earlier, later))
    return True


def _is_consequence(earlier: Draft, later: Draft) -> bool:
    """Violence of two types within one sentence and place is one event, but for who is taken away; so is a meeting that
    ended in an agreement."""
    types = {earlier.event_type, later.event_type}
    if EventType.ABDUCTION in types:
        return False
    if types == _RAID_AND_FREED:
        return _FREED in (earlier.sub_event_type, later.sub_event_type)
    if later.sub_event_type == _RELEASE and earlier.event_type is EventType.LAW_ENFORCEMENT:
        # Whom the police free in a raid nobody has let go.
        return earlier.sentence == later.sentence and earlier.trigger.start < later.trigger.start
    families = {FAMILY_OF[earlier.event_type], FAMILY_OF[later.event_type]}
    return len(families) == 1 and families <= {EventFamily.VIOLENCE, EventFamily.TALKS}


def _dates_fit(earlier: Draft, later: Draft) -> bool:
    a, b = (draft.date if draft.date_is_own else draft.day_before for draft in (earlier, later))
    if a is None or b is None:
        is_past = b is not None and b.precision in _LONG and earlier.is_news and not later.is_news
        return not is_past or earlier.event_type is EventType.STATEMENT
    if a.first is None or b.first is None or a.last is None or b.last is None:
        return a.first is None and b.first is None and may_be_same_day(a.span.text, b.span.text)
    return a.first <= b.last and b.first <= a.last


def _shares_actor(earlier: Draft, later: Draft) -> bool:
    return bool({a.actor_id for a in earlier.actors} & {a.actor_id for a in later.actors})


def _has_other_people(earlier: Draft, later: Draft) -> bool:
    known = {a.actor_id for a in earlier.actors}
    others = {a.actor_id for a in later.actors if is_specific(a)}
    has_names = any(is_specific(actor) for actor in earlier.actors)
    return has_names and len(others - known) >= _ENOUGH_OTHERS and not others & known


def _is_other_release(earlier: Draft, later: Draft) -> bool:
    """A release told in a sentence of its own is no truce or accord, and no release by others."""
    releases = [draft.sub_event_type == _RELEASE for draft in (earlier, later)]
    if earlier.event_type is not EventType.AGREEMENT or not any(releases) or earlier.sentence == later.sentence:
        return False
    by_whom, by_others = ({a.actor_id for a in draft.actors if is_specific(a)} for draft in (earlier, later))
    return not all(releases) or bool(by_whom and by_others and not by_whom & by_others)


def _is_general(earlier: Draft, later: Draft) -> bool:
    """Whether the earlier draft only says in general what the later one names; who raided a den freed those in it."""
    if earlier.sub_event_type == _FREED:
        return later.event_type is EventType.LAW_ENFORCEMENT
    general = {EventType.ATTACK, EventType.MEETING, EventType.STATEMENT}
    return earlier.event_type in general and PRECEDENCE[later.event_type] < PRECEDENCE[earlier.event_type]


def _dates_better(earlier: Draft, later: Draft) -> bool:
    """Whether the later date is resolved where the earlier one is not, or the event's own where that is a speech's."""
    known = [draft.date is not None and draft.date.first is not None for draft in (earlier, later)]
    if (known[1], later.date_is_own) == (known[0], earlier.date_is_own):
        return _is_finer(later.date, earlier.date)
    return (known[1], later.date_is_own) > (known[0], earlier.date_is_own)


def _is_finer(date: DateMention | None, other: DateMention | None) -> bool:
    """Whether one date is a day where the other, which holds it, is longer than a week-end."""
    if date is None or other is None or date.precision is not DatePrecision.DAY or other.last is None:
        return False
    is_long = other.precision not in {DatePrecision.DAY, DatePrecision.UNKNOWN}
    return is_long and date.first is not None and other.first is not None and other.first <= date.first <= other.last


def _take_over(earlier: Draft, later: Draft) -> None:
    """Fill what the earlier draft lacks; a more exact place or date, more casualties and actors are added."""
    if (
        later.weight > WEAK
        and not later.definite
        and (earlier.weight == WEAK or (earlier.event_type is not later.event_type and _is_general(earlier, later)))
    ):
        earlier.event_type, earlier.sub_event_type = later.event_type, later.sub_event_type
        earlier.weight = later.weight
        if earlier.sentence == later.sentence:
            earlier.trigger, earlier.clause = later.trigger, later.clause
    earlier.sub_event_type = earlier.sub_event_type or (
        later.sub_event_type if later.event_type is earlier.event_type else None
    )
    if places_better(earlier, later):
        earlier.place, earlier.place_is_own = later.place, later.place_is_own
    if later.date and (earlier.date is None or _dates_better(earlier, later)):
        earlier.date, earlier.date_is_own = later.date, later.date_is_own
    earlier.told += 1
    earlier.tellings += later.tellings
    earlier.casualties.extend(dict.fromkeys(later.casualties))
    earlier.object_kind = earlier.object_kind or later.object_kind
    earlier.is_libyan = earlier.is_libyan or later.is_libyan
    known = {a.actor_id for a in earlier.actors}
    if later.sentence == earlier.sentence or len(known) < _ENOUGH_OTHERS:
        earlier.actors += tuple(a for a in later.actors if a.actor_id not in known)
