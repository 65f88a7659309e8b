"""Fighters known by their town only: ثوار غريان, "forces from Nalut". The register has those of the towns that it knows
forces of; for the others the words name a provisional actor, one for each town."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache, partial

from libya_events.extraction.actors.context import find_known, is_joined, list_heads, new_actor
from libya_events.extraction.lexicon import Lexicon
from libya_events.model import ActorMention
from libya_events.reference.actor_words import load_phrases
from libya_events.reference.gazetteer_data import HOME_COUNTRY, load_places
from libya_events.tokens import Token

_words = partial(load_phrases, "actor_words.csv")

_TOWNS = frozenset({"city", "town"})
_LONGEST_TOWN = 4
_MOST_BETWEEN = 2
"""Words between the fighters and their town: "of the city of"."""


def find_town_forces(
    text: str, tokens: Sequence[Token], taken: Collection[int]
) -> Iterator[tuple[int, int, ActorMention]]:
    """Token ranges outside ``taken`` that name the fighters of a town, with the provisional actor."""
    for index, head in _heads.find(tokens):
        if index in taken:
            continue
        found = _find_arabic(text, tokens, index)
        if found is not None and not any(position in taken for position in range(index, found[0])):
            last, town = found
            start = tokens[index].start + len(tokens[index].form) - len(head)
            yield index, last, new_actor(text, start, tokens[last - 1].end, "armed_group", ("forces", town))


_heads = list_heads(lambda: _words("town_fighters") | _words("town_fighters_of"))


def _find_arabic(text: str, tokens: Sequence[Token], index: int) -> tuple[int, str] | None:
    """The end of the name of the town behind the fighters, and the town. "Fighters" need an "of", "the fighters of"
    written as one need none."""
    first = index + 1
    while first < len(tokens) and first - index <= _MOST_BETWEEN and tokens[first].form in _words("town_joint"):
        first += 1
    if first >= len(tokens) or not all(is_joined(text, tokens, i) for i in range(index, first)):
        return None
    needs_of = find_known(tokens[index].form, _words("town_fighters")) is None
    if needs_of and first == index + 1:
        return None
    match = next(iter(_towns().find(tokens[first : first + _LONGEST_TOWN])), None)
    is_owned = tokens[first - 1].form in _words("town_owner")
    if match is None or match.first or match.skipped > int(is_owned):
        return None
    return first + match.last, match.payloads[0]


@cache
def _towns() -> Lexicon[str]:
    lexicon: Lexicon[str] = Lexicon()
    for place_id, row in load_places().items():
        if row.place.country == HOME_COUNTRY and row.place.kind in _TOWNS:
            for name in row.names:
                if not name.text.isascii() and not name.needs_context and not name.proclitic:
                    lexicon.add(name.text, place_id)
    return lexicon
