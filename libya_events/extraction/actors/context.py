"""What stands beside words that may name an actor: gaps, the word before, a nationality."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from libya_events.model import ActorMention, Span
from libya_events.reference.actor_words import Nationality, load_nationalities, words_of
from libya_events.tokens import Token
from libya_events.word_lists import WordList

_JOINING_GAP = re.compile(r"[ء \t\u00a0\"'“”«»’‘()\[\]-]*")
_SENTENCE_BREAK = re.compile(r"[\n؟!?؛;]|[.:]\s")
_CLOSING = {"(": ")", "[": "]", "«": "»", "“": "”", '"': '"'}
_PROCLITICS = ("و", "ف", "ب", "ل", "ك")


def is_joined(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Whether only spaces, quotes or hyphens stand between a word and the next one."""
    return _JOINING_GAP.fullmatch(text, tokens[index].end, tokens[index + 1].start) is not None


def find_sentence_end(text: str, tokens: Sequence[Token], first: int, last: int) -> int | None:
    """The word after which a sentence ends inside ``tokens[first:last]``, as where the next one begins; None where none
    does. The stops of U.N. and the like end none."""
    for index in range(first, last - 1):
        token, gap = tokens[index], text[tokens[index].end : tokens[index + 1].start]
        if len(token.form) > 1 and _SENTENCE_BREAK.search(gap):
            return index + 1
    return None


def follows_word(text: str, tokens: Sequence[Token], first: int, words: Collection[str]) -> bool:
    """Whether one of the words stands directly before ``tokens[first]``, with or without a proclitic."""
    if first == 0 or not is_joined(text, tokens, first - 1):
        return False
    return find_known(tokens[first - 1].form, words) is not None


def strip_proclitic(form: str, known: Collection[str]) -> str:
    """The word without a conjunction or preposition written onto it, where that makes it a known one."""
    if form not in known and form[:1] in _PROCLITICS and form[1:] in known:
        return form[1:]
    return form


def find_known(form: str, known: Collection[str]) -> str | None:
    """The one of ``known`` that a word is, by itself or behind a conjunction or preposition written onto it."""
    stripped = strip_proclitic(form, known)
    return stripped if stripped in known else None


def list_heads(load: Callable[[], Collection[str]]) -> WordList[str]:
    """Words that begin names, each found as it is or behind one proclitic."""
    return WordList(load, lambda form: find_known(form, load()))


def find_nationality(text: str, tokens: Sequence[Token], first: int, last: int) -> tuple[Nationality, int, int] | None:
    """The nationality beside ``tokens[first:last]`` and the words with it: after them in Arabic, before in English."""
    known = load_nationalities()
    if last < len(tokens):
        after = known.get(tokens[last].form)
        if after is not None and not tokens[last].form.isascii() and is_joined(text, tokens, last - 1):
            return after, first, last + 1
    if not tokens[first].form.isascii():
        return None
    for length in (1, 2):
        before = known.get(" ".join([token.form for token in tokens[max(first - length, 0) : first]]))
        if before is None or first < length:
            continue
        if all(is_joined(text, tokens, index) for index in range(first - length, first)):
            return before, first - length, last
    return None


def new_actor(text: str, start: int, end: int, kind: str, identity: Sequence[str] = ()) -> ActorMention:
    """A provisional actor, known only by its words, which are its name in both languages.

    ``identity`` are the words that its id is made of; all of them where none are given.
    """
    end = complete_end(text, start, end)
    words = " ".join(text[start:end].split())
    actor_id = "new:" + "-".join(identity or words_of(words))
    return ActorMention(Span(start, end, text[start:end]), actor_id, words, words, kind)


def complete_end(text: str, start: int, end: int) -> int:
    """The end of ``text[start:end]`` with the bracket or quote that closes one opened inside it."""
    following = text[end : end + 1]
    for opening, closing in _CLOSING.items():
        if following == closing:
            inside = text[start:end]
            opened = inside.count(opening) % 2 if opening == closing else inside.count(opening) - inside.count(closing)
            if opened > 0:
                return end + 1
    return end
