"""Reading the fields of a JSON object, with errors that name the field, what was found and what was expected."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

T = TypeVar("T")


class FieldError(ValueError):
    """A field that is not what was expected; the message says which, and what it is."""


@dataclass(frozen=True, slots=True)
class Fields:
    """Every method raises ``FieldError`` where the field is not what its name says."""

    values: Mapping[str, Any]

    @classmethod
    def of(cls, value: Any) -> Fields:
        if not isinstance(value, dict):
            raise FieldError(f"found {_short(value)}, expected an object with named fields.")
        return cls(value)

    def text(self, name: str) -> str:
        value = self.values.get(name)
        if not isinstance(value, str) or not value.strip():
            raise self._error(name, "a text")
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        values = self.list_of(name)
        if not all(isinstance(value, str) and value.strip() for value in values):
            raise self._error(name, "a list of texts")
        return tuple(values)

    def list_of(self, name: str) -> list[Any]:
        value = self.values.get(name)
        if not isinstance(value, list):
            raise self._error(name, "a list")
        return value

    def flag(self, name: str) -> bool:
        value = self.values.get(name)
        if not isinstance(value, bool):
            raise self._error(name, "true or false")
        return value

    def number(self, name: str, default: float | None = None) -> float:
        value = self.values.get(name, default)
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise self._error(name, "a number")
        return float(value)

    def whole_number(self, name: str) -> int | None:
        """0 or more; None where the field is null or absent."""
        value = self.values.get(name)
        if value is not None and (isinstance(value, bool) or not isinstance(value, int) or value < 0):
            raise self._error(name, "a whole number or null")
        return value

    def code(self, name: str, allowed: Collection[str]) -> str:
        value = self.values.get(name)
        if value not in allowed:
            raise self._error(name, "one of " + ", ".join(allowed))
        return str(value)

    def optional(self, name: str, read: Callable[[Any], T]) -> T | None:
        """What ``read`` makes of the field; None where it is null or absent."""
        value = self.values.get(name)
        try:
            return None if value is None else read(value)
        except ValueError as error:
            raise FieldError(f"{name}: {error}") from error

    def _error(self, name: str, expected: str) -> FieldError:
        found = _short(self.values[name]) if name in self.values else "nothing"
        return FieldError(f"{name}: found {found}, expected {expected}.")


def _short(value: Any) -> str:
    words = repr(value)
    return words if len(words) <= 60 else words[:57] + "…"
