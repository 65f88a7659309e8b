"""Who took part in a trigger's event, as far as its own sentence tells.

This first choice serves to put together what tells the same event; who took part in the whole of it is chosen in
``report_actors.py``.
"""

from __future__ import annotations

from collections.abc import Sequence

from libya_events.extraction.events.cues import CueKind, CueMention
from libya_events.extraction.mentions import Mentions, distance, within
from libya_events.extraction.participation.governors import Governor, Part, find_governors, usual_part
from libya_events.extraction.participation.roles import code_role
from libya_events.model import FAMILY_OF, ActorMention, ClaimActor, EventFamily, EventType, Span
from libya_events.normalization import is_arabic
from libya_events.reference.clause_words import load_phrases
from libya_events.tokens import find_tokens

_APPOSED = 2
"""An office and the person who holds it stand so close, and share their role."""
_COMMENT_REACH = 30
_COMMENT_AFTER = 12
_MOST_ACTORS = 10
_OBJECT_REACH = 3
"""What somebody announces stands so many words behind, with its adjectives or its day."""
_INCIDENTS = frozenset(kind for kind, family in FAMILY_OF.items() if family is not EventFamily.TALKS)
_ANNOUNCED = frozenset(
    {EventType.LAW_ENFORCEMENT, EventType.AGREEMENT, EventType.MOBILIZATION, EventType.MIGRATION, EventType.PROTEST}
)


def choose_actors(
    text: str, trigger: CueMention, clause: Span, sentence: Span, cues: Sequence[CueMention], mentions: Mentions
) -> tuple[ClaimActor, ...]:
    """The actors of the event: those of its clause, or of its sentence where the clause names none.

    Who only comments on somebody else's event is left out; the speaker of a statement is its initiator.
    """
    event_type = trigger.cue.event_type
    if event_type is None:
        return ()
    is_statement = event_type is EventType.STATEMENT
    for outer in (clause, sentence):
        inside = [
            m
            for m in mentions.actors
            if within(m.span, outer) and (is_statement or not _only_comments(text, m, trigger, cues))
        ]
        if inside:
            break
    governors = find_governors(text, find_tokens(text, sentence.start, sentence.end), inside)
    found: dict[str, ClaimActor] = {}
    before: ClaimActor | None = None
    for mention in _nearest(inside, trigger):
        governor = governors.get(mention.span)
        if governor is Governor.ASIDE and is_incident(event_type):
            continue
        if governor is None and is_incident(event_type) and usual_part(mention) is Part.OBSERVER:
            continue
        if before is not None and governor is None and 0 <= mention.span.start - before.mention.end <= _APPOSED:
            role = before.role
        else:
            doer = inside[0].span
            role = code_role(text, event_type, mention, trigger.span, governor, inside=inside, doer=doer)
        before = ClaimActor(mention.actor_id, mention.name_en, mention.name_ar, mention.kind, role, mention.span)
        found.setdefault(mention.actor_id, before)
    return tuple(found.values())


def _nearest(inside: Sequence[ActorMention], trigger: CueMention) -> Sequence[ActorMention]:
    """Those nearest to the trigger, in the order of the text."""
    if len(inside) <= _MOST_ACTORS:
        return inside
    nearest = sorted(inside, key=lambda m: distance(trigger.span, m.span))[:_MOST_ACTORS]
    return sorted(nearest, key=lambda m: m.span.start)


def _only_comments(text: str, mention: ActorMention, trigger: CueMention, cues: Sequence[CueMention]) -> bool:
    for cue in cues:
        if cue.cue.kind is not CueKind.REPORTING or cue.span == trigger.span:
            continue
        if _announces_deed(text, cue, mention, trigger):
            continue
        before = mention.span.start - cue.span.end
        after = cue.span.start - mention.span.end
        arabic = is_arabic(cue.span.text[0])
        if arabic and 0 <= before < _COMMENT_REACH and not cue.span.end <= trigger.span.start < mention.span.start:
            return True
        if not arabic and (0 <= after < _COMMENT_AFTER or (cue.cue.lemma == "say" and 0 <= before < 5)):
            return True
    return False


def _announces_deed(text: str, cue: CueMention, mention: ActorMention, trigger: CueMention) -> bool:
    """ "The ministry announced a ceasefire", ``أعلنت الوزارة توقيف أربعة``: what it announces without "that" it has
    done, but for violence, of which others tell."""
    if trigger.cue.event_type not in _ANNOUNCED or trigger.span.start < max(mention.span.end, cue.span.end):
        return False
    words = [token.form for token in find_tokens(text, max(mention.span.end, cue.span.end), trigger.span.start)]
    return len(words) <= _OBJECT_REACH and load_phrases("announced_that").isdisjoint(words)


def is_specific(actor: ClaimActor) -> bool:
    """Whether the actor is a named one, not a kind of people."""
    return actor.kind != "generic"


def is_incident(event_type: EventType) -> bool:
    return event_type in _INCIDENTS
