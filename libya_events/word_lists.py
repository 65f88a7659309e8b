"""Lists of single words, found among the words of a text by their marks."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import compress, count
from typing import Generic, TypeVar

from libya_events.known_words import KnownWords
from libya_events.tokens import Token, share_tokens
from libya_events.word_marks import word_marks

V = TypeVar("V")


def with_affixes(words: Collection[str], *, before: Iterable[str] = (), after: Iterable[str] = ()) -> Iterator[str]:
    """The words, and what they are with letters written onto them that no list looks through by itself: the article, an
    ending."""
    ends = ("", *after)
    for start in ("", *before):
        for word in words:
            yield from (start + word + end for end in ends)


class WordList(Generic[V]):
    """``read`` tells what a word in search form is to the list; None for most words. It is asked only about words that
    are among those of ``load``, or can be read as one of them without what Arabic writes onto a word; ``with_figures``
    also about words that are not all letters."""

    def __init__(
        self, load: Callable[[], Iterable[str]], read: Callable[[str], V | None], *, with_figures: bool = False
    ) -> None:
        self._load = load
        self._with_figures = with_figures
        self._bits = 0
        self._known = KnownWords(read)

    def find(self, tokens: Sequence[Token]) -> Iterator[tuple[int, V]]:
        """The words of the list among some tokens, each by its place there, with what it is."""
        if not self._bits:
            self._enter()
        tokens = share_tokens(tokens)
        forms, known = tokens.forms, self._known
        for index in compress(count(), map(self._bits.__and__, tokens.marks)):
            found = known[forms[index]]
            if found is not None:
                yield index, found

    def places(self, tokens: Sequence[Token]) -> set[int]:
        """Where words of the list stand among some tokens."""
        return {index for index, _ in self.find(tokens)}

    def __getitem__(self, form: str) -> V | None:
        return self._known[form]

    def _enter(self) -> None:
        bit = word_marks.new_bit()
        word_marks.add(self._load(), bit)
        self._bits = bit | word_marks.NOT_LETTERS if self._with_figures else bit
