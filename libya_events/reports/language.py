"""The language of a report: Arabic, English, or another one that is not read.

The script decides first. Within the Arabic script, letters and small words that Arabic does not have tell Persian, Urdu
and Kurdish; within the Latin script small words tell English. One foreign letter (a name, a slip) decides nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import chain

from libya_events.model import Language
from libya_events.reference.tables import read_rows

SAMPLE_LENGTH = 5_000

_MIN_LETTERS = 2
_FOREIGN_SHARE = 0.03
"""Persian, Urdu and Kurdish have at least 5 % letters that Arabic lacks; Arabic with foreign names below 1 %."""

_ACCENTED_SHARE = 0.02
_FOREIGN_LETTERS = frozenset("پچژگٹڈڑںےہھێۆڕڵەڤۀۇۋېۍټډړښګڼ")
_ARABIC_NAMES = ("ar", "ara", "arabic", "العربية", "عربي")
_ENGLISH_NAMES = ("en", "eng", "english", "الإنجليزية", "إنجليزي")
_SUBTAG = re.compile(r"[-_\s]")
_WORD = re.compile(r"[^\W\d_]+")


@cache
def _load_words() -> dict[str, frozenset[str]]:
    """For each small word the languages that have it."""
    languages: dict[str, set[str]] = {}
    for row in read_rows("language_words.csv", ("word", "language")):
        languages.setdefault(row["word"], set()).add(row["language"])
    return {word: frozenset(found) for word, found in languages.items()}


def find_language(text: str) -> Language:
    """The language most of a text is written in."""
    words = _WORD.findall(text[:SAMPLE_LENGTH].lower())
    letters = Counter("".join(words))
    arabic = sum(count for letter, count in letters.items() if "\u0600" <= letter <= "\u06ff")
    latin = sum(count for letter, count in letters.items() if letter < "\u0250")
    if max(arabic, latin) < max(_MIN_LETTERS, (letters.total() + 1) // 2):
        return Language.OTHER
    known = _load_words()
    votes = Counter(chain.from_iterable([known[word] for word in words if word in known]))
    if arabic > latin:
        foreign = sum(letters[letter] for letter in _FOREIGN_LETTERS)
        return _decide(Language.ARABIC, votes, ("fa", "ur", "ckb"), foreign <= arabic * _FOREIGN_SHARE)
    accented = sum(count for letter, count in letters.items() if "\u007f" < letter < "\u0250")
    rivals = tuple(language for language in votes if language != Language.ENGLISH)
    return _decide(Language.ENGLISH, votes, rivals, accented <= latin * _ACCENTED_SHARE)


def _decide(language: Language, votes: Counter[str], rivals: tuple[str, ...], plain: bool) -> Language:
    """``language`` where its small words outnumber each rival's; in a tie, where its letters are ``plain``."""
    rival = max((votes[other] for other in rivals), default=0)
    if votes[language] == rival:
        return language if plain else Language.OTHER
    return language if votes[language] > rival else Language.OTHER


def resolve_language(stated: str | None, found: Language) -> Language:
    """The language of a report that says its own: believed, unless it says Arabic of Latin script or the reverse."""
    if stated is None:
        return found
    codes = {**dict.fromkeys(_ARABIC_NAMES, Language.ARABIC), **dict.fromkeys(_ENGLISH_NAMES, Language.ENGLISH)}
    code = codes.get(_SUBTAG.split(stated.strip().lower())[0], Language.OTHER)
    return found if Language.OTHER not in {code, found} else code
