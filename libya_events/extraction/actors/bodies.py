"""Bodies that the register does not hold, known by the head of their name: جهاز …, هيئة …, لجنة …, Council of ….

A name goes on over nouns without the article up to the definite words that close it (جهاز أمن ميناء الخمس); a head with
nothing definite behind it names no body in particular.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import partial

from libya_events.extraction.actors.context import is_joined, list_heads, new_actor
from libya_events.model import ActorMention
from libya_events.reference.actor_words import load_phrases
from libya_events.tokens import Token

_words = partial(load_phrases, "actor_words.csv")

MAX_WORDS = 6
MAX_OPEN_WORDS = 2
"""How many nouns without the article may stand before the definite ones."""
_ARTICLES = ("ال", "لل", "بال")
_PURPOSE = "لل"


def find_new_bodies(
    text: str, tokens: Sequence[Token], taken: Collection[int], people: Mapping[int, int]
) -> Iterator[tuple[int, int, ActorMention]]:
    """Token ranges outside ``taken`` that name a body, with the provisional actor. ``people`` are the kinds of people
    named in the tokens, the end of each by its first word: they may have a union."""
    ends = {last: first for first, last in people.items()}
    free_from = 0
    for index, head in _heads.find(tokens):
        if index < free_from or index in taken:
            continue
        token = tokens[index]
        found = _find_union(text, tokens, index, people, ends) if head in _words("body_of_people") else None
        if found is None and (head in _words("body_named") or head in _words("body_qualified")):
            if token.form.isascii():
                found = _find_english(text, tokens, index, taken, free_from)
            else:
                found = _find_arabic(text, tokens, index, head, taken)
        if found is not None:
            first, free_from = found
            start = tokens[first].start + len(token.form) - len(head)
            kind = "security" if head in _words("body_armed") else "institution"
            yield first, free_from, new_actor(text, start, tokens[free_from - 1].end, kind)


_heads = list_heads(lambda: _words("body_named") | _words("body_qualified") | _words("body_of_people"))
"""The words for bodies, without their proclitics."""


def _find_union(
    text: str, tokens: Sequence[Token], index: int, people: Mapping[int, int], ends: Mapping[int, int]
) -> tuple[int, int] | None:
    """A head with the people whose body it is beside it: نقابة المعلمين, the truck drivers' union."""
    if tokens[index].form.isascii():
        before = index - 1 if index and tokens[index - 1].form == "s" else index
        first = ends.get(before)
        return (first, index + 1) if first is not None and _joins_owner(text, tokens, before) else None
    last = people.get(index + 1)
    return (index, last) if last is not None and is_joined(text, tokens, index) else None


def _joins_owner(text: str, tokens: Sequence[Token], index: int) -> bool:
    gap = text[tokens[index - 1].end : tokens[index].start]
    return gap.strip(" '’") == ""


def _find_arabic(
    text: str, tokens: Sequence[Token], index: int, head: str, taken: Collection[int]
) -> tuple[int, int] | None:
    last = index + 1
    open_words, closed = 0, 0
    while last < len(tokens) and last - index < MAX_WORDS and last not in taken and is_joined(text, tokens, last - 1):
        form = tokens[last].form
        is_site = last - index > 1 and tokens[last - 1].form in _words("body_site")
        if form in _words("unit_stop") or (form in _words("body_stop") and not is_site):
            break
        is_definite = form.startswith(_ARTICLES) or is_site
        goes_on = closed and form.startswith("وال") and any(t.form.startswith(_PURPOSE) for t in tokens[index:last])
        if not is_definite and not goes_on:
            if closed or open_words == MAX_OPEN_WORDS or form not in _words("body_open"):
                break
            open_words += 1
        closed = last + 1 if is_definite or goes_on else closed
        last += 1
    if not closed:
        return None
    if head in _words("body_qualified") and not any(
        tokens[position].form in _words("body_adjective") for position in range(index + 1, closed)
    ):
        return None
    return index, closed


def _find_english(
    text: str, tokens: Sequence[Token], index: int, taken: Collection[int], free_from: int
) -> tuple[int, int] | None:
    """Capitalised words that end on the head ("Zawiya Military Council"), or "Council of …" with capitals; where the
    head stands in small letters, with an adjective of bodies before it ("social council of Zliten")."""
    if not text[tokens[index].start].isupper():
        is_common = index > free_from and tokens[index - 1].form in _words("body_common")
        end = _english_complement_end(text, tokens, index, taken) if is_common and index - 1 not in taken else None
        return (index - 1, end) if end is not None else None
    first = index
    while first > max(free_from, index - MAX_WORDS) and first - 1 not in taken and is_joined(text, tokens, first - 1):
        before = tokens[first - 1]
        if not text[before.start].isupper() or before.form in _words("body_stop"):
            break
        first -= 1
    if index - first >= 2:
        return first, index + 1
    closed = _english_complement_end(text, tokens, index, taken)
    return (first, closed) if closed is not None else None


def _english_complement_end(text: str, tokens: Sequence[Token], index: int, taken: Collection[int]) -> int | None:
    """The end of the capitals after "Directorate for"; None where no such words follow the head."""
    last, closed = index + 1, None
    if last >= len(tokens) or tokens[last].form not in _words("body_joint"):
        return None
    while last < len(tokens) and last - index <= MAX_WORDS and last not in taken and is_joined(text, tokens, last - 1):
        is_link = tokens[last].form in _words("body_joint") | _words("body_link")
        if not is_link and (not text[tokens[last].start].isupper() or tokens[last].form in _words("body_stop")):
            break
        last += 1
        closed = closed if is_link else last
    return closed
