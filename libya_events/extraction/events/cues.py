"""The words that propose an event (triggers) and those that say whether it is told as having happened (cues)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache, lru_cache

import msgspec

from libya_events.extraction.events.needs_column import WORDS, read_needs, read_objects
from libya_events.extraction.lexicon import Lexicon, Match, match_span
from libya_events.model import EventType, Language, Span
from libya_events.normalization import fold
from libya_events.reference.clause_words import load_phrases
from libya_events.reference.tables import Row, read_rows
from libya_events.tokens import Token, find_tokens

COLUMNS = ("event_type", "sub_event_type", "language", "kind", "lemma", "forms", "weight", "needs", "note")


_LEAST_LETTERS = 3
_PLURAL_ALEF = re.compile(r"(?<=و)ا\b")
_UNDERGONE_REACH = 8
"""``تعرض``, who it befell with his office, and then what it was."""
_IMPERFECT = frozenset("يتن")
"""What an Arabic verb of the imperfect begins with; ``ا`` is left out, since many perfects begin so."""


class CueKind(StrEnum):
    """``maybe`` (``قد``) says "perhaps" before an imperfect verb, and nothing before a perfect one; ``threat`` is what
    somebody threatens to do, which in Arabic may stand far behind it, with ب. ``recalled`` (``سبق أن``) opens what the
    report reminds of: background, unless it is told with its own day; ``upcoming`` (``عشية``) stands before talks that
    lie ahead of what is told."""

    TRIGGER = "trigger"
    EXCEPTION = "exception"
    NEGATOR = "negator"
    DENIAL = "denial"
    HYPOTHETICAL = "hypothetical"
    THREAT = "threat"
    MAYBE = "maybe"
    PLANNED = "planned"
    APPEAL = "appeal"
    BACKGROUND = "background"
    RECALLED = "recalled"
    REPORTING = "reporting"
    ELSEWHERE = "elsewhere"
    LIBYA = "libya"
    SECURITY = "security"
    OTHER_SUBJECT = "other_subject"
    CHARGE = "charge"
    UPCOMING = "upcoming"


WEAK = 1
"""The weight of words that tell little by themselves: a meeting, a movement, or that people died but not by what."""


def tells_only_casualties(event_type: EventType | None, weight: int) -> bool:
    """Whether words only tell that people died or were hurt."""
    return weight == WEAK and event_type is EventType.ATTACK


class Cue(msgspec.Struct, frozen=True, gc=False):
    """A row of ``triggers.csv``. ``weight``: 3 proposes an event alone, 2 with a place or actor beside it, 1 only with
    another cue of the same event. ``needs``: sets of words in search form, of each of which the sentence must hold
    one; ``objects``: those of which one must follow the trigger closely, "place" and "actor" for any name of one,
    "name" for any word with a capital.
    ``definite_forms``: those of its forms, in search form, that refer back to a known event by their article.
    ``is_trigger`` and ``tells_speech`` (somebody says something) are asked of every cue of every sentence."""

    kind: CueKind
    lemma: str
    weight: int
    event_type: EventType | None
    sub_event_type: str | None
    needs: tuple[frozenset[str], ...]
    objects: frozenset[str]
    definite_forms: frozenset[str]
    is_trigger: bool
    tells_speech: bool


class CueMention(msgspec.Struct, frozen=True, gc=False):
    """A cue in the text; ``first`` and ``last`` are its token indices in the sentence (``last`` exclusive), ``clitic``
    the letters written together with its first word in search form ("وب"; empty where there are none)."""

    cue: Cue
    span: Span
    first: int
    last: int
    definite: bool
    clitic: str


@cache
def load_cues() -> tuple[tuple[Cue, tuple[str, ...]], ...]:
    """The cues with all the forms they are found by."""
    rows = list(read_rows("triggers.csv", COLUMNS))
    lists = {row["lemma"]: row.words("forms") for row in rows if row["kind"] == WORDS}
    return tuple((_read_cue(row, lists), _forms(row)) for row in rows if row["kind"] != WORDS)


def _read_cue(row: Row, lists: Mapping[str, Sequence[str]]) -> Cue:
    code = row.optional("event_type")
    event_type = EventType(row.code("event_type", tuple(EventType))) if code else None
    kind = CueKind(row.code("kind", tuple(CueKind)))
    return Cue(
        kind=kind,
        lemma=row["lemma"],
        weight=int(row.number("weight")),
        event_type=event_type,
        sub_event_type=row.optional("sub_event_type"),
        needs=tuple(read_needs(row, lists)),
        objects=frozenset(read_objects(row)),
        definite_forms=frozenset(map(fold, _forms(row))) - frozenset(map(fold, _spellings(row))),
        is_trigger=kind is CueKind.TRIGGER,
        tells_speech=kind is CueKind.REPORTING or event_type is EventType.STATEMENT,
    )


def _spellings(row: Row) -> tuple[str, ...]:
    """The forms of a row; who writes as he speaks leaves out the silent alef of the plural (``خطفو``)."""
    forms = row.words("forms")
    return forms + tuple(_PLURAL_ALEF.sub("", form) for form in forms if _PLURAL_ALEF.search(form))


def _forms(row: Row) -> tuple[str, ...]:
    """The forms of a row; Arabic trigger nouns are also found with the article, on the first word, the last or all.
    Statements are told by verbs: with the article their forms are other words (``الحذر``)."""
    forms = _spellings(row)
    if row["language"] != Language.ARABIC or row["kind"] != CueKind.TRIGGER or row["event_type"] == EventType.STATEMENT:
        return forms
    expanded = list(forms)
    for form in forms:
        words = form.split()
        if not words[0].startswith("ال"):
            expanded.append(" ".join(["ال" + words[0], *words[1:]]))
            expanded.append(" ".join("ال" + word for word in words))
        if len(words) > 1 and not words[-1].startswith("ال"):
            expanded.append(" ".join([*words[:-1], "ال" + words[-1]]))
    return tuple(dict.fromkeys(expanded))


@cache
def _lexicon() -> Lexicon[Cue]:
    lexicon: Lexicon[Cue] = Lexicon(_LEAST_LETTERS, pronouns=True)
    for cue, forms in load_cues():
        for form in forms:
            lexicon.add(form, cue)
    for phrase, cue in _find_stand_ins():
        lexicon.add(phrase, cue)
    return lexicon


def _find_stand_ins() -> list[tuple[str, Cue]]:
    """Where the words around an English passive ("were freed") lack what it needs, the trigger of the same type in it
    ("freed") may still have what that needs."""
    triggers: dict[str, list[Cue]] = {}
    for cue, forms in load_cues():
        for form in forms if cue.is_trigger else ():
            triggers.setdefault(form, []).append(cue)
    found = []
    for phrase, cues in triggers.items():
        words = phrase.split()
        if len(words) == 1 or words[0] not in load_phrases("passive") or not all(c.needs or c.objects for c in cues):
            continue
        told = {(cue.event_type, cue.sub_event_type) for cue in cues}
        parts = (" ".join(words[m:n]) for m in range(len(words)) for n in range(m + 1, len(words) + 1))
        inner = (cue for part in parts if part != phrase for cue in triggers.get(part, ()))
        found += [(phrase, cue) for cue in inner if (cue.event_type, cue.sub_event_type) in told]
    return found


def find_cues(text: str, tokens: Sequence[Token]) -> Sequence[CueMention]:
    """The cues among the tokens of one sentence, in order; a phrase may be several cues at once."""
    return _find_cues(text, tokens[0].start, tokens[-1].end) if tokens else ()


@lru_cache(maxsize=64)
def _find_cues(text: str, start: int, end: int) -> tuple[CueMention, ...]:
    """Events, their dates and their actors are all looked for by the cues of the same sentence."""
    tokens = find_tokens(text, start, end)
    found = []
    for match in _lexicon().find(tokens):
        span = match_span(text, tokens, match)
        following = tokens[match.last].form if match.last < len(tokens) else ""
        clitic = tokens[match.first].form[: match.skipped]
        has_article = _has_english_article(tokens, match.first)
        for cue in match.payloads:
            if cue.kind is CueKind.MAYBE and following[:1] not in _IMPERFECT:
                continue
            definite = has_article or (bool(cue.definite_forms) and _is_definite(cue, tokens, match))
            definite = definite and not (clitic.endswith("ل") and _is_undergone(tokens, match.first))
            found.append(CueMention(cue, span, match.first, match.last, definite, clitic))
    return tuple(found)


def _is_definite(cue: Cue, tokens: Sequence[Token], match: Match[Cue]) -> bool:
    words = [token.form for token in tokens[match.first : match.last]]
    phrase = " ".join([words[0][match.skipped :], *words[1:]])
    # "لل" hides the alef of the article.
    return phrase in cue.definite_forms or "ا" + phrase in cue.definite_forms


def _is_undergone(tokens: Sequence[Token], index: int) -> bool:
    """``تعرض وكيل الوزارة للخطف``: the article points back to nothing."""
    before = {token.form for token in tokens[max(0, index - _UNDERGONE_REACH) : index]}
    return not load_phrases("undergone").isdisjoint(before)


def _has_english_article(tokens: Sequence[Token], index: int) -> bool:
    return index > 0 and tokens[index - 1].form == "the"
