"""The words of numbers, and how they add up: ``ثلاثمائة وخمسة وعشرون ألفا``, "two hundred and five thousand"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import msgspec

from libya_events.known_words import KnownWords
from libya_events.normalization import fold
from libya_events.reference.tables import read_rows

_KINDS = (
    "unit", "ten", "teen_unit", "tens", "hundred", "hundreds", "scale", "scale_plural", "scale_two", "scale_en",
    "half", "article", "and", "ordinal", "ordinal_teen_unit", "ordinal_tens",
)  # fmt: skip
SCALES = {"scale", "scale_plural", "scale_two", "scale_en"}
_SMALL = {"unit", "ten", "tens"}


class Part(msgspec.Struct, frozen=True, gc=False):
    kind: str
    value: float
    joined: bool = False


@dataclass(slots=True)
class Sum:
    """A number word by word: ``total`` of the finished thousands and millions, ``current`` what is below them."""

    total: float = 0
    current: float = 0
    last: str = ""
    scale: float = 0

    @property
    def value(self) -> int | None:
        value = self.total + self.current
        return int(value) if value == int(value) else None

    def take(self, part: Part) -> bool:
        """Add one more word; False where it does not continue this number."""
        taken = self._begin(part) if not self.last else self._continue(part)
        if taken:
            self.last = part.kind
        return taken

    def _begin(self, part: Part) -> bool:
        if part.kind in _SMALL | {"hundred", "hundreds", "teen_unit", "half", "article"}:
            self.current = part.value
            return True
        if part.kind in {"scale", "scale_two"}:
            self._scale(part.value)
            return True
        return False

    def _scale(self, factor: float) -> None:
        self.total += (self.current or 1) * factor
        self.current = 0
        self.scale = factor

    def _continue(self, part: Part) -> bool:
        if part.kind in SCALES:
            return self._continue_scale(part)
        if part.kind == "half":
            if not part.joined or self.last not in SCALES:
                return False
            self.current += self.scale * part.value
            return True
        allowed = _JOINED if part.joined else _ADJACENT
        if (self.last, part.kind) not in allowed:
            return False
        self.current = self.current * 100 if part.kind == "hundred" and not part.joined else self.current + part.value
        return True

    def _continue_scale(self, part: Part) -> bool:
        if part.joined:
            if self.last not in SCALES or part.value >= self.scale:
                return False
            self._scale(part.value)
            return True
        if not self.current or self.last in SCALES or part.kind == "scale_two":
            return False
        self._scale(part.value)
        return True


_JOINED = {
    ("unit", "tens"),
    *((a, b) for a in ("hundred", "hundreds", *SCALES) for b in (*_SMALL, "teen_unit")),
    *((a, b) for a in SCALES for b in ("hundred", "hundreds")),
}
_ADJACENT = {
    ("unit", "ten"), ("teen_unit", "ten"), ("unit", "hundred"), ("article", "hundred"), ("tens", "unit"),
    *((a, b) for a in ("hundred", "scale_en") for b in _SMALL), ("scale_en", "hundred"),
}  # fmt: skip


@cache
def load_number_words() -> dict[str, Part]:
    rows = read_rows("number_words.csv", ("kind", "value", "language", "words"))
    return {
        fold(word): Part(row.code("kind", _KINDS), row.number("value")) for row in rows for word in row.words("words")
    }


def _find_part(form: str) -> Part | None:
    """A number word, with the conjunction, preposition or article that Arabic writes onto it."""
    known = load_number_words()
    if form in known:
        return known[form]
    if form[:1] == "و" and (part := _find_part(form[1:])) is not None:
        return Part(part.kind, part.value, joined=True)
    if form[:2] == "ال" and (part := known.get(form[2:])) is not None and len(form) > 4:
        return part if part.kind in {"unit", "ten"} and part.value > 2 and form != "الست" else None
    if form[:1] in {"ب", "ل", "ف", "ك"} and len(form) > 4:
        part = known.get(form[1:])
        return part if part is not None and part.kind in _SMALL | {"hundred", "hundreds", "scale"} else None
    return None


part_of = KnownWords(_find_part)
