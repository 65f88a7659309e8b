"""What the signs of a line say together: that it is a sentence of an article, opens a list, describes the site."""

from __future__ import annotations

_TELLING = frozenset(
    {"p:bullet", "f:bullet", "f:title", "bar", "symbol", "bracket", "contact_sign", "ran_on"}
    | {
        f"{kind}:{name}:{n}"
        for kind in "pf"
        for name in ("reader", "contact", "legal", "money", "writer", "page", "byline")
        for n in (1, 2)
    }
)
_TOLD_TOO = frozenset(f"{kind}:{name}:1" for kind in "pf" for name in ("writer", "money", "byline", "contact"))
"""What one such word says where the line goes on with the article or quotes somebody is told, not said of the page."""

_LONGEST = 5
_ADDRESSES = frozenset(f"{kind}:{name}:{n}" for kind in "pf" for name in ("reader", "legal") for n in (1, 2))
"""The longest paragraphs, where they go on with what was told, are no appeal of the site but may address the reader."""


def is_plain(signs: frozenset[str]) -> bool:
    """Whether a line is a sentence, with a full stop or by its words, without a word to the reader, of the page, of who
    wrote it, or of giving; or a question on what was told."""
    if _speaks_of_page(signs):
        return False
    is_sentence = _has(signs, "end:stop") or "sentence" in signs
    return is_sentence or (_has(signs, "end:question") and _goes_on(signs))


def _speaks_of_page(signs: frozenset[str]) -> bool:
    telling = signs & _TELLING
    is_question_on_it = _has(signs, "end:question") and _goes_on(signs)
    if "sentence" in signs or is_question_on_it:
        telling -= {"ran_on"}
    if _has(signs, f"words:{_LONGEST}") and _has(signs, "continues") and not _has(signs, "topic:none"):
        telling -= _ADDRESSES
    quotes = _has(signs, "quote") and _has(signs, "speech:1")
    if _has(signs, "continues") or quotes:
        telling -= _TOLD_TOO
    elif _goes_on(signs) or "sentence" in signs:
        telling -= {"p:money:1", "f:money:1"}
    return bool(telling) or describes_site(signs)


def describes_site(signs: frozenset[str]) -> bool:
    """Whether a line says what the site is ("an outlet covering ..."), and nobody speaks in it."""
    return _has(signs, "outlet:2") and not (_has(signs, "speech:1") or _has(signs, "continues"))


def is_keywords(signs: frozenset[str]) -> bool:
    """Whether the words without a full stop behind a line's last sentence have none that join or say anything: they are
    the keywords of the page, which speak of what the article told."""
    joins = ("speech:1", "clause:1", "joint:1", "continues")
    is_tail = "ran_on:none" in signs and signs.isdisjoint({"sentence", "bracket"})
    return is_tail and not any(_has(signs, name) for name in joins)


def speaks_to_reader(signs: frozenset[str]) -> bool:
    """Whether a line speaks to the reader in several words and of nothing that was told, and nobody speaks in it."""
    is_spoken = _has(signs, "speech:1") or _has(signs, "quote")
    return _has(signs, "reader:2") and _has(signs, "topic:none") and not is_spoken


def announces(signs: frozenset[str]) -> bool:
    """Whether a line may open a list of the article: it ends with a colon, or is a long sentence without an end, and
    goes on with what was told before it."""
    ends = _has(signs, "end:colon") or "p:end:none" in signs
    return ends and _goes_on(signs) and signs.isdisjoint(_TELLING)


def _goes_on(signs: frozenset[str]) -> bool:
    return _has(signs, "continues") or not _has(signs, "topic:none")


def is_item(signs: frozenset[str]) -> bool:
    """Whether a line is one of a list."""
    return _has(signs, "bullet")


def _has(signs: frozenset[str], name: str) -> bool:
    """Whether a paragraph or another line of words has a sign."""
    return f"p:{name}" in signs or f"f:{name}" in signs
