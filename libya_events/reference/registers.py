"""The registers of actors, sources and event types, read once and checked row by row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from inspect import get_annotations

from libya_events.errors import RegisterError
from libya_events.model import FAMILY_OF, Actor, EventFamily, EventType, Language, Stance
from libya_events.normalization import fold
from libya_events.reference.register_rows import (
    ACTOR_KINDS,
    AFFILIATION_BASES,
    ActorAlias,
    Affiliation,
    EventTypeRow,
    Source,
    Strength,
)
from libya_events.reference.tables import Row, read_rows
from libya_events.tokens import find_forms, find_tokens

__all__ = [
    "ActorAlias",
    "Affiliation",
    "EventTypeRow",
    "Source",
    "Strength",
    "find_source",
    "load_actor_aliases",
    "load_actors",
    "load_affiliations",
    "load_event_types",
    "load_sources",
    "takes_side",
]

_IDENTIFIER = re.compile(r"[a-z0-9_]+")
_UNSPOKEN = (Stance.HOSTILE, Stance.HONORIFIC)
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


@cache
def load_actors() -> dict[str, Actor]:
    """All actors by id. A parent that is not in the register raises RegisterError."""
    actors: dict[str, Actor] = {}
    parents: list[Row] = []
    for row in read_rows("actors.csv", (*_columns(Actor), "note")):
        actor_id = _identifier(row, "actor_id")
        if actor_id in actors:
            raise row.error("actor_id", "an id that no earlier row has")
        actors[actor_id] = Actor(
            actor_id=actor_id,
            name_en=_filled(row, "name_en"),
            name_ar=_filled(row, "name_ar"),
            kind=row.code("kind", ACTOR_KINDS),
            parent=row.optional("parent"),
            country=row.optional("country"),
            valid_from=_date(row, "valid_from"),
            valid_to=_date(row, "valid_to"),
        )
        parents.append(row)
    for row in parents:
        if row["parent"] and row["parent"] not in actors:
            raise row.error("parent", "the actor_id of a row, or nothing")
    return actors


@cache
def load_actor_aliases() -> tuple[ActorAlias, ...]:
    """The aliases beside the actors' own names, in file order."""
    actors = load_actors()
    return tuple(
        ActorAlias(
            actor_id=row.code("actor_id", actors),
            alias=_words(row, "alias"),
            language=Language(row.code("language", (Language.ARABIC, Language.ENGLISH))),
            stance=Stance(row.code("stance", tuple(Stance))),
            strength=Strength(row.code("strength", tuple(Strength))),
            valid_from=_date(row, "valid_from"),
            valid_to=_date(row, "valid_to"),
        )
        for row in read_rows("actor_aliases.csv", _columns(ActorAlias))
    )


def takes_side(words: str) -> bool:
    """Whether the words hold an alias that is recognised in a text and never displayed. A neutral alias does not,
    whatever words it is made of."""
    folded = " ".join(fold(words).split())
    return folded not in _spoken_aliases() and _unspoken_words().search(folded) is not None


@cache
def _spoken_aliases() -> frozenset[str]:
    return frozenset(fold(alias.alias) for alias in load_actor_aliases() if alias.stance not in _UNSPOKEN)


@cache
def _unspoken_words() -> re.Pattern[str]:
    """The aliases as whole words; Arabic writes "and", "by" and "to the" onto the next word, "his" and "their" onto the
    one before."""
    aliases = {fold(alias.alias) for alias in load_actor_aliases() if alias.stance in _UNSPOKEN}
    aliases |= {f"لل{alias.removeprefix('ال')}" for alias in aliases if alias.startswith("ال")}
    words = "|".join(map(re.escape, sorted(aliases)))
    return re.compile(rf"\b[وف]?(?:[بكل]|لل)?(?:{words})(?:ه|ها|هم|هن|نا|كم)?\b")


@cache
def load_affiliations() -> tuple[Affiliation, ...]:
    actors = load_actors()
    return tuple(
        Affiliation(
            actor_id=row.code("actor_id", actors),
            to=row.code("to", actors),
            since=_date(row, "from"),
            until=_date(row, "until"),
            basis=row.code("basis", AFFILIATION_BASES),
            source=row.optional("source"),
        )
        for row in read_rows("affiliations.csv", ("actor_id", "to", "from", "until", "basis", "source"))
    )


@cache
def load_sources() -> dict[str, Source]:
    sources: dict[str, Source] = {}
    for row in read_rows("sources.csv", _columns(Source)):
        source_id = _identifier(row, "source_id")
        if source_id in sources:
            raise row.error("source_id", "an id that no earlier row has")
        if row["alignment"] and not row["reference"]:
            raise row.error("reference", "a reference for the alignment, or an empty alignment")
        sources[source_id] = Source(
            source_id=source_id,
            name=_filled(row, "name"),
            names=row.words("names"),
            domain=row.optional("domain"),
            country=row.optional("country"),
            kind=_filled(row, "kind"),
            owner=row.optional("owner"),
            alignment=row.optional("alignment"),
            reference=row.optional("reference"),
            sample=row.flag("sample"),
        )
    return sources


def find_source(name_or_domain: str) -> Source | None:
    """The source of that id, name, other spelling, domain or page address; None where the register has none."""
    source_id = _source_names().get(_comparable(name_or_domain))
    return load_sources()[source_id] if source_id else None


@cache
def load_event_types() -> tuple[EventTypeRow, ...]:
    """Every event type followed by its sub types, in file order."""
    return tuple(_event_type(row) for row in read_rows("event_types.csv", _columns(EventTypeRow)))


def _columns(row_type: type) -> list[str]:
    return list(get_annotations(row_type))


def _event_type(row: Row) -> EventTypeRow:
    event_type = EventType(row.code("event_type", tuple(EventType)))
    return EventTypeRow(
        event_type=event_type,
        sub_event_type=row.optional("sub_event_type"),
        family=EventFamily(row.code("family", (FAMILY_OF[event_type],))),
        name_en=_filled(row, "name_en"),
        name_ar=_filled(row, "name_ar"),
        acled_event=row.optional("acled_event"),
        acled_sub_event=row.optional("acled_sub_event"),
        plover=row.optional("plover"),
        definition=_filled(row, "definition"),
    )


@cache
def _source_names() -> dict[str, str]:
    names: dict[str, str] = {}
    for source in load_sources().values():
        for name in _names_of(source):
            if names.setdefault(name, source.source_id) != source.source_id:
                raise RegisterError(
                    f"sources.csv: {name!r} names both {names[name]} and {source.source_id}. Keep it in one row."
                )
    return names


def _names_of(source: Source) -> Iterator[str]:
    for name in (source.source_id, source.name, source.domain or "", *source.names):
        if comparable := _comparable(name):
            yield comparable


def _comparable(name: str) -> str:
    """Names are compared by their words, so that spelling, an address around a domain and ``www.`` do not matter."""
    bare = re.sub(r"^\w+://", "", name.strip().lower()).removeprefix("www.")
    if re.match(r"[\w.-]+\.[a-z]{2,}(/|$)", bare):
        bare = bare.split("/", 1)[0]
    return " ".join(find_forms(bare))


def _identifier(row: Row, column: str) -> str:
    if not _IDENTIFIER.fullmatch(row[column]):
        raise row.error(column, "lower-case letters, digits and _")
    return row[column]


def _filled(row: Row, column: str) -> str:
    if not row[column]:
        raise row.error(column, "a value")
    return row[column]


def _words(row: Row, column: str) -> str:
    if not find_tokens(row[column]):
        raise row.error(column, "at least one word")
    return row[column]


def _date(row: Row, column: str) -> str | None:
    if row[column] and not _DATE.fullmatch(row[column]):
        raise row.error(column, "a date as 2015, 2015-08 or 2015-08-01, or nothing")
    return row.optional(column)
