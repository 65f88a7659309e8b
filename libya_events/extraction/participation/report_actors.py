"""Who took part in an event, from all that the report tells of it: its heading, its lead and the sentences around.

How likely an actor took part is a logistic regression over the signs around its name, learnt from hand-coded reports by
``scripts/train_participation.py``; the weights stand in ``actor_signs.csv``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TypeVar

from libya_events.extraction.actors.again import names_again
from libya_events.extraction.events.tellings import Telling
from libya_events.extraction.mentions import Mentions, distance, touching
from libya_events.extraction.participation.actor_sentences import ActorSentence, NamedActor, read_sentence
from libya_events.extraction.participation.actor_signs import (
    EventTellings,
    find_actor_signs,
    find_place_in_report,
    find_speech,
)
from libya_events.extraction.participation.basis import find_basis
from libya_events.extraction.participation.governors import Governor, usual_part
from libya_events.extraction.participation.outside import TELLING, stands_outside
from libya_events.extraction.participation.parties import find_parties_meant
from libya_events.extraction.participation.roles import code_role
from libya_events.extraction.participation.together import (
    Candidate,
    with_holders,
    with_listed,
    with_units,
    without_stand_ins,
)
from libya_events.model import ActorMention, ClaimActor, EventType, Role, Span
from libya_events.reference.sign_weights import estimate, load_weights

SENTENCES_AFTER = 2
SENTENCES_BEFORE = 1
"""How far around a sentence that tells an event its actors are looked for."""
LIKELY = 0.3
ONLY_LIKELY = 0.2
"""The likeliest actor of an event needs less: somebody did it."""
BESIDE_LIKELIEST = 0.45
"""The others must be so near to the likeliest one."""
_PLACES = ("clause", "sentence", "next1", "previous", "next2")
_ALSO = ("at:", "role:", "part:", "speech:", "event_again", "same_type_here")
_HEADING_LENGTH = 140
_SHORT = 2
"""Abbreviations of so many letters (UN, EU) say less than the name."""
_HANDING_OVER = frozenset({EventType.LAW_ENFORCEMENT, EventType.MIGRATION})
_TWO_SIDED = frozenset({EventType.CLASH, EventType.AGREEMENT})
_CROWDS = frozenset({"generic", "community"})

_Nearness = tuple[int, bool, bool, int, int]
T = TypeVar("T")


class ReportActors:
    """The sentences of one report, read for their actors as far as they are asked for."""

    def __init__(self, text: str, sentences: Sequence[Span], mentions: Mentions) -> None:
        self.text = text
        self._sentences = sentences
        self._mentions = mentions
        self._read: dict[int, ActorSentence] = {}
        self._starts = [sentence.start for sentence in sentences]
        self._number_of = {sentence.start: number for number, sentence in enumerate(sentences)}

    def choose(
        self, event_type: EventType, told: Sequence[Telling], others: Sequence[Telling]
    ) -> tuple[ClaimActor, ...]:
        """Who took part in the event of these tellings, in the order of the text."""
        event = self._event(event_type, told, others)
        weights = load_weights("actor_signs.csv")
        weighed = [(estimate(weights, c.signs), c) for c in self._candidates(event) if not stands_outside(event, c)]
        chosen = choose_likely(weighed)
        if event_type is EventType.CLASH:
            chosen = with_units(chosen, weighed)
        chosen = with_listed(with_holders(chosen, weighed), weighed)
        chosen = [*without_stand_ins(chosen), *_recipients(event, chosen, weighed)]
        chosen += [*self._parties_meant(event, chosen), *self._holders_elsewhere(event, chosen)]
        chosen.sort(key=lambda candidate: candidate.actor.mention.span.start)
        doer = _find_doer(event, chosen)
        return tuple(self._code(event, candidate, doer) for candidate in chosen)

    def _parties_meant(self, event: EventTellings, chosen: Sequence[Candidate]) -> list[Candidate]:
        """Who fought or agreed, where the event is told of "both sides" only."""
        if event.event_type not in _TWO_SIDED:
            return []
        meant = find_parties_meant(event.sentences, self._sentence)
        known = {c.actor.mention.actor_id for c in chosen}
        if meant is None or known & {party.mention.actor_id for party in meant[1]}:
            return []
        return [Candidate(party, meant[0], frozenset()) for party in meant[1]]

    def _holders_elsewhere(self, event: EventTellings, chosen: Sequence[Candidate]) -> Iterator[Candidate]:
        """Who holds a chosen office, where the report names him with it only in another place."""
        known = {c.actor.mention.actor_id for c in chosen}
        persons = {(c.sentence.number, c.actor.head.span) for c in chosen if c.actor.mention.kind == "person"}
        for c in list(chosen):
            if c.actor.mention.kind != "office" or (c.sentence.number, c.actor.head.span) in persons:
                continue
            holder = self._find_holder(c.actor.mention.actor_id)
            if holder is not None and holder.actor.mention.actor_id not in known:
                yield holder

    def _find_holder(self, office: str) -> Candidate | None:
        for mention in self._mentions.actors:
            if mention.actor_id != office:
                continue
            number = bisect_right(self._starts, mention.span.start) - 1
            sentence = self._sentence(number)
            heads = {a.head.span for a in sentence.actors if a.mention.actor_id == office}
            for actor in sentence.actors:
                if actor.mention.kind == "person" and actor.head.span in heads:
                    return Candidate(actor, sentence, frozenset())
        return None

    def candidates(self, event_type: EventType, told: Sequence[Telling], others: Sequence[Telling]) -> list[Candidate]:
        """Every actor that may have taken part, with its signs; for learning what they are worth."""
        return list(self._candidates(self._event(event_type, told, others)))

    def _event(self, event_type: EventType, told: Sequence[Telling], others: Sequence[Telling]) -> EventTellings:
        # A statement put together with an incident or talks tells who spoke of them, not who took part.
        own = [t for t in told if t.event_type is not EventType.STATEMENT] or told
        told = told if event_type is EventType.STATEMENT else own
        return EventTellings(event_type, told, others, self._number_of)

    def _candidates(self, event: EventTellings) -> Iterator[Candidate]:
        around = range(-SENTENCES_BEFORE, SENTENCES_AFTER + 1)
        numbers = sorted({number + step for number in event.sentences for step in around})
        named: dict[str, list[tuple[_Nearness, NamedActor, ActorSentence, set[str]]]] = {}
        for number in numbers:
            if not 0 <= number < len(self._sentences):
                continue
            sentence = self._sentence(number)
            is_heading = self._is_heading(sentence)
            for actor in sentence.actors:
                signs = find_actor_signs(event, sentence, actor, is_heading=is_heading)
                order = _nearness(event, sentence, actor, is_heading=is_heading)
                named.setdefault(actor.mention.actor_id, []).append((order, actor, sentence, signs))
        for found in named.values():
            found.sort(key=lambda item: item[0])
            _, actor, sentence, signs = found[0]
            also = {f"also_{s}" for _, _, _, more in found[1:] for s in more if s.startswith(_ALSO)}
            yield Candidate(actor, sentence, frozenset(signs | also))

    def _sentence(self, number: int) -> ActorSentence:
        if number not in self._read:
            self._read[number] = read_sentence(self.text, number, self._sentences[number], self._mentions)
        return self._read[number]

    def _is_heading(self, sentence: ActorSentence) -> bool:
        words = sentence.span.text
        return sentence.number == 0 and len(words) < _HEADING_LENGTH and words[-1] not in ".!؟?"

    def _code(self, event: EventTellings, candidate: Candidate, doer: Span | None) -> ClaimActor:
        actor, sentence, mention = candidate.actor, candidate.sentence, candidate.actor.mention
        here = event.in_sentence(sentence.span)
        trigger = min(here, key=lambda t: distance(t.trigger, mention.span)).trigger if here else None
        # An office and its holder, and the parts of a list, share what the first of them does.
        leads = mention if doer != actor.head.span else actor.head
        inside = [other.mention for other in sentence.actors]
        role = code_role(self.text, event.event_type, leads, trigger, actor.governor, inside=inside, doer=doer)
        only_tells = find_speech(actor, here) in TELLING and event.event_type is not EventType.STATEMENT
        if only_tells and role is Role.INITIATOR and actor.governor is None:
            role = Role.PARTICIPANT
        named = self.find_name(mention)
        coded = ClaimActor(mention.actor_id, mention.name_en, mention.name_ar, mention.kind, role, named)
        return find_basis(coded, event.event_type, sentence, actor)

    def find_name(self, mention: ActorMention) -> Span:
        """Where the actor is named: for a word that only names it again ("the brigade"), the name that it means."""
        if not names_again(mention):
            return mention.span
        before = touching(self._mentions.actors, Span(0, mention.span.start, ""))
        names = [m.span for m in before if m.actor_id == mention.actor_id and not names_again(m)]
        return max(names, key=lambda span: len(span.text), default=mention.span)


def _recipients(
    event: EventTellings, chosen: Sequence[Candidate], weighed: Sequence[tuple[float, Candidate]]
) -> Iterator[Candidate]:
    """To whom those who were caught or rescued are handed: named behind the deed, often with a sentence of its own."""
    if event.event_type in _HANDING_OVER:
        near = (c for _, c in weighed if not {c.sentence.number, c.sentence.number - 1}.isdisjoint(event.sentences))
        yield from (c for c in near if c.actor.governor is Governor.PARTICIPANT and c not in chosen)


def _find_doer(event: EventTellings, chosen: Sequence[Candidate]) -> Span | None:
    """Who the telling begins with: Arabic and English both name the subject before the object. A crowd that protests
    goes before those that it protests against."""
    telling = [c for c in chosen if event.in_sentence(c.sentence.span)] or list(chosen)
    if event.event_type is EventType.PROTEST:
        telling = [c for c in telling if c.actor.mention.kind in _CROWDS] or telling
    elif event.event_type is EventType.LAW_ENFORCEMENT:
        telling = [c for c in telling if usual_part(c.actor.mention) is None and c.actor.mention.kind != "person"]
    return telling[0].actor.head.span if telling else None


def choose_likely(weighed: Sequence[tuple[float, T]]) -> list[T]:
    """Those likely enough by themselves and beside the likeliest one."""
    highest = max((likelihood for likelihood, _ in weighed), default=0.0)
    least = max(LIKELY, BESIDE_LIKELIEST * highest) if highest >= LIKELY else max(ONLY_LIKELY, highest)
    return [candidate for likelihood, candidate in weighed if likelihood >= least]


def _nearness(event: EventTellings, sentence: ActorSentence, actor: NamedActor, *, is_heading: bool) -> _Nearness:
    """Sorts the mention first by which an actor is known best: beside a trigger, written out, and where the event is
    told first; but a heading is terse, and the sentence after it names the same people in full."""
    where = find_place_in_report(event, sentence, actor)
    here = event.in_sentence(sentence.span)
    gap = min((distance(actor.mention.span, telling.trigger) for telling in here), default=actor.mention.span.start)
    is_short = len(actor.mention.span.text) <= _SHORT
    return _PLACES.index(where), actor.speech is not None, is_short or is_heading, sentence.number, gap
