"""The names of persons, as far as their words and capitals show them."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from libya_events.extraction.actors.context import is_joined
from libya_events.reference.actor_words import load_nationalities, load_phrases, load_raw_forms
from libya_events.tokens import Token

GAP = re.compile(r"[ء\s\"'“”«»(),،-]*")
"""What may stand between an office and the name of its holder."""


def is_given_name(text: str, token: Token) -> bool:
    return token.form in _offices("first_name") and can_be_name(text, token)


def can_be_name(text: str, token: Token) -> bool:
    """Whether a word may be part of a name. Ali and the preposition on differ only as written: علي، على."""
    as_written = text[token.start : token.end] in load_raw_forms("office_words.csv", "not_name_as_written")
    form = token.form
    return not (as_written or form in _offices("not_name") or form in _offices("complement") or form[0].isdigit())


def find_arabic_name(text: str, tokens: Sequence[Token], first: int, taken: Collection[int]) -> tuple[int, int] | None:
    """A given name and a family name, with the joints between them (بن، أبو); None where the words are no name."""
    last = first
    parts = 0
    while last < len(tokens) and parts < 3 and can_be_name(text, tokens[last]) and last not in taken:
        if last > first and not is_joined(text, tokens, last - 1):
            break
        if last > first and tokens[last].form in _offices("name_tail"):
            last += 1
            continue
        if parts == 2 and not _adds_third_part(tokens, first, last):
            break
        if tokens[last].form in _offices("name_joint"):
            last += 1
            if last >= len(tokens) or last in taken or not can_be_name(text, tokens[last]):
                return None
        last += 1
        parts += 1
    return (first, last) if parts >= 2 else None


def _adds_third_part(tokens: Sequence[Token], first: int, index: int) -> bool:
    """A third part hangs on a joint, or is a family name with the article after two given names without one."""
    form = tokens[index].form
    if form in _offices("name_joint"):
        return True
    before = [token.form for token in tokens[first:index]]
    is_complete = before[-1].startswith("ال") or any(part in _offices("name_joint") for part in before[1:])
    return form.startswith("ال") and not is_complete and form not in load_nationalities()


def find_english_name(
    text: str, tokens: Sequence[Token], index: int, rank: int, taken: Collection[int], after_office: bool = True
) -> tuple[int, int] | None:
    """Two or three capitalised words from ``index`` on, behind a rank of so many words."""
    if index >= len(tokens) or (after_office and not GAP.fullmatch(text, tokens[index - 1].end, tokens[index].start)):
        return None
    index += rank
    last, parts = index, 0
    while last < len(tokens) and parts < 3 and last not in taken:
        token = tokens[last]
        is_joint = token.form in _offices("name_joint")
        if last > index and not is_joined(text, tokens, last - 1):
            break
        if not is_joint and (not text[token.start].isupper() or not can_be_name(text, token)):
            break
        if token.form in load_nationalities():
            break
        last += 1
        parts += 0 if is_joint else 1
    while last > index and tokens[last - 1].form in _offices("name_joint"):
        last -= 1
    return (index, last) if parts >= 2 else None


def _offices(kind: str) -> frozenset[str]:
    return load_phrases("office_words.csv", kind)
