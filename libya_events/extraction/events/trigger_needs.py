"""The words that a trigger needs beside it: who captured a town has fought, who captured a smuggler has arrested."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, cached_property

from libya_events.extraction.events.cues import CueKind, CueMention, load_cues
from libya_events.extraction.mentions import Mentions, within
from libya_events.model import EventType, Span
from libya_events.reference.clause_words import load_phrases
from libya_events.tokens import Token
from libya_events.word_lists import WordList, with_affixes

_OBJECT_REACH = 6
"""What is done stands, with its adjectives, within so many words after an English verb."""
_DIGITS, _CONJUNCTIONS, _IMPERFECT = "0123456789", "وف", "يت"
_JOINED = tuple(_CONJUNCTIONS + "بكل" + _IMPERFECT)
_PLACE, _ACTOR, _NAME = "place", "actor", "name"
_FORCES = frozenset({"military", "armed_group", "unit", "coalition", "foreign_force"})
_ARMED = frozenset({"قوات", "forces"})
"""The words that stand in the lists of what is armed for any that does."""
_MAY_BE_NAMES = frozenset({CueKind.TRIGGER, CueKind.HYPOTHETICAL, CueKind.APPEAL, CueKind.PLANNED})


class NeededWords:
    """The words of a sentence, asked whether its triggers find there what they need."""

    def __init__(self, sentence: Span, tokens: Sequence[Token], mentions: Mentions) -> None:
        self._sentence = sentence
        self._tokens = tokens
        self._mentions = mentions

    def has(self, cue: CueMention) -> bool:
        """Whether the sentence of a trigger holds the words that it needs, and one of its objects follows it."""
        has_words = not cue.cue.needs or self._has_needed(cue)
        return has_words and _has_object(cue, self._sentence, self._tokens, self._mentions)

    def _has_needed(self, cue: CueMention) -> bool:
        # Most often one is missing, which is soon seen where the trigger's own words need not be left out.
        needs = cue.cue.needs
        for needed in needs:
            if needed.isdisjoint(self._all_found):
                return False
        around = {word for index, words in self._found if not cue.first <= index < cue.last for word in words}
        return not any(needed.isdisjoint(around) for needed in needs)

    @cached_property
    def _found(self) -> list[tuple[int, frozenset[str]]]:
        return [*_needed_words.find(self._tokens), *self._find_named_forces()]

    def _find_named_forces(self) -> Iterator[tuple[int, frozenset[str]]]:
        """A force that is called by its name is one, though no word for forces stands beside it."""
        starts = {m.span.start for m in self._mentions.actors if m.kind in _FORCES and within(m.span, self._sentence)}
        if starts:
            yield from ((i, _ARMED) for i, token in enumerate(self._tokens) if token.start in starts)

    @cached_property
    def _all_found(self) -> frozenset[str]:
        return frozenset[str]().union(*(words for _, words in self._found))


@cache
def _load_needed() -> frozenset[str]:
    return frozenset(word for cue, _ in load_cues() for needed in cue.needs for word in needed)


def _find_needed(form: str) -> frozenset[str] | None:
    """The needed words that a word is, by itself or without what may be written onto it: a figure, a conjunction, a
    preposition, the letter of the imperfect."""
    bare = form.lstrip(_DIGITS)
    candidates = {form, bare, bare.lstrip(_CONJUNCTIONS)}
    if bare.startswith(_JOINED):
        candidates.add(bare[1:])
    return _load_needed() & candidates or None


_needed_words = WordList(lambda: with_affixes(_load_needed(), before=_IMPERFECT), _find_needed, with_figures=True)


def _has_object(cue: CueMention, sentence: Span, tokens: Sequence[Token], mentions: Mentions) -> bool:
    objects = cue.cue.objects
    if not objects:
        return True
    for token in tokens[cue.last : cue.last + _OBJECT_REACH]:
        if token.form in load_phrases("object_end"):
            return False
        if token.form in objects or _is_named_object(token, sentence, objects, mentions):
            return True
    return False


def _is_named_object(token: Token, sentence: Span, objects: frozenset[str], mentions: Mentions) -> bool:
    names: list[Span] = []
    if _PLACE in objects:
        names += [m.span for m in mentions.places]
    if _ACTOR in objects:
        names += [m.span for m in mentions.actors if m.kind != "generic"]
    is_capital = sentence.text[token.start - sentence.start].isupper()
    return (_NAME in objects and is_capital) or any(name.start <= token.start < name.end for name in names)


def without_shadowed(cues: Sequence[CueMention]) -> list[CueMention]:
    """Without the cues whose words are, as a longer phrase, something else (``ضبط النفس`` is no seizure)."""
    exception = CueKind.EXCEPTION
    shadowed = {c.span for c in cues if c.cue.kind is exception}
    return [c for c in cues if c.span not in shadowed]


def find_told_cues(
    cues: Sequence[CueMention], sentence: Span, tokens: Sequence[Token], mentions: Mentions
) -> list[CueMention]:
    """The cues of a sentence that are no part of a name or of another phrase, and whose needs it meets."""
    found = without_names(without_shadowed(cues), mentions)
    needed = NeededWords(sentence, tokens, mentions)
    return without_repetitions([c for c in found if not c.cue.is_trigger or needed.has(c)])


def without_repetitions(cues: Sequence[CueMention]) -> list[CueMention]:
    """Of several triggers of one type that the words of a passive are, the first filed."""
    told: set[tuple[Span, EventType | None, str | None]] = set()
    kept = []
    for cue in cues:
        key = (cue.span, cue.cue.event_type, cue.cue.sub_event_type)
        is_passive = cue.span.text.partition(" ")[0] in load_phrases("passive")
        if not (cue.cue.is_trigger and is_passive) or key not in told:
            kept.append(cue)
            told.add(key)
    return kept


def without_names(cues: Sequence[CueMention], mentions: Mentions) -> list[CueMention]:
    """Without the triggers that are part of a name ("ceasefire commission", ``عين زارة``), and without the months March
    and May."""
    names = [m.span for m in mentions.places]
    names += [m.span for m in mentions.dates]
    names += [m.span for m in mentions.actors if m.kind != "generic"]
    covered = [c.span for c in cues if c.cue.kind in _MAY_BE_NAMES]
    named = {span for name in names for span in covered if name.start <= span.start and span.end <= name.end}
    return [c for c in cues if c.cue.kind not in _MAY_BE_NAMES or c.span not in named]
