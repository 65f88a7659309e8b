"""An event field by field: its value, the words of each report that it was derived from, and the rule of deriving."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from components.event_panel import EventAccount
from components.event_rows import format_when, format_where, number_of, words_of
from libya_events.model import (
    Basis,
    Claim,
    ClaimActor,
    DatePrecision,
    GeoPrecision,
    Place,
    Polarity,
    Report,
    Role,
    Span,
    confidence_level,
)
from libya_events.presentation.figure_words import format_count
from libya_events.presentation.palette import Mark
from libya_events.presentation.wording import count_phrase, format_date, format_number, say, type_name


@dataclass(frozen=True, slots=True)
class Telling:
    """The exact words of one report for one field; ``otherwise`` is what it says where the event's value differs."""

    report: Report
    span: Span
    mark: Mark
    otherwise: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    label: str
    value: str
    more: str = ""
    tellings: tuple[Telling, ...] = ()
    rule: str = ""


def list_fields(account: EventAccount, language: str) -> list[Field]:
    """Values say "not reported" where no report gives one; a rule stands where several claims had to be reconciled."""
    claims = [claim for claim in account.claims if claim.polarity is Polarity.AFFIRMED]
    return [
        _type_field(account, claims, language),
        _date_field(account, claims, language),
        _place_field(account, claims, language),
        *_actor_fields(account, claims, language),
        *(_count_field(account, claims, name, language) for name in ("killed", "injured")),
        *_plain_fields(account, language),
    ]


def _tellings(
    account: EventAccount, found: Sequence[tuple[Claim, Span | None, str]], mark: Mark
) -> tuple[Telling, ...]:
    return tuple(
        Telling(account.reports[claim.report_id], span, mark, otherwise)
        for claim, span, otherwise in found
        if span is not None and claim.report_id in account.reports
    )


def _type_field(account: EventAccount, claims: Sequence[Claim], language: str) -> Field:
    event = account.event
    value = type_name(str(event["event_type"]), language, words_of(event.get("sub_event_type")))
    found = [
        (
            claim,
            claim.evidence.trigger,
            ""
            if claim.event_type == event["event_type"]
            else _otherwise(type_name(claim.event_type, language), language),
        )
        for claim in claims
    ]
    tellings = _tellings(account, found, Mark.TRIGGER)
    return Field(say("fact.type", language), value, tellings=tellings, rule=say("rule.type", language))


def _date_field(account: EventAccount, claims: Sequence[Claim], language: str) -> Field:
    value = format_when(account.event, language)
    found = []
    for claim in claims:
        words = format_date(claim.event_date, claim.event_date_end, claim.date_precision, language)
        found.append((claim, claim.evidence.date, "" if words == value else _otherwise(words, language)))
    precision = say(f"date_precision.{DatePrecision(account.event['date_precision'])}", language)
    return Field(
        say("fact.date", language),
        value,
        precision,
        _tellings(account, found, Mark.DATE),
        _rule("date", claims, language),
    )


def _place_field(account: EventAccount, claims: Sequence[Claim], language: str) -> Field:
    event = account.event
    found = []
    for claim in claims:
        other = claim.place is not None and claim.place.place_id != event.get("place_id")
        words = _otherwise(_name_of(claim.place, language), language) if other and claim.place else ""
        found.append((claim, claim.evidence.place, words))
    precision = say(f"precision.{GeoPrecision(event['geo_precision'])}", language)
    radius = number_of(event.get("radius_km"))
    more = say("place.radius", language, precision=precision, km=format_number(radius)) if radius else precision
    return Field(
        say("fact.place", language),
        words_of(event.get(f"place_name_{language}")) or format_where(event, language),
        more,
        _tellings(account, found, Mark.PLACE),
        _rule("place", claims, language),
    )


def _name_of(place: Place, language: str) -> str:
    return place.name_ar if language == "ar" else place.name_en


def _actor_fields(account: EventAccount, claims: Sequence[Claim], language: str) -> list[Field]:
    """One field for each actor of the event: its role, on whose word, and the words that name it."""
    fields = []
    for actor in account.event.get("actors") or ():
        told = [(claim, one) for claim in claims for one in claim.actors if one.actor_id == actor["actor_id"]]
        found = [
            (claim, one.mention, "" if one.role == actor["role"] else _otherwise(_role(one, language), language))
            for claim, one in told
        ]
        basis = list(dict.fromkeys(_basis(claim, one, language) for claim, one in told if one.role is Role.INITIATOR))
        words = say(f"role.{Role(actor['role'])}", language)
        fields.append(
            Field(
                words,
                str(actor[f"name_{language}"]),
                say("list.comma", language).join(basis),
                (
                    *_tellings(account, found, Mark.ACTOR),
                    *_tellings(account, [(claim, one.basis_words, "") for claim, one in told], Mark.TRIGGER),
                ),
            )
        )
    if fields:
        fields[-1] = replace(fields[-1], rule=_rule("actors", claims, language))
    return fields


def _role(actor: ClaimActor, language: str) -> str:
    return say(f"role.{actor.role}", language)


def _basis(claim: Claim, actor: ClaimActor, language: str) -> str:
    """On whose word an actor is the initiator; without a basis the report tells it on its own account."""
    return say(f"basis.{Basis(actor.basis)}" if actor.basis else "basis.own_account", language)


def _count_field(account: EventAccount, claims: Sequence[Claim], name: str, language: str) -> Field:
    low, best, high = (number_of(account.event[f"{name}_{bound}"]) for bound in ("low", "best", "high"))
    value = say(f"fact.none.{name}", language) if low == high == 0 else format_count(low, best, high, language)
    found = []
    for claim in claims:
        killed = name == "killed"
        count, span = (claim.killed, claim.evidence.killed) if killed else (claim.injured, claim.evidence.injured)
        words = format_count(count.low, count.best, count.high, language) if count else ""
        found.append((claim, span, "" if count is None or count.best == best else _otherwise(words, language)))
    rule = _rule("count", [claim for claim, span, _ in found if span is not None], language)
    return Field(say(f"fact.{name}", language), value, tellings=_tellings(account, found, Mark.CASUALTIES), rule=rule)


def _plain_fields(account: EventAccount, language: str) -> list[Field]:
    """How often it is told, and how sure the reading is."""
    event = account.event
    level = confidence_level(float(event["confidence"]))
    told = say(
        "fact.told_by.words",
        language,
        reports=count_phrase("count.reports", int(event["reports"]), language),
        sources=count_phrase("count.independent_sources", int(event["sources"]), language),
    )
    fields = [
        Field(say("fact.told_by", language), told, rule=_rule("sources", account.claims, language)),
        Field(
            say("fact.confidence", language),
            say(f"confidence.{level}", language),
            say(f"confidence.{level}.more", language),
            rule=_rule("confidence", account.claims, language),
        ),
    ]
    provider = words_of(event.get("provider"))
    if provider and provider != "extracted":
        fields.append(Field(say("fact.provider", language), provider.upper()))
    return fields


def _rule(name: str, claims: Sequence[Claim], language: str) -> str:
    """How the value came out of several claims; one claim needs no rule."""
    return say(f"rule.{name}", language) if len(claims) > 1 else ""


def _otherwise(words: str, language: str) -> str:
    return say("field.otherwise", language, words=words)
