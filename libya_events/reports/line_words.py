"""What the words of a line say of it: whom it speaks to or of, and whether it is a sentence without a full stop."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from libya_events.normalization import fold
from libya_events.reference.tables import read_rows
from libya_events.reports.page import begins_like_a_continuation

_LEAST_SENTENCE = 4
_WORDS_PER_CLAUSE = 12
"""Headlines, alone or side by side, have fewer of the words that join the parts of a sentence."""


@cache
def kinds_of_words() -> dict[str, tuple[str, ...]]:
    """By word in search form: what it says of a line that holds it."""
    found: dict[str, tuple[str, ...]] = {}
    for row in read_rows("line_words.csv", ("word", "language", "kind")):
        form = fold(row["word"])
        found[form] = (*found.get(form, ()), row["kind"])
    return found


def reads_as_sentence(forms: Sequence[str]) -> bool:
    """Whether words in search form are a sentence rather than a headline, where no full stop tells."""
    if len(forms) < _LEAST_SENTENCE:
        return False
    kinds = kinds_of_words()
    joined = sum("clause" in kinds.get(form, ()) for form in forms)
    return joined * _WORDS_PER_CLAUSE >= len(forms) or begins_like_a_continuation(forms)
