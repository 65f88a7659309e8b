"""A sentence read for its actors: which of them stand together, who speaks in it, and what words govern them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from enum import StrEnum

import msgspec

from libya_events.extraction.events.cues import CueKind, CueMention, find_cues
from libya_events.extraction.mentions import Mentions, within
from libya_events.extraction.participation.roles import Governor, find_governors
from libya_events.model import ActorMention, Span
from libya_events.normalization import Token, find_tokens, is_arabic
from libya_events.reference.actor_words import load_phrases

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
_HOLDING = frozenset({"office", "person"})
_APPOSING = frozenset({"،", ",", "(", ")،", "),"})
_MOST_BETWEEN_LISTED = 2
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


class NamedActor(msgspec.Struct, frozen=True, gc=False):
    """An actor of a sentence, whose name is ``tokens[first:last]``. ``head`` is the first of the list or apposition
    that it stands in; what governs the head governs them all. ``said_by`` is the word of saying, where there is one."""

    mention: ActorMention
    first: int
    last: int
    head: ActorMention
    head_first: int
    speech: Speech | None
    said_by: Span | None
    governor: Governor | None


class ActorSentence(msgspec.Struct, frozen=True, gc=False):
    number: int
    span: Span
    tokens: Sequence[Token]
    cues: Sequence[CueMention]
    actors: Sequence[NamedActor]


def read_sentence(text: str, number: int, sentence: Span, mentions: Mentions) -> ActorSentence:
    tokens = find_tokens(text, sentence.start, sentence.end)
    cues = find_cues(text, tokens)
    inside = [m for m in mentions.near(sentence).actors if within(m.span, sentence)]
    saying = [c for c in cues if c.cue.tells_speech]
    heads = _find_heads(text, tokens, inside)
    governors = find_governors(text, tokens, inside)
    starts = [token.start for token in tokens]
    actors = []
    for mention, head in zip(inside, heads, strict=True):
        first, head_first = (bisect_right(starts, m.span.start) - 1 for m in (mention, head))
        last = bisect_right(starts, mention.span.end - 1)
        claimed = _find_claim(sentence, tokens, mention, head_first, last)
        if is_arabic(mention.span.text[0]):
            speakers = [cue for cue in saying if _is_spoken_by(tokens, cue, head, head_first, inside)]
            # Behind an office and its holder stands the verb of both.
            end = max((m for m, h in zip(inside, heads, strict=True) if h is head), key=lambda m: m.span.end)
            speakers = speakers or [cue for cue in saying if _speaks_first(tokens, cue, end, starts)]
        else:
            speakers = [cue for cue in saying if _is_said_by(text, tokens, cues, cue, mention, last)]
        speech, said_by = _find_speech(tokens, speakers, head_first, last)
        if speech in _SAYING and _tells_own(tokens, cues, last):
            speech = Speech.TELLS_OWN
        if claimed is not None:
            speech, said_by = Speech.CLAIMS, claimed
        governor = governors.get(mention.span) or governors.get(head.span)
        actors.append(NamedActor(mention, first, last, head, head_first, speech, said_by, governor))
    return ActorSentence(number, sentence, tokens, cues, actors)


def _find_heads(text: str, tokens: Sequence[Token], inside: Sequence[ActorMention]) -> list[ActorMention]:
    heads: list[ActorMention] = []
    for index, mention in enumerate(inside):
        before = inside[index - 1] if index else None
        goes_on = before is not None and _stand_together(text, tokens, before, mention)
        heads.append(heads[-1] if goes_on else mention)
    return heads


def _stand_together(text: str, tokens: Sequence[Token], one: ActorMention, other: ActorMention) -> bool:
    """Whether two actors are an office and its holder, or neighbours in a list."""
    gap = text[one.span.end : other.span.start]
    if _LIST_BREAKS & set(gap):
        return False
    ignored = load_phrases("office_words.csv", "rank") | _words("and")
    forms = [t.form for t in tokens if one.span.end <= t.start < other.span.start]
    words = [form for form in forms if form not in ignored]
    is_listed = text[other.span.start - 1] == "و" or bool(_words("and") & set(forms))
    # "Nine of the 1st Division and twelve of the 2nd": what is counted stands before each name.
    is_counted = len(forms) > 1 and forms[0].startswith("و") and forms[-1] in _words("member_of")
    if is_counted and len(words) <= _MOST_BETWEEN_LISTED:
        return True
    if not words and not is_listed:
        # With nothing between them, two actors are an office and its holder, or else subject and object.
        return {one.kind, other.kind} == _HOLDING or gap.strip() in _APPOSING
    if not words:
        return True
    return is_listed and len(words) <= _MOST_BETWEEN_LISTED


def _is_spoken_by(
    tokens: Sequence[Token],
    cue: CueMention,
    head: ActorMention,
    head_first: int,
    inside: Sequence[ActorMention],
) -> bool:
    """Whether the actor is the subject of a word of saying: the nearest one, with nothing between the two."""
    before = head.span.start - cue.span.end
    if not 0 <= before < _SPEECH_REACH or _words("function") & {t.form for t in tokens[cue.last : head_first]}:
        return False
    return not any(cue.span.end <= other.span.start < head.span.start for other in inside)


def _speaks_first(tokens: Sequence[Token], cue: CueMention, mention: ActorMention, starts: Sequence[int]) -> bool:
    """Whether an Arabic subject stands before its verb of saying, as in headings and behind "was": what is said begins
    right after the verb, so that it has no other subject there."""
    last = bisect_right(starts, mention.span.end - 1)
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


def _find_speech(
    tokens: Sequence[Token], said_by: Sequence[CueMention], head_first: int, last: int
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
        if form in _words("own_people") and (not form.isascii() or tokens[index - 1].form in _words("own")):
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


def _bare_forms(tokens: Sequence[Token]) -> Iterator[str]:
    """The words, and those with "and" written onto them also without it."""
    for token in tokens:
        yield token.form
        yield token.form.removeprefix("و")


def _words(kind: str) -> frozenset[str]:
    return load_phrases("actor_clause_words.csv", kind)
