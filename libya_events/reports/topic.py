"""What a piece of text is about: its longer words, without article, joined particles and inflection."""

from __future__ import annotations

from collections.abc import Iterable

from libya_events.known_words import KnownWords
from libya_events.tokens import find_forms

_MIN_ARABIC = 4
_MIN_LATIN = 5
_MIN_STEM = 3
_MIN_LATIN_STEM = 4
_LATIN_ENDINGS = ("ing", "ed", "es", "s")
_PROCLITICS = ("وبال", "وال", "فال", "بال", "كال", "ولل", "ال", "لل", "و")
_ENDINGS = ("ات", "ون", "ين", "ان", "ها", "هم", "يه", "ه", "ي")


def find_topic_words(text: str) -> set[str]:
    """The words of a text that carry its topic, as rough stems that only serve to compare two texts."""
    return find_stems(find_forms(text))


def find_stems(forms: Iterable[str]) -> set[str]:
    """The same, of words in search form."""
    return {stem for form in forms if (stem := _stem_of[form])}


def _find_stem(form: str) -> str:
    """The rough stem of a word in search form; empty where the word is too short or a number."""
    if form[0].isdigit():
        return ""
    if form.isascii():
        return _strip(form, _LATIN_ENDINGS, _MIN_LATIN_STEM) if len(form) >= _MIN_LATIN else ""
    for letters in _PROCLITICS:
        if form.startswith(letters) and len(form) - len(letters) >= _MIN_STEM:
            form = form[len(letters) :]
            break
    else:
        if len(form) < _MIN_ARABIC:
            return ""
    return _strip(form, _ENDINGS, _MIN_STEM)


_stem_of = KnownWords(_find_stem)


def _strip(form: str, endings: tuple[str, ...], least: int) -> str:
    for letters in endings:
        if form.endswith(letters) and len(form) - len(letters) >= least:
            return form[: -len(letters)]
    return form


def share_words(words: set[str], others: set[str]) -> float:
    """The part of ``words`` that are among ``others``; 0 where there are none."""
    return len(words & others) / len(words) if words else 0.0
