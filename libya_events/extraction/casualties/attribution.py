"""Which event of a report a casualty statement belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from libya_events.extraction.casualties.items import TRIGGERS, load_lexicon
from libya_events.extraction.events.apart import tells_of_earlier
from libya_events.extraction.events.cues import WEAK
from libya_events.extraction.events.drafts import Draft
from libya_events.extraction.mentions import Mentions, distance, within
from libya_events.extraction.participation.participants import is_incident
from libya_events.extraction.places.scene import main_place
from libya_events.model import CasualtyStatement, EventType, Outcome, Place, Span
from libya_events.reference.clause_words import load_phrases
from libya_events.tokens import find_forms, find_tokens

_ONE_TALLY = 60
"""Figures within so many characters of each other are of one event ("17 killed, two of them children; 22 injured")."""
VIOLENT = frozenset({EventType.CLASH, EventType.STRIKE, EventType.BOMBING, EventType.ATTACK, EventType.MIGRATION})
LESS_LIKELY = frozenset({EventType.PROTEST, EventType.LAW_ENFORCEMENT, EventType.ABDUCTION})
"""Types in which people may be hurt, but rather in the violence that is told beside them."""
HARMLESS = frozenset({"remains_found", "trafficking_site"})
"""Sub types that tell of no harm of their own: bodies do not say when somebody died."""
_TOWNS = frozenset({"city", "town", "village"})
_GROUND_REACH = 40
_FOLLOWS_DEATHS = frozenset({EventType.CLASH, EventType.PROTEST})
_CAUSE_WORDS = 3
_BESIDE_AFTER = 2
_COMMAS = ",،"
_AND = "and"
_FRAME_REACH = 35
"""Characters between "when" and the raid: "was killed when security forces raided his hideout"."""


def give_casualties(
    sentence: Span, found: Sequence[Draft], earlier: Sequence[Draft], near: Sequence[Span], mentions: Mentions
) -> None:
    """Give each statement of a sentence to one of the drafts ``found`` in it, else to the last one of the sentences
    ``near`` before it."""
    statements = [c for c in mentions.casualties if within(c.span, sentence)]
    recent = _find_recent(earlier, near) if statements else []
    scene = main_place(sentence, mentions) if recent and not found else None
    recent = [draft for draft in recent if scene is None or may_be_at(draft, scene.place)]
    bearers = _find_bearers(found, recent) if statements else []
    unharmed = [d for d in found if d.event_type in VIOLENT | LESS_LIKELY]
    bearer: Draft | None = None
    last: CasualtyStatement | None = None
    for statement in statements:
        # Where nobody was hurt, it was not in the violence of another sentence.
        near_by = unharmed if statement.count.best == 0 and unharmed else bearers
        own = [d for d in near_by if within(statement.span, d.clause)]
        if own or bearer is None or last is None or distance(last.span, statement.span) > _ONE_TALLY:
            bearer = min(own or near_by, key=lambda d: _rank(d, statement), default=None)
        if bearer is not None and not _is_ground(bearer, statement) and not is_told_as_cause(bearer, statement):
            bearer.casualties.append(statement)
        last = statement


def may_be_at(draft: Draft, place: Place) -> bool:
    """Whether those hurt in one place may have been hurt in an event; not if that was told of another town."""
    if draft.place is None or place.kind not in _TOWNS or draft.place.place.kind not in _TOWNS:
        return True
    return place.place_id == draft.place.place.place_id


def _is_frame(draft: Draft) -> bool:
    """Whether the sentence tells that somebody was hurt in the course of it: ``قتل مهاجر خلال المداهمات``."""
    start = draft.trigger.start - draft.sentence.start
    before = find_tokens(draft.sentence.text[max(start - _FRAME_REACH, 0) : start])
    return not load_phrases("in_course_of").isdisjoint(token.form for token in before)


def _is_ground(draft: Draft, statement: CasualtyStatement) -> bool:
    """Whether people are arrested or tried for those deaths: ``حبس ثلاثة في واقعة مقتل مواطن``."""
    if draft.event_type is not EventType.LAW_ENFORCEMENT or _is_frame(draft):
        return False
    end = statement.span.start - draft.sentence.start
    before = find_tokens(draft.sentence.text[max(end - _GROUND_REACH, 0) : max(end, 0)])
    return not load_phrases("ground").isdisjoint(token.form for token in before)


def is_of_court(draft: Draft) -> bool:
    """Whether somebody is held or tried for what happened before; nobody is hurt in that, as in a raid."""
    if draft.event_type is not EventType.LAW_ENFORCEMENT:
        return False
    return not load_phrases("ground").isdisjoint(find_forms(draft.sentence.text))


def is_told_as_cause(draft: Draft, statement: CasualtyStatement) -> bool:
    """Whether an event followed upon a death: "clashes broke out after the killing of a commander", "jets bombed a camp
    hours after the killing of 21 workers"."""
    told = ((telling.trigger, telling.sentence) for telling in draft.tellings)
    return any(
        trigger.end <= statement.span.start
        and within(statement.span, sentence)
        and _are_before(
            draft, statement, sentence.text[trigger.end - sentence.start :][: statement.span.start - trigger.end]
        )
        for trigger, sentence in told
    )


def _are_before(draft: Draft, statement: CasualtyStatement, between: str) -> bool:
    if _tells_of_before(between):
        return True
    if draft.event_type not in _FOLLOWS_DEATHS or statement.outcome is not Outcome.KILLED:
        return False
    last = [token.form for token in find_tokens(between)[-_CAUSE_WORDS:]]
    return not load_phrases("after").isdisjoint(last) or _follows_killing(between)


def _follows_killing(between: str) -> bool:
    """ "Gun battles shake the capital after the killing of a powerful militia chief" """
    tokens = find_tokens(_behind_last_comma(between))
    for match in load_lexicon(False).find(tokens):
        before = tokens[max(match.first - _BESIDE_AFTER, 0) : match.first]
        follows = not load_phrases("after").isdisjoint(token.form for token in before)
        if follows and any(word.kind in TRIGGERS and word.outcome is Outcome.KILLED for word in match.payloads):
            return _AND not in (token.form for token in tokens[match.last :])
    return False


def _tells_of_before(between: str) -> bool:
    """Whether the words between an event and a figure turn to what had happened before: "hours after", "in retaliation
    for", with no comma and no other verb behind that would turn back: "… two days after a truce and killed 12"."""
    forms = find_forms(_behind_last_comma(between))
    turned_back = _AND in forms[:-1]
    return not turned_back and (tells_of_earlier(forms) or not load_phrases("answer_to").isdisjoint(forms))


def _behind_last_comma(words: str) -> str:
    return words[max(map(words.rfind, _COMMAS)) + 1 :]


def _are_apart(violence: Draft, other: Draft) -> bool:
    """Whether the sentence tells of a protest or raid on another day than the violence told before it."""
    if not (violence.date_is_own and other.date_is_own) or violence.date is None or other.date is None:
        return False
    a, b = violence.date, other.date
    return a.last is not None and b.first is not None and a.last < b.first


def _rank(draft: Draft, statement: CasualtyStatement) -> tuple[bool, int]:
    return draft.event_type not in VIOLENT, distance(draft.trigger, statement.span)


def _find_recent(earlier: Sequence[Draft], near: Sequence[Span]) -> list[Draft]:
    """The drafts of the last sentences; a long report must not be looked through for each sentence."""
    recent = list(takewhile(lambda draft: draft.sentence in near, reversed(earlier)))
    return recent[::-1]


def _find_bearers(found: Sequence[Draft], recent: Sequence[Draft]) -> list[Draft]:
    """Violence of the sentence before anything else; an arrest in it only where no violence was told just before."""
    harmed = [d for d in found if d.sub_event_type not in HARMLESS]
    if found and not harmed and any(d.event_type in VIOLENT for d in recent):
        return [d for d in recent if d.event_type in VIOLENT][-1:]
    found = harmed or found
    frames = [d for d in found if d.event_type in LESS_LIKELY and _is_frame(d)]
    if frames and all(d.weight == WEAK for d in found if d.event_type in VIOLENT):
        return frames
    if any(d.event_type in VIOLENT for d in found):
        return [d for d in found if d.event_type in VIOLENT | LESS_LIKELY]
    unlikely = [d for d in found if d.event_type in LESS_LIKELY]
    if unlikely or not any(is_incident(d.event_type) for d in found):
        violent = [d for d in recent if d.event_type in VIOLENT and not any(_are_apart(d, u) for u in unlikely)]
        return violent[-1:] or unlikely or [d for d in recent if d.event_type in LESS_LIKELY][-1:]
    return []
