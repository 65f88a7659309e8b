"""The column ``needs`` of triggers.csv: words beside a trigger without which it tells nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from libya_events.normalization import fold, is_arabic
from libya_events.reference.tables import Row

WORDS = "words"
"""The kind of rows that are no cues: lists of words that the needs of other rows name."""
_OBJECT_MARK, _LIST_MARK, _AND_MARK = ">", "@", "&"
_ARTICLE = "ال"
_NO_ALEF_AFTER = tuple("اةىءهمن")
"""The letters that no alef of the object is written behind, with those that mostly end a plural or a pronoun."""


def read_objects(row: Row) -> Iterator[str]:
    bare = (word.removeprefix(_AND_MARK) for word in row.words("needs"))
    return (fold(word[1:]) for word in bare if word.startswith(_OBJECT_MARK))


def read_needs(row: Row, lists: Mapping[str, Sequence[str]]) -> Iterator[frozenset[str]]:
    """``a|b|&@c``: one of a and b, and besides one of the words that the row of kind ``words`` and lemma c lists."""
    words: list[str] = []
    for word in row.words("needs"):
        bare = word.removeprefix(_AND_MARK)
        if bare != word and words:
            yield frozenset(map(fold, words))
            words = []
        if not bare.startswith((_LIST_MARK, _OBJECT_MARK)):
            words.extend(_with_alef_of_object(bare))
        elif bare.startswith(_LIST_MARK):
            if bare[1:] not in lists:
                raise row.error("needs", f"the name of a list (a row of kind {WORDS}) after {_LIST_MARK} in {word!r}")
            words.extend(lists[bare[1:]])
    if words:
        yield frozenset(map(fold, words))


def _with_alef_of_object(word: str) -> Iterator[str]:
    """A noun also as the object that it is behind its verb: ``نسف ضريحا``."""
    yield word
    if is_arabic(word[0]) and not word.startswith(_ARTICLE) and not word.endswith(_NO_ALEF_AFTER):
        yield word + "ا"
