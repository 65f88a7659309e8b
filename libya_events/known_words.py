"""What was found out about a word, kept for the next text that has it: news repeats its words."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

V = TypeVar("V")

MAX_WORDS = 1 << 16
"""The names of the registers alone have 25,000 words; more would only take memory."""
MAX_LETTERS = 64
"""What is longer is no word, and will hardly come again."""


class KnownWords(dict[str, V]):
    """``known[word]`` is ``find(word)``, found out once. When it holds too many words it begins anew.

    In the loops over all words of a text this costs a third of a call of a function with ``lru_cache``.
    """

    def __init__(self, find: Callable[[str], V]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, word: str) -> V:
        found = self._find(word)
        if len(word) <= MAX_LETTERS:
            if len(self) >= MAX_WORDS:
                self.clear()
            self[word] = found
        return found
