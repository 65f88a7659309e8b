"""Deciding which actor the words found in the lexicon name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import msgspec

from libya_events.extraction.actors.context import complete_end, find_nationality, find_sentence_end, new_actor
from libya_events.extraction.actors.evidence import LIBYA, Evidence, MatchedText
from libya_events.extraction.actors.register import Entry, Leading, Name, Office, load_lexicon
from libya_events.extraction.lexicon import Match, match_span
from libya_events.model import Actor, ActorMention, Span
from libya_events.reference.actor_words import ForeignBody, Nationality, load_phrases
from libya_events.reference.registers import load_actors
from libya_events.tokens import Token

_ORDER = "أمر"
_LONGER = 6
"""Words that a name may go on for behind what a phrase had of it."""
_NAME_BEGUN = 2
_WIDE_KINDS = frozenset({"generic", "person", "community", "armed_group", "igo"})
"""A nationality beside an actor of these kinds does not say whose body it is."""


class Reading(msgspec.Struct, frozen=True, gc=False):
    """``tokens[first:last]`` as read: naming an actor, or an office without a row of its own (mention None), or words
    that the name of a leader follows (``is_leading``, mention None).

    ``skipped`` letters of the first word are a conjunction or preposition written onto it.
    """

    first: int
    last: int
    mention: ActorMention | None
    is_office: bool
    skipped: int = 0
    is_leading: bool = False


def find_readings(text: str, tokens: Sequence[Token], published_at: date | None) -> list[Reading]:
    """Every actor and office of the lexicon in the tokens, in order, none overlapping."""
    matches = list(_find_matches(text, tokens))
    matched = MatchedText(text, tokens, matches, published_at)
    evidence = Evidence(matched)
    readings: list[Reading] = []
    for match in matches:
        reading = _read(matched, match, evidence)
        if reading is not None and (not readings or readings[-1].last <= reading.first):
            readings.append(reading)
    return readings


def _find_matches(text: str, tokens: Sequence[Token]) -> Iterator[Match[Entry]]:
    """What the lexicon finds. Where a phrase only comes about over the end of a sentence or heading ("… in Tripoli",
    "Armed groups …"), what each side names by itself."""
    for match in load_lexicon().find(tokens):
        end = find_sentence_end(text, tokens, match.first, match.last)
        if end is None:
            yield _find_longer_on_last_word(tokens, match) or _find_rest(tokens, match)
            continue
        # The name behind the stop may be longer than what the phrase had of it.
        for first, last, reach in ((match.first, end, end), (end, match.last, match.last + _LONGER)):
            inside = load_lexicon().find(tokens[first:reach])
            yield from (
                m._replace(first=m.first + first, last=m.last + first) for m in inside if m.first + first < last
            )


def _find_longer_on_last_word(tokens: Sequence[Token], match: Match[Entry]) -> Match[Entry] | None:
    """The name that begins with the last word of a match and is no shorter, so that the match is no name of its own:
    "Libya's government" in "Libya's Government of National Accord"."""
    last = match.last - 1
    if last == match.first or not tokens[last].form.isascii():
        return None
    longer = next(iter(load_lexicon().find(tokens[last : last + _LONGER])), None)
    if longer is None or longer.first or longer.last < match.last - match.first:
        return None
    return longer._replace(first=last, last=longer.last + last)


def _find_rest(tokens: Sequence[Token], match: Match[Entry]) -> Match[Entry]:
    """The match with the rest of its own actor's name, of which it has only the first two words: "forces loyal to the
    unity government" in "forces loyal to the unity government of Libya"."""
    name = match.last - _NAME_BEGUN
    if name <= match.first:
        return match
    longer = next(iter(load_lexicon().find(tokens[name : name + _LONGER])), None)
    if longer is None or longer.first or longer.last <= _NAME_BEGUN:
        return match
    is_same = not _actors_named(longer).isdisjoint(_actors_named(match))
    return match._replace(last=name + longer.last) if is_same else match


def _actors_named(match: Match[Entry]) -> set[str]:
    return {payload.actor_id for payload in match.payloads if isinstance(payload, Name)}


def _read(matched: MatchedText, match: Match[Entry], evidence: Evidence) -> Reading | None:
    beside = find_nationality(matched.text, matched.tokens, match.first, match.last)
    foreign = beside is not None and beside[0].country != LIBYA
    body = next((p for p in match.payloads if isinstance(p, ForeignBody)), None)
    if beside is not None and foreign and body is not None:
        return _read_foreign_body(matched, match, body, beside)
    actor = _choose(match, matched.usable_names(match), evidence)
    is_office = any(isinstance(payload, Office) for payload in match.payloads)
    if actor is not None and not (foreign and actor.country == LIBYA and actor.kind not in _WIDE_KINDS):
        mention = ActorMention(_span(matched, match), actor.actor_id, actor.name_en, actor.name_ar, actor.kind)
        # "A member of parliament" is people, and an office that a name may follow.
        return Reading(match.first, match.last, mention, is_office or actor.kind == "office")
    if actor is not None and actor.kind == "office" and beside is not None:
        return _read_foreign_office(matched, match, beside)
    if is_office and not _is_order(matched, match):
        return Reading(match.first, match.last, None, True, match.skipped)
    if any(isinstance(payload, Leading) for payload in match.payloads):
        return Reading(match.first, match.last, None, False, match.skipped, is_leading=True)
    return None


def _is_order(matched: MatchedText, match: Match[Entry]) -> bool:
    """Whether أمر is the verb or noun "order" and not آمر, a commander, who is often written so: of what he commands
    (a unit, a room, a region) the next word tells."""
    tokens = matched.tokens
    start = tokens[match.first].start + match.skipped
    if match.last != match.first + 1 or not matched.text.startswith(_ORDER, start):
        return False
    following = tokens[match.last].form if match.last < len(tokens) else ""
    return following not in load_phrases("actor_words.csv", "commanded")


def _span(matched: MatchedText, match: Match[Entry]) -> Span:
    span = match_span(matched.text, matched.tokens, match)
    end = complete_end(matched.text, span.start, span.end)
    return Span(span.start, end, matched.text[span.start : end])


def _choose(match: Match[Entry], names: Sequence[Name], evidence: Evidence) -> Actor | None:
    """The actor that the text names elsewhere too, else the first one that the words can mean here."""
    usable = [name for name in names if not name.weak or evidence.supports(name, match)]
    usable.sort(key=lambda name: not evidence.names_elsewhere(name.actor_id))
    return load_actors()[usable[0].actor_id] if usable else None


def _read_foreign_office(matched: MatchedText, match: Match[Entry], beside: tuple[Nationality, int, int]) -> Reading:
    """An office of another state that the register knows as one of Libya: "the Russian deputy defence minister"."""
    _, first, last = beside
    start = match_span(matched.text, matched.tokens, match).start
    start = min(start, matched.tokens[first].start) if first < match.first else start
    mention = new_actor(matched.text, start, matched.tokens[last - 1].end, "office")
    return Reading(first, last, mention, is_office=True)


def _read_foreign_body(
    matched: MatchedText, match: Match[Entry], body: ForeignBody, beside: tuple[Nationality, int, int]
) -> Reading:
    nationality, first, last = beside
    start, end = matched.tokens[first].start, matched.tokens[last - 1].end
    if first == match.first:
        start = match_span(matched.text, matched.tokens, match).start
    mention = ActorMention(
        span=Span(start, end, matched.text[start:end]),
        actor_id=f"new:{nationality.country.lower()}-{body.code}",
        name_en=f"{nationality.name_en} {body.name_en}",
        name_ar=f"{body.name_ar} {nationality.name_ar_f if body.feminine else nationality.name_ar_m}",
        kind=body.kind,
    )
    return Reading(first, last, mention, body.kind == "office")
