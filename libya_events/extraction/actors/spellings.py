"""The spellings under which a name of the register is also filed: عبد الله and عبدالله, Mohamed and Mohammed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice, product

from libya_events.model import Language
from libya_events.normalization import is_arabic
from libya_events.reference.actor_words import SpellingGroup, load_spelling_groups, words_of

MAX_SPELLINGS = 48
"""Of one name; a name with more alternatives than this loses the rarest combinations."""


def find_spellings(phrase: str) -> list[str]:
    """The phrase in search form and its other spellings, each once."""
    words = words_of(phrase)
    arabic = is_arabic(phrase)
    spellings: dict[str, None] = {}
    for joined in _joinings(words, [group for group in _groups(arabic) if group.scope == "joined"]):
        choices = [_word_spellings(word, index == 0, arabic) for index, word in enumerate(joined)]
        for combination in islice(product(*choices), MAX_SPELLINGS):
            spellings[" ".join(word for word in combination if word)] = None
    return list(spellings)


@cache
def _groups(arabic: bool) -> tuple[SpellingGroup, ...]:
    return tuple(group for group in load_spelling_groups() if (group.language is Language.ARABIC) == arabic)


@lru_cache(maxsize=1 << 12)
def _word_spellings(word: str, is_first: bool, arabic: bool) -> tuple[str, ...]:
    found = [word]
    for group in _groups(arabic):
        if group.scope == "word" and word in group.forms:
            found += [form for form in group.forms if form != word]
        elif group.scope == "part":
            for form in group.forms:
                if form in word:
                    found += [word.replace(form, other) for other in group.forms if other != form]
                    break
    if word == "al" and not is_first:
        found.append("")
    return tuple(found)


def _joinings(words: tuple[str, ...], groups: list[SpellingGroup]) -> Iterator[tuple[str, ...]]:
    """The words as they are, and with a name's first part written apart from the second or onto it."""
    yield words
    for group in groups:
        for index, word in enumerate(words):
            for form in group.forms:
                if word == form and index + 1 < len(words):
                    for other in group.forms:
                        yield (*words[:index], other + words[index + 1], *words[index + 2 :])
                        if other != form:
                            yield (*words[:index], other, *words[index + 1 :])
                elif word.startswith(form) and len(word) >= len(form) + 3 and _splits(word, form):
                    rest = word[len(form) :]
                    for other in group.forms:
                        yield (*words[:index], other, rest, *words[index + 1 :])
                        if other != form:
                            yield (*words[:index], other + rest, *words[index + 1 :])


def _splits(word: str, form: str) -> bool:
    """Only عبدال… and ابو… come apart: other words merely begin with the same letters."""
    return word.startswith(form + "ال") or form == "ابو"
