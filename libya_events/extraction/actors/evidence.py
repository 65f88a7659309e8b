"""When a weak alias counts: what else the text names, and what stands directly beside the words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, partial

from libya_events.extraction.actors.context import follows_word, is_joined
from libya_events.extraction.actors.register import Entry, Name, NoActor
from libya_events.extraction.lexicon import Match, match_span
from libya_events.model import Actor
from libya_events.reference.actor_words import load_phrases
from libya_events.reference.registers import load_actors, load_affiliations
from libya_events.tokens import Token

_words = partial(load_phrases, "actor_words.csv")

LIBYA = "LY"
_GROUP_KINDS = frozenset({"armed_group", "unit", "coalition"})
_FOREIGN_KINDS = frozenset({"foreign_force", "state_body"})


@dataclass(frozen=True, slots=True)
class MatchedText:
    """A stretch of text with its words and what the lexicon found in them."""

    text: str
    tokens: Sequence[Token]
    matches: Sequence[Match[Entry]]
    published_at: date | None

    def usable_names(self, match: Match[Entry]) -> list[Name]:
        """The names that these words can be: abbreviations in capitals only, those valid on the day first of all."""
        if any(isinstance(payload, NoActor) for payload in match.payloads):
            return []
        names = [payload for payload in match.payloads if isinstance(payload, Name)]
        if any(name.capitals for name in names):
            letters = "".join(filter(str.isalpha, match_span(self.text, self.tokens, match).text))
            names = [name for name in names if name.capitals in {None, letters}]
        return [name for name in names if name.is_valid(self.published_at)] or names


class Evidence:
    """What a text says without doubt, asked about the names that words may be."""

    def __init__(self, matched: MatchedText) -> None:
        self._matched = matched
        actors = load_actors()
        self._named: set[str] = set()
        self._group_ends: set[int] = set()
        self._group_starts: set[int] = set()
        for match in matched.matches:
            names = matched.usable_names(match)
            if len({name.actor_id for name in names}) == 1 and not names[0].weak:
                self._named.add(names[0].actor_id)
            if any(actors[name.actor_id].kind in _GROUP_KINDS for name in names):
                self._group_starts.add(match.first)
                self._group_ends.add(match.last)
        self._offices = {office for actor_id in self._named for office in _offices_of(actor_id)}
        self._countries = {actors[actor_id].country for actor_id in self._named} - {LIBYA, None}

    def names_elsewhere(self, actor_id: str) -> bool:
        """Whether the text names the actor by words that can mean nobody else."""
        return actor_id in self._named

    def supports(self, name: Name, match: Match[Entry]) -> bool:
        """Whether a weak alias means its actor here."""
        matched, actor = self._matched, load_actors()[name.actor_id]
        if follows_word(matched.text, matched.tokens, match.first, _words("place_word")):
            return False
        kind = "person_title" if actor.kind == "person" else "group_word"
        return (
            name.actor_id in self._named
            or name.actor_id in self._offices
            or (actor.kind == "office" and actor.parent in self._named)
            or follows_word(matched.text, matched.tokens, match.first, _words(kind))
            or (actor.kind in _GROUP_KINDS and self._stands_in_list(match))
            or (actor.kind in _FOREIGN_KINDS and actor.country in self._countries)
        )

    def _stands_in_list(self, match: Match[Entry]) -> bool:
        """Whether another group is named directly before or after, as in a list of groups."""
        text, tokens = self._matched.text, self._matched.tokens
        before = match.first in self._group_ends and _is_listed(text, tokens, match.first)
        after = match.last in self._group_starts and _is_listed(text, tokens, match.last)
        return before or after


def _is_listed(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Whether a word goes on a list: after a comma, or with the Arabic "and" written onto it."""
    gap = text[tokens[index - 1].end : tokens[index].start].strip()
    return gap in {"،", ","} or (tokens[index].form.startswith("و") and is_joined(text, tokens, index - 1))


@cache
def _offices_of(actor_id: str) -> tuple[str, ...]:
    actors: dict[str, Actor] = load_actors()
    return tuple(a.to for a in load_affiliations() if a.actor_id == actor_id and actors[a.to].kind == "office")
