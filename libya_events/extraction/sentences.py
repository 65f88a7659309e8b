"""Cutting a report into sentences, and long sentences into clauses.

A sentence ends at its stop or at the end of its paragraph. Arabic news puts a whole paragraph between two stops, so
that a date or a toll is often nearer to another event than to its own; clauses tell which words stand together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from libya_events.lines import find_lines
from libya_events.model import Span
from libya_events.normalization import fold
from libya_events.reference.clause_words import load_word_sequences
from libya_events.tokens import Token, find_tokens_of, share_tokens
from libya_events.word_lists import WordList

MAX_SENTENCE = 1_500
"""What runs on for more characters without a stop is no sentence (a table, a list); it is read in pieces of this
length, so that looking around in a sentence stays cheap. The longest sentences of news have some 800."""

MIN_CLAUSE_WORDS = 4
"""A shorter piece stays with the clause before it."""

_STOP = re.compile(r"[.!?؟。]+[»”\"'’)\]]{0,3}")
_CLOSERS = "»”\"'’)]"
_DECORATION = "•·▪■◾●○*-–—ـ◄►▶→> \t\u00a0\u200e\u200f"
_INITIALS_BEFORE = re.compile(r"(?<!\w)(?:\w[.\s]{1,2})*\w\Z")
_WORD_BEFORE = re.compile(r"\w{1,12}\Z")
_MAX_LOOK_BACK = 24
_ARABIC_LETTER = re.compile(r"[\u0621-\u064a]")
_CLAUSE_MARK = re.compile(r"[؛;]")
_COMMA = re.compile(r"[،,]")


def find_sentences(text: str, start: int, end: int) -> list[Span]:
    """The sentences of ``text[start:end]`` in order, without white space and list bullets around them."""
    return list(_sentences(text, start, end))


@lru_cache(maxsize=4)
def _sentences(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Casualties and claims are read from the same sentences."""
    sentences: list[Span] = []
    for first, last in find_lines(text, start, end):
        begin = first
        for match in _STOP.finditer(text, first, last):
            if _ends_sentence(text, match, begin, last):
                sentences.extend(_pieces(text, begin, match.end()))
                begin = match.end()
        sentences.extend(_pieces(text, begin, last))
    return tuple(sentences)


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    while end - start > MAX_SENTENCE:
        space = text.rfind(" ", start + 1, start + MAX_SENTENCE)
        cut = space if space > 0 else start + MAX_SENTENCE
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    words = piece.strip(_DECORATION + "\n\r")
    if any(map(str.isalnum, words)):
        first = start + piece.index(words)
        yield Span(first, first + len(words), words)


def _ends_sentence(text: str, match: re.Match[str], begin: int, end: int) -> bool:
    mark = match.group().rstrip(_CLOSERS)
    following = text[match.end() : min(match.end() + 3, end)]
    if not following.strip():
        return True
    if mark.strip("."):
        return following[0].isspace() or _ARABIC_LETTER.match(following) is not None
    if len(mark) > 1 or following.lstrip()[0] in ".،,؛;:":
        return False
    return _is_full_stop(text[max(begin, match.start() - _MAX_LOOK_BACK) : match.start()], match.end(), following, text)


def _is_full_stop(before: str, position: int, following: str, text: str) -> bool:
    """Whether one point after ``before`` ends a sentence, or belongs to a number, initials or an abbreviation."""
    spaced = following[0].isspace()
    word = _WORD_BEFORE.search(before.rstrip())
    if not spaced and not (_ARABIC_LETTER.match(following) and _ARABIC_LETTER.search(before[-1:] + following)):
        return False
    if _INITIALS_BEFORE.search(before.rstrip()) and not before.rstrip()[-1:].isdigit():
        return False
    if word is None:
        return True
    form = (fold(word.group()),)
    opener = following.strip()[:1]
    if form in load_word_sequences("abbreviation") or (opener.islower() and opener.isascii()):
        return False
    if form in load_word_sequences("abbreviation_before_number") and opener.isdigit():
        return False
    return not (form[0].isdigit() and before.strip() == word.group() and position < len(text))


def find_clauses(sentence: Span, tokens: Sequence[Token] | None = None) -> list[Span]:
    """The clauses of a sentence in order; a sentence that is not joined from several is its own only clause.

    Offsets, also those of its ``tokens`` where they are at hand, are into the whole text.
    """
    if tokens is None:
        tokens = find_tokens_of(sentence.text, sentence.start)
    cuts = [0]
    for index in _find_cuts(sentence, tokens):
        if index - cuts[-1] >= MIN_CLAUSE_WORDS and len(tokens) - index >= MIN_CLAUSE_WORDS:
            cuts.append(index)
    if len(cuts) == 1:
        return [sentence]
    starts = [0, *(_first_character(sentence, tokens[index]) for index in cuts[1:]), len(sentence.text)]
    return [_clause(sentence, first, last) for first, last in pairwise(starts)]


def _first_character(sentence: Span, token: Token) -> int:
    """Where in its sentence the clause of a token begins: an opening quotation mark right before it belongs to it."""
    start = token.start - sentence.start
    while start > 0 and sentence.text[start - 1] in "«“\"'(":
        start -= 1
    return start


def _clause(sentence: Span, first: int, last: int) -> Span:
    text = sentence.text[first:last].rstrip(" \t\n\r،,؛;")
    return Span(sentence.start + first, sentence.start + first + len(text), text)


def _find_cuts(sentence: Span, tokens: Sequence[Token]) -> Iterator[int]:
    """The tokens that begin a clause, in order."""
    tokens = share_tokens(tokens)
    forms, openers = tokens.forms, _openers.places(tokens)
    has_marks = _CLAUSE_MARK.search(sentence.text) is not None
    for index in range(1, len(forms)) if has_marks else sorted(openers - {0}):
        may_open = index in openers
        gap = sentence.text[tokens[index - 1].end - sentence.start : tokens[index].start - sentence.start]
        if _CLAUSE_MARK.search(gap) or (may_open and _opens_clause(forms, index, _COMMA.search(gap) is not None)):
            yield index


def _load_openers() -> frozenset[str]:
    return _first_words("connective", "connective_after_comma", "verb", "verb_after_comma")


def _find_whether_may_open(form: str) -> bool | None:
    openers = _first_words("connective", "connective_after_comma")
    return form in openers or (form[:1] == "و" and form[1:] in _load_openers()) or None


_openers = WordList(_load_openers, _find_whether_may_open)
"""The words that may begin a clause: most are passed by."""


@cache
def _first_words(*kinds: str) -> frozenset[str]:
    return frozenset(phrase[0] for kind in kinds for phrase in load_word_sequences(kind))


def _opens_clause(forms: list[str], index: int, after_comma: bool) -> bool:
    heads = [tuple(forms[index : index + 3])]
    joined = len(forms[index]) > 2 and forms[index][0] == "و"
    if joined:
        heads.append((forms[index][1:], *heads[0][1:]))
    if any(_begins_with(head, "exception") for head in heads):
        return False
    if any(_begins_with(head, "connective") for head in heads):
        return True
    if after_comma and any(_begins_with(head, "connective_after_comma") for head in heads):
        return True
    kinds = ("verb", "verb_after_comma") if after_comma else ("verb",)
    return joined and any(heads[1][:1] in load_word_sequences(kind) for kind in kinds)


def _begins_with(head: tuple[str, ...], kind: str) -> bool:
    words = load_word_sequences(kind)
    return head[:1] in words or head[:2] in words or head in words
