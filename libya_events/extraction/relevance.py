"""Whether a report is about security in Libya, by its own article; and if not, why.

Two questions are weighed. Where: names of Libyan places and actors and words for Libyans, against those of other
countries. What: words of security against words of other subjects (``reference/relevance_words.csv``). What stands in
the title counts most, then the opening. An incident told with its place is a word of security too, since no list holds
all words for one; an attack is not, since words of death propose it in any subject.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, cached_property

import msgspec

from libya_events.extraction.lexicon import Lexicon, match_span
from libya_events.extraction.mentions import Mentions, is_libyan_actor
from libya_events.extraction.sentences import find_sentences
from libya_events.model import FAMILY_OF, ActorMention, Claim, EventFamily, EventType, Language, Report, Span
from libya_events.reference.actor_words import load_nationalities
from libya_events.reference.clause_words import load_phrases
from libya_events.reference.gazetteer_data import HOME_COUNTRY
from libya_events.reference.registers import load_actors
from libya_events.reference.tables import Row, read_rows
from libya_events.tokens import find_tokens

_IN_TITLE, _IN_OPENING, _IN_REST = 3.0, 2.0, 1.0
_TITLE_WORDS = 4
"""A shorter first line (a place, an agency, the name of the site) is not all of the title."""
_OPENING_WORDS = 25

_LIBYAN_SHARE = 0.31
"""News of what happens to foreigners in Libya names their country twice as often; below a third it is set abroad."""
_AT_BORDER_SHARE = 0.2
"""Those whom neighbours stop at the border with Libya are stopped in their country, by bodies of their own."""
_ALL_LIBYAN_SHARE = 0.7
"""So much of what is named is Libyan where a bulletin opens with a greeting instead of a name."""
_LEAST_SECURITY = 1.0
_AS_INCIDENT = 1.0
_INCIDENTS = frozenset(t for t in EventType if FAMILY_OF[t] is not EventFamily.TALKS and t is not EventType.ATTACK)

_AS_ORIGIN = 0.5
"""Where something or somebody comes from ("arms from Libya") says less about where the report is set."""
_AS_NAMESAKE = 0.25
"""A body whose plain name ("the Interior Ministry") other countries have as well."""
_AS_HEADING = 2.0
"""A country that stands before a colon at the beginning of the title."""
_OWN_NAMES = frozenset({"person", "armed_group", "unit", "coalition", "company"})
_ORIGIN = re.compile(r"\b(?:من|قادم|قادما|قادمة|قادمين|أصل|أصول|أبوين|لأبوين|from|native|ethnic)\s+\Z", re.IGNORECASE)
_LOOK_BACK = 12
_LEAST_LETTERS = 3
_POSSESSIVES = frozenset({"'s", "’s"})
"""Delegations "from Libya's two camps" come from nowhere."""


class _Zone(msgspec.Struct, frozen=True, gc=False):
    """A part of the article and what a word there counts."""

    start: int
    end: int
    weight: float


class _Name(msgspec.Struct, frozen=True, gc=False):
    """Words that name a country. ``opens``: in the title or opening. ``is_plain``: not as an origin or a namesake."""

    is_libyan: bool
    weight: float
    opens: bool
    is_plain: bool


class _Word(msgspec.Struct, frozen=True, gc=False):
    """A word of ``relevance_words.csv``; its forms are one and the same ``lemma``."""

    is_security: bool
    lemma: str
    weight: float


class Countries:
    """The words of a report that name Libya or another country, and what its title, opening and rest count."""

    def __init__(self, report: Report, mentions: Mentions) -> None:
        self.zones = list(_find_zones(report))
        names = list(_find_countries(report, mentions, self.zones))
        self.libyan = [name for name in names if name.is_libyan]
        self.foreign = [name for name in names if not name.is_libyan]

        self._report = report

    @cached_property
    def opens_at_border(self) -> bool:
        return any(name.opens for name in self.libyan) and _tells_of_border(self._report, self.zones)

    @cached_property
    def libyan_share(self) -> float:
        libyan, foreign = (sum(name.weight for name in names) for names in (self.libyan, self.foreign))
        return libyan / (libyan + foreign) if libyan else 0.0

    @property
    def are_foreign(self) -> bool:
        """Whether the report is set in other countries, whatever events are told in it."""
        share = self.libyan_share
        return share < _LIBYAN_SHARE and not (share >= _AT_BORDER_SHARE and self.opens_at_border)


def reason_not_relevant(report: Report, countries: Countries, claims: Sequence[Claim] = ()) -> str | None:
    """A code (other_country, other_subject, no_security) where the report is not relevant; None where it is.

    ``claims``: what was coded from it.
    """
    incidents = _find_incidents(claims, countries.zones)
    opens_in_libya = any(
        name.opens and (name.is_plain or not countries.foreign or countries.opens_at_border)
        for name in countries.libyan
    )
    opens_in_libya |= countries.libyan_share >= _ALL_LIBYAN_SHARE
    if countries.are_foreign or not (opens_in_libya or any(zone.weight > _IN_REST for zone in incidents)):
        return "other_country"
    words = [(word, zone) for zone in countries.zones for word in _find_words(report, zone)]
    security = sum(word.weight * zone.weight for word, zone in words if word.is_security)
    security += sum(_AS_INCIDENT * zone.weight for zone in incidents)
    if sum(word.weight * zone.weight for word, zone in words if not word.is_security) > security:
        return "other_subject"
    return "no_security" if security < _LEAST_SECURITY else None


def _find_zones(report: Report) -> Iterator[_Zone]:
    """The title (the first sentence), the opening and the rest."""
    start, weight, words = report.main_text_start, _IN_TITLE, 0
    for sentence in find_sentences(report.text, report.main_text_start, report.main_text_end):
        words += len(sentence.text.split())
        if weight == _IN_TITLE and words >= _TITLE_WORDS:
            yield _Zone(start, sentence.end, weight)
            start, weight, words = sentence.end, _IN_OPENING, 0
        elif weight == _IN_OPENING and words >= _OPENING_WORDS:
            yield _Zone(start, sentence.end, weight)
            start, weight = sentence.end, _IN_REST
            break
    yield _Zone(start, report.main_text_end, weight)


def _tells_of_border(report: Report, zones: Sequence[_Zone]) -> bool:
    """Whether the title or opening tells of a border or of smuggling."""
    opening = [zone for zone in zones if zone.weight > _IN_REST]
    forms = {token.form for zone in opening for token in find_tokens(report.text, zone.start, zone.end)}
    return not load_phrases("at_border").isdisjoint(forms | {form.removeprefix("ال") for form in forms})


def _find_countries(report: Report, mentions: Mentions, zones: Sequence[_Zone]) -> Iterator[_Name]:
    """The words that name Libya or another country, by a place, an actor or a nationality, none overlapping."""
    tokens = find_tokens(report.text, report.main_text_start, report.main_text_end)
    nationalities = [
        (match_span(report.text, tokens, match), HOME_COUNTRY in match.payloads)
        for match in _load_nationalities().find(tokens)
    ]
    found = [(span, is_libyan, 1.0) for span, is_libyan in nationalities]
    found += [(m.span, m.is_libyan, 1.0) for m in mentions.places]
    libyan = sorted((span.start, span.end) for span, is_libyan, _ in found if is_libyan)
    found += [(m.span, True, _weigh_actor(m, libyan)) for m in mentions.actors if is_libyan_actor(m.actor_id)]
    end = report.main_text_start
    for span, is_libyan, part in sorted(found, key=lambda item: (item[0].start, -item[0].end)):
        if span.start >= end:
            zone = next(zone for zone in reversed(zones) if zone.start <= span.start)
            counts = part * _weigh_surroundings(report, span)
            yield _Name(is_libyan, zone.weight * counts, zone.weight > _IN_REST, counts >= 1)
            end = span.end


def _weigh_actor(actor: ActorMention, libyan: Sequence[tuple[int, int]]) -> float:
    """``libyan``: where words name Libya or a place in it, in text order."""
    if load_actors()[actor.actor_id].kind in _OWN_NAMES:
        return 1.0
    start, end = actor.span.start, actor.span.end
    inside = libyan[bisect_left(libyan, (start, 0)) : bisect_left(libyan, (end, 0))]
    return 1.0 if any(last <= end for _, last in inside) else _AS_NAMESAKE


def _weigh_surroundings(report: Report, span: Span) -> float:
    is_owner = not _POSSESSIVES.isdisjoint((span.text[-2:], report.text[span.end : span.end + 2]))
    if not is_owner and _ORIGIN.search(report.text[max(0, span.start - _LOOK_BACK) : span.start]):
        return _AS_ORIGIN
    is_heading = span.start == report.main_text_start and report.text[span.end : span.end + 2].lstrip()[:1] == ":"
    return _AS_HEADING if is_heading else 1.0


def _find_incidents(claims: Sequence[Claim], zones: Sequence[_Zone]) -> set[_Zone]:
    """The zones that tell of an incident, each once."""
    starts = [c.evidence.trigger.start for c in claims if c.place is not None and c.event_type in _INCIDENTS]
    return {zone for zone in zones for start in starts if zone.start <= start < zone.end}


def _find_words(report: Report, zone: _Zone) -> set[_Word]:
    """The words of a zone that tell the subject; one that is repeated counts once."""
    tokens = find_tokens(report.text, zone.start, zone.end)
    return {word for match in _load_words().find(tokens) for word in match.payloads}


@cache
def _load_nationalities() -> Lexicon[str]:
    lexicon: Lexicon[str] = Lexicon()
    for form, nationality in load_nationalities().items():
        lexicon.add(form, nationality.country)
    return lexicon


@cache
def _load_words() -> Lexicon[_Word]:
    lexicon: Lexicon[_Word] = Lexicon(_LEAST_LETTERS, pronouns=True)
    for row in read_rows("relevance_words.csv", ("kind", "subject", "language", "words", "weight")):
        is_security = row.code("kind", ("security", "other_subject")) == "security"
        for lemma in row.words("words"):
            for form in _forms(row, lemma):
                lexicon.add(form, _Word(is_security, lemma, row.number("weight")))
    return lexicon


def _forms(row: Row, lemma: str) -> Sequence[str]:
    """An Arabic word is also found with the article, a phrase with it on its first word or on all."""
    if row["language"] != Language.ARABIC or lemma.startswith("ال"):
        return (lemma,)
    first, *others = lemma.split()
    return tuple(dict.fromkeys((lemma, " ".join(["ال" + first, *others]), " ".join("ال" + w for w in lemma.split()))))
