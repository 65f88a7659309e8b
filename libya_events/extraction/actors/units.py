"""Units and parties that the register does not hold, known by their pattern: كتيبة الشهيد …, السرية 42, Brigade 444."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import partial

from libya_events.extraction.actors.context import is_joined, list_heads, new_actor
from libya_events.model import ActorMention
from libya_events.reference.actor_words import load_phrases
from libya_events.tokens import Token

_words = partial(load_phrases, "actor_words.csv")

_NUMBER = re.compile(r"\d{1,4}(?:st|nd|rd|th)?")
_ARTICLE = "ال"
_ARTICLE_EN = "al"
MAX_WORDS_BEFORE_HEAD = 4


def find_new_units(
    text: str, tokens: Sequence[Token], taken: Collection[int]
) -> Iterator[tuple[int, int, ActorMention]]:
    """Token ranges outside ``taken`` that name a unit, with the provisional actor they name."""
    free_from = 0
    for index, head in _heads.find(tokens):
        if index < free_from or index in taken:
            continue
        token = tokens[index]
        if token.form.isascii() and head == token.form:
            found = _find_english(text, tokens, index, taken, free_from)
        else:
            found = _find_arabic(text, tokens, index, head, taken)
        skipped = len(token.form) - len(head)
        if found is not None:
            first, free_from = found
            start = tokens[first].start + skipped
            kind = "party" if token.form[skipped:] in _words("party_named") else "unit"
            identity = _identity(tokens[first:free_from], skipped)
            yield first, free_from, new_actor(text, start, tokens[free_from - 1].end, kind, identity)


_heads = list_heads(lambda: _words("unit_named") | _words("unit_numbered") | _words("party_named"))
"""The words for units and parties, without their proclitics."""


def _identity(tokens: Sequence[Token], skipped: int) -> list[str]:
    """The words that tell one unit from another: الكتيبة 155 مشاة is كتيبة 155."""
    head = tokens[0].form[skipped:].removeprefix(_ARTICLE)
    return [head, *(token.form for token in tokens[1:] if token.form not in _words("unit_qualifier"))]


def _find_arabic(
    text: str, tokens: Sequence[Token], index: int, head: str, taken: Collection[int]
) -> tuple[int, int] | None:
    following = _following_forms(text, tokens, index, taken)
    length = 0
    if head in _words("unit_numbered"):
        length = _numbered_length(following)
    if not length and head in _words("unit_named") | _words("party_named"):
        length = _named_length(head, following)
    return (index, index + 1 + length) if length else None


def _following_forms(text: str, tokens: Sequence[Token], index: int, taken: Collection[int]) -> list[str]:
    """The words that may belong to a unit's name: those joined to the head, up to one that is spoken for."""
    forms: list[str] = []
    position = index + 1
    while position < len(tokens) and len(forms) < 5 and position not in taken and is_joined(text, tokens, position - 1):
        forms.append(tokens[position].form)
        position += 1
    return forms


def _numbered_length(following: Sequence[str]) -> int:
    """How many words a number or an ordinal with its qualifiers takes; 0 where none follows."""
    skip = 1 if following[:1] and following[0] in _words("unit_adjective") else 0
    if len(following) <= skip:
        return 0
    if not (_NUMBER.fullmatch(following[skip]) or following[skip] in _words("ordinal")):
        return 0
    length = skip + 1
    while length < len(following) and following[length] in _words("unit_qualifier"):
        length += 1
    return length


def _named_length(head: str, following: Sequence[str]) -> int:
    """How many words a proper name after the head takes; 0 where the words are no name."""
    name: list[str] = []
    for form in following:
        if form in _words("unit_stop") or form.isascii():
            break
        name.append(form)
    if not name:
        return 0
    if name[0] in _words("unit_starter"):
        return min(len(name), 3) if len(name) > 1 else 0
    if name[0].startswith(_ARTICLE):
        return 2 if len(name) > 1 and name[1].startswith(_ARTICLE) else 1
    is_person = name[0] in _offices("first_name") and len(name) > 1 and name[1].startswith(_ARTICLE)
    return 2 if is_person and head not in _offices("rank") else 0


def _find_english(
    text: str, tokens: Sequence[Token], index: int, taken: Collection[int], free_from: int
) -> tuple[int, int] | None:
    form = tokens[index].form
    if form in _words("unit_numbered"):
        number = _number_before(text, tokens, index, taken, free_from)
        if number is not None:
            return number, index + 1
        if _following_forms(text, tokens, index, taken)[:1] and _NUMBER.fullmatch(tokens[index + 1].form):
            return index, index + 2
    if form not in _words("unit_named"):
        return None
    first = index
    while first > max(free_from, index - MAX_WORDS_BEFORE_HEAD) and first - 1 not in taken:
        before = tokens[first - 1]
        is_name = text[before.start].isupper() or before.form == _ARTICLE_EN
        if not is_name or before.form in _words("unit_stop") or not is_joined(text, tokens, first - 1):
            break
        first -= 1
    return (first, index + 1) if any(text[t.start].isupper() for t in tokens[first:index]) else None


def _number_before(
    text: str, tokens: Sequence[Token], index: int, taken: Collection[int], free_from: int
) -> int | None:
    """Where the number or ordinal of a unit stands, over what it is (Sixth Infantry Brigade)."""
    first = index
    while first > free_from and first - 1 not in taken and is_joined(text, tokens, first - 1):
        first -= 1
        form = tokens[first].form
        if _NUMBER.fullmatch(form) or form in _words("ordinal"):
            return first
        if form not in _words("unit_qualifier"):
            return None
    return None


def _offices(kind: str) -> frozenset[str]:
    return load_phrases("office_words.csv", kind)
