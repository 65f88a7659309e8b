"""The words of ``place_standing_words.csv``, looked up with the letters that Arabic writes onto them looked through."""

from __future__ import annotations

from enum import StrEnum
from functools import cache, lru_cache

from libya_events.normalization import fold
from libya_events.reference.tables import read_rows

_SETTLED = frozenset({"city", "town", "village", "quarter", "area", "district", "region"})


class Use(StrEnum):
    """What a word beside a place name says about it; the register's README explains each."""

    DIRECTION = "direction"
    NEAR = "near"
    DISTANCE = "distance"
    LINK = "link"
    ORIGIN = "origin"
    SIDE = "side"
    PART = "part"
    LEAVING = "leaving"
    SEAT = "seat"
    SEAT_AFTER = "seat_after"
    OFFICE = "office"
    MEDICAL = "medical"
    SPEAKER = "speaker"
    WAY = "way"
    TRANSFER = "transfer"
    ONWARD = "onward"
    LOCATED = "located"
    GOES_ON = "goes_on"
    STRUCK = "struck"
    BUILDING = "building"
    HELD = "held"
    OWN = "own"
    BORDER = "border"
    BORDER_WITH = "border_with"
    BETWEEN = "between"
    KIND = "kind"


@cache
def _load_uses() -> dict[str, frozenset[Use]]:
    uses: dict[str, set[Use]] = {}
    for row in read_rows("place_standing_words.csv", ("language", "use", "words")):
        use = Use(row.code("use", set(Use)))
        for word in row.words("words"):
            uses.setdefault(fold(word), set()).add(use)
    for row in read_rows("place_type_words.csv", ("word", "position", "kinds")):
        if row["position"] == "before" and _SETTLED.intersection(row.words("kinds")):
            for word in fold(row["word"]).split():
                uses.setdefault(word, set()).add(Use.KIND)
    return {word: frozenset(found) for word, found in uses.items()}


@lru_cache(maxsize=1 << 14)
def uses_of(form: str) -> frozenset[Use]:
    """The uses of a word in search form; of a word with و ف ب ك ل written onto it, those of what is left."""
    uses = _load_uses()
    for _, rest in _readings(form):
        if rest in uses:
            return uses[rest]
    return frozenset()


@lru_cache(maxsize=1 << 14)
def letters_before(form: str) -> str:
    """The preposition or conjunction that is written onto a known word; empty where there is none."""
    return next((letters for letters, rest in _readings(form) if rest in _load_uses()), "")


def _readings(form: str) -> list[tuple[str, str]]:
    found = [("", form)]
    for length in (1, 2):
        letters, rest = form[:length], form[length:]
        if (
            len(rest) < 2
            or letters[0] not in "وفبكل"
            or (length == 2 and not (letters[0] in "وف" and letters[1] in "بكل"))
        ):
            continue
        found.append((letters, rest))
        if letters.endswith("ل") and rest.startswith("ل"):
            found.append((letters, "ا" + rest))
    return found
