"""The words that the text index holds, and what a searched word is looked up as.

The index strips the visible Arabic article with what stands before it; a searched word is looked up with each particle
that Arabic writes onto the following word. So nothing is cut off a word that merely begins with such a letter.
"""

from __future__ import annotations

import hashlib
import re

from libya_events.model import Span
from libya_events.normalization import fold
from libya_events.tokens import Token, find_forms, find_tokens

_RULES = "1"
"""Raise it when the rules of this file change: stores then renew their index when they are next opened for writing."""

_ARTICLE = re.compile(r"[وف]?[بكل]?ال(?=.{3})")
_DOUBLE_LAM = re.compile(r"[وف]?لل(?=.{3})")
_PARTICLES = ("", "ب", "ل", "ك", "ف", "و", "وب", "ول", "وك", "فب", "فل", "فك", "لل", "ولل", "فلل")
_ARTICLES = ("ال", "وال", "فال", "بال", "كال", "وبال")
_ARABIC = re.compile(r"[\u0621-\u064a]")
_WORDS_PER_QUERY = 12


def find_words(text: str, start: int = 0, end: int | None = None) -> list[str]:
    """The words of a main text as the index holds them."""
    return [_stem(token.form) for token in find_tokens(text, start, end)]


def build_queries(text: str) -> list[str]:
    """FTS5 queries that all have to match; none where the text holds no word.

    Every word is quoted and consists of letters and digits only, so no input can be a syntax error. Long inputs are
    cut into several queries because FTS5 limits the size of one.
    """
    words = dict.fromkeys(find_forms(text))
    groups = ["(" + " OR ".join(f'"{form}"' for form in _forms_of(word)) + ")" for word in words]
    return [" AND ".join(groups[i : i + _WORDS_PER_QUERY]) for i in range(0, len(groups), _WORDS_PER_QUERY)]


def find_matches(text: str, query: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Where the words of a query stand in a text, for marking them."""
    wanted = {form for token in find_tokens(query) for form in _forms_of(token.form)}
    return [_span(text, token) for token in find_tokens(text, start, end) if _stem(token.form) in wanted]


def compute_fingerprint() -> str:
    """Changes whenever indexed words would come out differently, by the rules here or by the folding of letters."""
    letters = "".join(map(chr, range(0x20, 0x700)))
    return _RULES + ":" + hashlib.sha256(fold(letters).encode()).hexdigest()[:16]


def _stem(word: str) -> str:
    """Repeated, so that a word that itself begins like an article comes out the same with and without one."""
    while match := _ARTICLE.match(word):
        word = word[match.end() :]
    return word


def _forms_of(word: str) -> list[str]:
    stems = [_stem(word)]
    if match := _DOUBLE_LAM.match(word):
        stems.append(_stem(word[match.end() :]))
    forms: list[str] = []
    for stem in stems:
        particles = _PARTICLES if _ARABIC.search(stem) else ("",)
        # The index leaves the article on words of two letters, where it cannot be told from the word.
        articles = _ARTICLES if len(stem) < 3 and _ARABIC.search(stem) else ()
        forms.extend(particle + stem for particle in (*particles, *articles))
    return list(dict.fromkeys(forms))


def _span(text: str, token: Token) -> Span:
    return Span(token.start, token.end, text[token.start : token.end])
