"""What the words of a line say of it: whom it speaks to or of, and whether it is a sentence without a full stop."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from libya_events.normalization import fold
from libya_events.reference.clause_words import load_word_sequences
from libya_events.reference.tables import read_rows

LEAST_SENTENCE, LEAST_WITHOUT_STOPS, _LEAST_CONTINUATION = 9, 6, 4
_FIRST_WORDS = 40
_QUOTES, _COMMA = '"“«', re.compile(r"[،,]\s(?!\d)")
_HEADLINES = re.compile(r"[?؟]\s|:\s.*[^\s\W].*:\s", re.DOTALL)
"""A question and more behind it, or two labels: headlines side by side."""
_WORDS_PER_CLAUSE = 14
"""Headlines, alone or side by side, have fewer of the words that join the parts of a sentence."""


@cache
def kinds_of_words() -> dict[str, tuple[str, ...]]:
    """By word in search form: what it says of a line that holds it."""
    found: dict[str, tuple[str, ...]] = {}
    for row in read_rows("line_words.csv", ("word", "language", "kind")):
        form = fold(row["word"])
        found[form] = (*found.get(form, ()), row["kind"])
    return found


def reads_as_sentence(forms: Sequence[str], text: str, *, least: int = LEAST_SENTENCE) -> bool:
    """Whether a line, with its words in search form, is a sentence rather than a headline, where no full stop tells."""
    if len(forms) < _LEAST_CONTINUATION or _HEADLINES.search(text):
        return False
    is_latin = forms[0].isascii()
    said = [kind for form in forms for kind in kinds_of_words().get(form, ())]
    spoken = said.count("speech")
    joined = said.count("clause") + len(_COMMA.findall(text)) + (spoken if is_latin else 0)
    has_clauses = joined * _WORDS_PER_CLAUSE >= len(forms)
    if len(forms) >= least and (has_clauses or (text[0] in _QUOTES and spoken)):
        return True
    # "Also in the news" is a heading.
    goes_on = begins_like_a_continuation(forms) and forms[0] != "also"
    return goes_on and (has_clauses or not is_latin)


def begins_like_a_continuation(paragraph: Sequence[str]) -> bool:
    """Whether a paragraph, given as words in search form, begins as no story does: with "and he added", "for his part";
    or says "he added" early."""
    forms = paragraph[:_FIRST_WORDS]
    if not forms:
        return False
    if forms[0].startswith("و") and len(forms[0]) > 3 and (forms[0],) not in load_word_sequences("begins_with_waw"):
        return True
    if any(tuple(forms[:length]) in load_word_sequences("continuation") for length in range(1, 4)):
        return True
    return any(pair in load_word_sequences("anaphora") for pair in pairwise(forms))
