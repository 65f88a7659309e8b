"""The word lists with which actors are recognised: heads of unit names, offices, nationalities, spellings."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

import msgspec

from libya_events.model import Language
from libya_events.reference.register_rows import ACTOR_KINDS
from libya_events.reference.tables import Row, read_rows
from libya_events.tokens import find_forms

_LANGUAGES = (Language.ARABIC, Language.ENGLISH)


def words_of(phrase: str) -> tuple[str, ...]:
    """The words of a phrase in search form."""
    return tuple(find_forms(phrase))


class Nationality(msgspec.Struct, frozen=True, gc=False):
    """An adjective of a state; the Arabic names are the definite masculine and feminine. ``state_en`` and ``state_ar``
    name the state itself."""

    country: str
    name_en: str
    name_ar_m: str
    name_ar_f: str
    state_en: str
    state_ar: str


class ForeignBody(msgspec.Struct, frozen=True, gc=False):
    """An office or body that every state has; with a nationality beside it, it names an actor."""

    code: str
    kind: str
    name_en: str
    name_ar: str
    feminine: bool
    forms: tuple[str, ...]


class SpellingGroup(msgspec.Struct, frozen=True, gc=False):
    """Forms, in search form, that stand for each other.

    ``scope``: ``word`` whole words; ``part`` parts of words; ``joined`` a word that may be written onto the next one.
    """

    language: Language
    scope: str
    forms: tuple[str, ...]


@cache
def _rows_by_kind(file_name: str) -> dict[str, list[Row]]:
    """A file holds up to sixty kinds, each of which is asked for."""
    found: dict[str, list[Row]] = {}
    for row in read_rows(file_name, ("kind", "language", "forms")):
        row.code("language", _LANGUAGES)
        found.setdefault(row["kind"], []).append(row)
    return found


@cache
def load_phrases(file_name: str, kind: str) -> frozenset[str]:
    """The phrases of one kind in a word list of the columns kind, language, forms; search form, both languages."""
    return frozenset(" ".join(words_of(form)) for form in load_raw_forms(file_name, kind))


@cache
def load_raw_forms(file_name: str, kind: str) -> frozenset[str]:
    """As ``load_phrases``, but as written, for words that differ only in letters that the search form unifies."""
    return frozenset(form for row in _rows_by_kind(file_name).get(kind, ()) for form in row.words("forms"))


@cache
def load_actor_exceptions() -> tuple[str, ...]:
    """Phrases that contain an alias but name no actor."""
    return tuple(row["phrase"] for row in read_rows("actor_exceptions.csv", ("phrase", "language", "note")))


@cache
def load_nationalities() -> dict[str, Nationality]:
    """Nationalities by each of their forms in search form; English possessives as ``egypt's`` are under ``egypt s``."""
    found: dict[str, Nationality] = {}
    for row in _nationality_rows():
        owners = [f"{name}'s" for name in row.words("possessive_en")]
        for form in (*row.words("forms_ar"), *row.words("forms_en"), *owners):
            found[" ".join(words_of(form))] = _nationality(row)
    return found


@cache
def load_states() -> tuple[tuple[str, Nationality], ...]:
    """The names of states, and of the capitals that stand for their governments."""
    columns = ("state_forms_ar", "state_forms_en")
    return tuple((form, _nationality(row)) for row in _nationality_rows() for c in columns for form in row.words(c))


@cache
def load_peoples() -> tuple[tuple[str, Nationality], ...]:
    """The words for citizens of a state ("Egyptians"), in the plural and the dual."""
    columns = ("people_ar", "people_en")
    return tuple((form, _nationality(row)) for row in _nationality_rows() for c in columns for form in row.words(c))


def _nationality_rows() -> tuple[Row, ...]:
    columns = (
        *("country", "name_en", "name_ar_m", "name_ar_f", "forms_ar", "forms_en", "possessive_en"),
        *("people_ar", "people_en", "state_en", "state_ar", "state_forms_ar", "state_forms_en"),
    )
    return tuple(read_rows("nationalities.csv", columns))


def _nationality(row: Row) -> Nationality:
    return Nationality(
        country=row["country"],
        name_en=row["name_en"],
        name_ar_m=row["name_ar_m"],
        name_ar_f=row["name_ar_f"],
        state_en=row["state_en"],
        state_ar=row["state_ar"],
    )


@cache
def load_foreign_bodies() -> tuple[ForeignBody, ...]:
    columns = ("code", "kind", "name_en", "name_ar", "gender", "forms_ar", "forms_en")
    return tuple(
        ForeignBody(
            code=row["code"],
            kind=row.code("kind", ACTOR_KINDS),
            name_en=row["name_en"],
            name_ar=row["name_ar"],
            feminine=row.code("gender", ("m", "f")) == "f",
            forms=(*row.words("forms_ar"), *row.words("forms_en")),
        )
        for row in read_rows("foreign_bodies.csv", columns)
    )


@cache
def load_spelling_groups() -> tuple[SpellingGroup, ...]:
    scopes: Collection[str] = ("word", "part", "joined")
    return tuple(
        SpellingGroup(
            language=Language(row.code("language", _LANGUAGES)),
            scope=row.code("scope", scopes),
            forms=tuple(" ".join(words_of(form)) for form in row.words("forms")),
        )
        for row in read_rows("spelling_variants.csv", ("language", "scope", "forms"))
    )
