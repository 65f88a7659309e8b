"""Who speaks in a sentence: the subject of a word of saying, who takes the event upon himself, who is its source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import partial
from typing import NamedTuple

from libya_events.extraction.events.cues import CueKind, CueMention
from libya_events.model import ActorMention, Span
from libya_events.normalization import fold, is_arabic
from libya_events.reference import clause_words
from libya_events.reference.actor_words import load_phrases
from libya_events.tokens import Token
from libya_events.word_lists import WordList

_words = partial(load_phrases, "actor_clause_words.csv")

_SPEECH_REACH = 25
"""An Arabic verb of saying stands within so many characters before who speaks."""
_INVERTED_REACH = 8
_SUBJECT_LENGTH = 12
"""A subject goes on for so many words before its verb."""
_NAMING_SOURCE = ("according", "citing", "quot")
_PAST = "ed"
_THAT_REACH = 15
_CLAIM_REACH = 10
_DEED_REACH = 3
_SOURCE_REACH = 4
_FILLERS = 2
_VERB_REACH = 2
_LIST_BREAKS = frozenset(".؛;:")


class Speech(StrEnum):
    """How an actor stands to what is told: says it (``that`` …), of itself or its own people (``its aircraft had`` …),
    takes it upon himself, or is named as its source."""

    TELLS = "tells"
    TELLS_THAT = "tells_that"
    TELLS_OWN = "tells_own"
    CLAIMS = "claims"
    SOURCE = "source"


_SAYING = frozenset({Speech.TELLS, Speech.TELLS_THAT})


class Verb(NamedTuple):
    """A verb by which somebody comments on an event; it tells no event itself."""

    span: Span
    first: int
    last: int


class Place(NamedTuple):
    """Where an actor is named: ``tokens[first:last]``, with the head of its list, the last of it (``end``), and all the
    actors of the sentence (``inside``)."""

    mention: ActorMention
    first: int
    last: int
    head: ActorMention
    head_first: int
    end: ActorMention
    inside: Sequence[ActorMention]


def find_comments(sentence: Span, tokens: Sequence[Token]) -> list[Verb]:
    """The Arabic verbs of the sentence that only comment: وصف, استغرب."""
    comments = []
    for index in sorted(_comments.places(tokens)):
        token = tokens[index]
        words = sentence.text[token.start - sentence.start : token.end - sentence.start]
        comments.append(Verb(Span(token.start, token.end, words), index, index + 1))
    return comments


_comments = WordList(
    lambda: _words("comment"), lambda form: not _words("comment").isdisjoint((form, form.removeprefix("و"))) or None
)


def find_speech(
    text: str,
    sentence: Span,
    tokens: Sequence[Token],
    cues: Sequence[CueMention],
    comments: Sequence[Verb],
    place: Place,
) -> tuple[Speech | None, Span | None]:
    """How an actor stands to what is told, and the word of saying."""
    mention, _, last, head, head_first, end, inside = place
    claimed = _find_claim(sentence, tokens, mention, head_first, last)
    if claimed is not None:
        return Speech.CLAIMS, claimed
    saying = [c for c in cues if c.cue.tells_speech]
    verbs: list[CueMention | Verb] = [*saying, *comments]
    if is_arabic(mention.span.text[0]):
        speakers = [cue for cue in verbs if _is_spoken_by(tokens, cue, head, head_first, inside)]
        # Behind an office and its holder stands the verb of both.
        speakers = speakers or [cue for cue in saying if _speaks_first(tokens, cue, end)]
    else:
        speakers = [cue for cue in saying if _is_said_by(text, tokens, cues, cue, mention, last)]
    speech, said_by = _choose_speech(tokens, speakers, head_first, last)
    if speech in _SAYING and _tells_own(tokens, cues, last):
        speech = Speech.TELLS_OWN
    return speech, said_by


def _is_spoken_by(
    tokens: Sequence[Token],
    cue: CueMention | Verb,
    head: ActorMention,
    head_first: int,
    inside: Sequence[ActorMention],
) -> bool:
    """Whether the actor is the subject of a word of saying: the nearest one, with nothing between the two."""
    before = head.span.start - cue.span.end
    if not 0 <= before < _SPEECH_REACH or _words("function") & {t.form for t in tokens[cue.last : head_first]}:
        return False
    return not any(cue.span.end <= other.span.start < head.span.start for other in inside)


def _speaks_first(tokens: Sequence[Token], cue: CueMention | Verb, mention: ActorMention) -> bool:
    """Whether an Arabic subject stands before its verb of saying, as in headings and behind "was": what is said begins
    right after the verb, so that it has no other subject there."""
    last = bisect_right(tokens, mention.span.end - 1, key=lambda token: token.start)
    if not last <= cue.first <= last + _FILLERS or tokens[cue.first].start != cue.span.start:
        return False
    if not all(token.form in _words("subject_filler") for token in tokens[last : cue.first]):
        return False
    following = {token.form for token in tokens[cue.last : cue.last + 1]}
    return bool(following & (_words("that") | _words("said_of")))


def _is_said_by(
    text: str, tokens: Sequence[Token], cues: Sequence[CueMention], cue: CueMention, mention: ActorMention, last: int
) -> bool:
    """Whether an actor is the subject of an English word of saying: before it, with what goes on with a subject ("a
    lawmaker and witnesses said"); or after "according to" and, where it ends there, after "said"."""
    after = mention.span.start - cue.span.end
    if after >= 0:
        names_source = text[cue.span.start : cue.span.end].lower().startswith(_NAMING_SOURCE)
        ends = last >= len(tokens) or text[mention.span.end : tokens[last].start].strip() != ""
        is_inverted = cue.cue.kind is CueKind.REPORTING and (ends or mention.kind == "office")
        return after < _INVERTED_REACH and (names_source or is_inverted)
    words = tokens[last : cue.first]
    forms = {token.form for token in words}
    gap = text[mention.span.end : cue.span.start]
    if len(words) > _SUBJECT_LENGTH or gap.count(",") % 2 or _LIST_BREAKS & set(gap) or forms & _words("other_subject"):
        return False
    if "," in gap:
        return gap.lstrip().startswith(",") and gap.rstrip().endswith(",")
    if any(other.cue.is_trigger and last <= other.first < cue.first for other in cues):
        return False
    return not any(form in _words("ends_subject") or form.endswith(_PAST) for form in forms)


def _choose_speech(
    tokens: Sequence[Token], said_by: Sequence[CueMention | Verb], head_first: int, last: int
) -> tuple[Speech | None, Span | None]:
    if said_by:
        following = list(_bare_forms(tokens[last : last + _THAT_REACH]))
        if _words("claim") & set(following[: 2 * _CLAIM_REACH]):
            return Speech.CLAIMS, said_by[0].span
        return (Speech.TELLS_THAT if _words("that") & set(following) else Speech.TELLS), said_by[0].span
    leading: list[str] = []
    for token in reversed(tokens[max(0, head_first - _SOURCE_REACH) : head_first]):
        if token.form in _words("that"):
            break
        leading += _bare_forms([token])
    return (Speech.SOURCE, None) if _words("source") & set(leading) else (None, None)


def _tells_own(tokens: Sequence[Token], cues: Sequence[CueMention], last: int) -> bool:
    """Whether an actor tells what itself or its own people did or suffered: "said it had arrested", "its troops"."""
    for index, token in enumerate(tokens[last : last + _THAT_REACH], last):
        form = token.form.removeprefix("و")
        is_owned = not form.isascii() or tokens[index - 1].form in clause_words.load_phrases("possessive")
        if is_owned and form in _words("own_people"):
            return True
        deeds = range(index + 1, index + 1 + _DEED_REACH)
        if form in _words("own_subject") and any(cue.cue.is_trigger and cue.first in deeds for cue in cues):
            return True
    return False


def _find_claim(
    sentence: Span, tokens: Sequence[Token], mention: ActorMention, head_first: int, last: int
) -> Span | None:
    """The verb by which an actor takes the event upon himself: before him in Arabic, after him in English."""
    arabic = is_arabic(mention.span.text[0])
    beside = tokens[max(0, head_first - 1) : head_first] if arabic else tokens[last : last + _VERB_REACH]
    for token in beside:
        if _words("claim_verb") & set(_bare_forms([token])):
            words = sentence.text[token.start - sentence.start : token.end - sentence.start]
            return Span(token.start, token.end, words)
    return None


def names_source(said_by: Span | None) -> bool:
    """Whether the word of saying only names who is quoted: وفق, حسب."""
    return said_by is not None and fold(said_by.text) in _words("quoting")


def _bare_forms(tokens: Sequence[Token]) -> Iterator[str]:
    """The words, and those with "and" written onto them also without it."""
    for token in tokens:
        yield token.form
        yield token.form.removeprefix("و")
