"""Signs of whether an actor that a report names took part in an event, or is only named beside it.

A sign is a short string ("at:clause", "speech:tells_that"). What each is worth is learnt, not written here: see
``report_actors.py``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from libya_events.extraction.events.tellings import Telling
from libya_events.extraction.mentions import distance, within
from libya_events.extraction.participation.actor_sentences import ActorSentence, NamedActor
from libya_events.extraction.participation.governors import Governor, usual_part
from libya_events.extraction.participation.members import is_member_of_named_group
from libya_events.extraction.participation.neighbours import find_neighbour_signs
from libya_events.extraction.participation.speech import Speech
from libya_events.model import FAMILY_OF, EventType, Span
from libya_events.normalization import is_arabic
from libya_events.reference.actor_words import load_phrases

_words = partial(load_phrases, "actor_clause_words.csv")

_GAPS = (0, 2, 5, 10, 20)
_MOST_TELLINGS = 3
_DIRECT = 3
"""Of so many words between a verb and its own subject or object."""
_COMMAS = (",", "،")
_OPENING_QUOTES = "«“‘"
_CLOSING_QUOTES = "»”’"


class EventTellings:
    """An event as the report tells it: all its tellings, and those of the other events of the report."""

    def __init__(
        self, event_type: EventType, told: Sequence[Telling], others: Sequence[Telling], number_of: Mapping[int, int]
    ) -> None:
        """``number_of`` gives the number of the sentence that begins at an offset."""
        self.event_type = event_type
        self.sentences = frozenset(number_of[telling.sentence.start] for telling in told)
        """The numbers of the sentences that tell the event."""
        self.first_sentence = min(self.sentences)
        self.where = frozenset[str]().union(*(telling.where for telling in told))
        """The places that its sentences give it."""
        self._told = _by_sentence(told)
        self._others = _by_sentence(others)

    def in_sentence(self, sentence: Span) -> Sequence[Telling]:
        return self._told.get(sentence.start, ())

    def others_in(self, sentence: Span) -> Sequence[Telling]:
        return self._others.get(sentence.start, ())


def _by_sentence(tellings: Sequence[Telling]) -> dict[int, list[Telling]]:
    found: dict[int, list[Telling]] = {}
    for telling in tellings:
        found.setdefault(telling.sentence.start, []).append(telling)
    return found


def find_place_in_report(event: EventTellings, sentence: ActorSentence, actor: NamedActor) -> str:
    """Where the actor is named: in a clause or sentence that tells the event, or so many sentences away."""
    here = event.in_sentence(sentence.span)
    if any(within(actor.mention.span, telling.clause) for telling in here):
        return "clause"
    if here:
        return "sentence"
    if sentence.number + 1 in event.sentences:
        return "previous"
    return "next1" if sentence.number - 1 in event.sentences else "next2"


def find_actor_signs(event: EventTellings, sentence: ActorSentence, actor: NamedActor, *, is_heading: bool) -> set[str]:
    where = find_place_in_report(event, sentence, actor)
    family = FAMILY_OF[event.event_type]
    signs = {f"type:{event.event_type}", f"sentence:{min(sentence.number, 3)}"}
    if is_heading:
        signs.add("heading")
    signs.update((f"at:{where}", f"{where}&{family}", f"{where}&{event.event_type}"))
    # Where one sentence tells all of an event, others add less to it.
    signs.add(f"tellings:{min(len(event.sentences), _MOST_TELLINGS)}&{where}")
    here = event.in_sentence(sentence.span)
    if here:
        if sentence.number != event.first_sentence:
            signs.add("retold")
        signs.update(_signs_of_order(event, sentence, actor, here, where))
    else:
        signs.update(_signs_of_neighbourhood(event, sentence))
    signs.update(_signs_of_other_events(event, sentence, actor, where))
    signs.update(_signs_of_speech(event, actor, here, where))
    signs.update(_signs_of_kind(event, actor, where))
    signs.update(_signs_of_words(event, sentence, actor, where))
    signs.update(find_neighbour_signs(sentence, actor, _script(actor)))
    return signs


def _signs_of_neighbourhood(event: EventTellings, sentence: ActorSentence) -> Iterator[str]:
    family = FAMILY_OF[event.event_type]
    other = "tells_other_event" if event.others_in(sentence.span) else "no_other_event"
    yield other
    yield f"{family}&{other}"
    same = [c for c in sentence.cues if c.cue.is_trigger and c.cue.event_type is event.event_type]
    if same:
        yield "same_type_here"
    if any(cue.definite for cue in same):
        yield "event_again"


def _signs_of_other_events(
    event: EventTellings, sentence: ActorSentence, actor: NamedActor, where: str
) -> Iterator[str]:
    """Signs of another event that the actor's clause tells too, or alone."""
    elsewhere = event.others_in(sentence.span)
    other = next((t.event_type for t in elsewhere if within(actor.mention.span, t.clause)), None)
    if other is not None:
        yield from ("in_other_clause", f"{where}&in_other_clause", f"other_type:{other}")
        yield f"{event.event_type}&other_type:{other}"


def _signs_of_order(
    event: EventTellings, sentence: ActorSentence, actor: NamedActor, here: Sequence[Telling], where: str
) -> Iterator[str]:
    """Signs in what stands between the actor (or the head of its list) and the nearest trigger of the event."""
    head = actor.head.span
    own = [telling for telling in here if within(actor.mention.span, telling.clause)]
    trigger = min(own or here, key=lambda telling: distance(telling.trigger, head)).trigger
    is_after = head.start >= trigger.start
    side = "after" if is_after else "before"
    low, high = (trigger.end, head.start) if is_after else (actor.mention.span.end, trigger.start)
    yield f"{_script(actor)}&{side}_{where}"
    yield from _signs_between(event.event_type, sentence, actor, side, low, high)
    others = [telling.trigger for telling in event.others_in(sentence.span) if telling.trigger != trigger]
    if any(distance(other, head) < distance(trigger, head) for other in others):
        yield "nearer_other_event"
    if any(low <= other.start < high for other in others):
        yield "other_event_between"


def _signs_between(
    event_type: EventType, sentence: ActorSentence, actor: NamedActor, side: str, low: int, high: int
) -> Iterator[str]:
    """Signs in the words and the other actors of ``text[low:high]``, between the trigger and the actor."""
    words = [token for token in sentence.tokens if low <= token.start < high]
    spans = (other.mention.span for other in sentence.actors)
    names = [span for span in spans if low < span.end and span.start < high]
    outside = words
    for name in names:
        start, end = name.start, name.end
        outside = [token for token in outside if not start <= token.start < end]
    free = {token.form for token in outside}
    free |= {form.removeprefix("و") for form in free}
    between = {a.head.span for a in sentence.actors if low <= a.mention.span.start < high} - {actor.head.span}
    functions = len(free & _words("function"))
    yield f"{side}_gap:{_bucket(len(words))}"
    yield f"{side}_between:{min(len(between), 3)}"
    yield f"{event_type}&{side}_between:{min(len(between), 2)}"
    yield f"{side}_function:{min(functions, 3)}"
    yield f"{event_type}&{side}_function:{min(functions, 2)}"
    start = sentence.span.start
    commas = min(sum(map(sentence.span.text[low - start : max(low, high) - start].count, _COMMAS)), 3)
    yield from (f"commas:{commas}", f"{_script(actor)}&{side}_commas:{commas}")
    if free & _words("that"):
        yield from ("that_between", f"{FAMILY_OF[event_type]}&that_between")
    if free & _words("relative"):
        yield "relative_between"
    if free & _words("between"):
        yield from ("pair", f"{event_type}&pair")
    if not functions and not between and len(words) <= _DIRECT:
        yield from (f"direct_{side}", f"{event_type}&direct_{side}", f"direct&kind:{actor.mention.kind}")


def _signs_of_speech(event: EventTellings, actor: NamedActor, here: Sequence[Telling], where: str) -> Iterator[str]:
    speech = find_speech(actor, here)
    if speech is not None:
        is_statement = event.event_type is EventType.STATEMENT
        yield f"speech:{speech}"
        yield f"{event.event_type if is_statement else FAMILY_OF[event.event_type]}&speech:{speech}"
        yield f"{where}&speech:{speech}"


def find_speech(actor: NamedActor, here: Sequence[Telling]) -> Speech | None:
    """How the actor stands to what is told; the verb that tells the event itself makes nobody its teller."""
    return None if any(actor.said_by == telling.trigger for telling in here) else actor.speech


def _signs_of_kind(event: EventTellings, actor: NamedActor, where: str) -> Iterator[str]:
    mention, event_type, family = actor.mention, event.event_type, FAMILY_OF[event.event_type]
    kind = f"kind:{mention.kind}"
    yield from (kind, f"{family}&{kind}", f"{event_type}&{kind}", f"{where}&{kind}", f"{_script(actor)}&{kind}")
    is_new = mention.actor_id.startswith("new:")
    if is_new:
        yield "provisional"
    if mention.kind == "generic":
        people = f"id:{'people' if is_new else mention.actor_id}"
        yield from (people, f"{family}&{people}")
    part = usual_part(mention)
    if part is not None:
        yield from (f"part:{part}", f"{event_type}&part:{part}", f"{where}&part:{part}")
        yield f"{_script(actor)}&part:{part}"


def _signs_of_words(event: EventTellings, sentence: ActorSentence, actor: NamedActor, where: str) -> Iterator[str]:
    family, span = FAMILY_OF[event.event_type], actor.mention.span
    if actor.head is not actor.mention:
        yield from ("listed", f"{family}&listed")
    if actor.governor is Governor.ASIDE:
        yield from ("aside", f"{family}&aside")
    elif actor.governor is not None:
        role = f"role:{actor.governor}"
        yield from (role, f"{where}&{role}", f"{family}&{role}")
    index = sentence.actors.index(actor)
    if is_member_of_named_group(sentence, index):
        yield "of_named_group"
    told_so_far = sentence.span.text[: span.start - sentence.span.start]
    opened = max(map(told_so_far.rfind, _OPENING_QUOTES))
    if opened > max(map(told_so_far.rfind, _CLOSING_QUOTES)) or told_so_far.count('"') % 2 == 1:
        yield "quoted"


def _script(actor: NamedActor) -> str:
    return "ar" if is_arabic(actor.mention.span.text[0]) else "en"


def _bucket(number: int) -> str:
    return next((str(edge) for edge in _GAPS if number <= edge), "more")
