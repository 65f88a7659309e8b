"""Whether a sentence may tell of casualties, or of violence: cheap tests, asked before it is read word by word."""

from __future__ import annotations

from functools import cache

from libya_events.extraction.casualties.items import NOUNS, TRIGGERS, load_lexicon
from libya_events.extraction.words import Words, find_words
from libya_events.reference.tables import read_rows
from libya_events.word_lists import WordList, with_affixes

_KINDS = frozenset(
    {*TRIGGERS, "casualties", "mixed", "wreck", "body", "hospital", "wounds", "losses", "treated", "fallen", "unhurt"}
)


@cache
def _telling_forms() -> frozenset[str]:
    """Of each phrase that can make a statement its longest word, which is never missing where the phrase stands."""
    forms: set[str] = set()
    for row in read_rows("casualty_words.csv", ("kind", "outcome", "words")):
        if row["kind"] in _KINDS or (row["kind"] in NOUNS and row["outcome"]):
            for phrase in row.words("words"):
                forms.add(max((token.form for token in find_words(phrase).tokens), key=len))
    return frozenset(forms)


def _find_whether_telling(form: str) -> bool | None:
    known = _telling_forms()
    is_telling = form in known or any(
        form[cut:] in known or (form.endswith("ا") and form[cut:-1] in known) for cut in range(4) if len(form) > cut + 2
    )
    return is_telling or None


_telling_words = WordList(lambda: with_affixes(_telling_forms(), before=("ال",), after="ا"), _find_whether_telling)


def tells_of_casualties(words: Words) -> bool:
    """A cheap test that passes most sentences by."""
    return any(True for _ in _telling_words.find(words.tokens))


def tells_of_violence(words: Words, *, wreck: bool) -> bool:
    """Whether a sentence speaks of what people die of: shells, clashes, or a ``wreck``."""
    kinds = {"violent_end", "violence", "wreck"} if wreck else {"violent_end", "violence"}
    matches = load_lexicon(False).find(words.tokens)
    return any(word.kind in kinds for match in matches for word in match.payloads)
