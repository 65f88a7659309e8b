"""Whom "both sides" or الطرفان mean: the parties that the report last put against or beside each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache

from libya_events.extraction.lexicon import Lexicon
from libya_events.extraction.participation.actor_sentences import ActorSentence, NamedActor
from libya_events.extraction.participation.governors import Part, usual_part
from libya_events.reference.actor_words import load_phrases

_BETWEEN_REACH = 3
_FEWEST = 2


def find_parties_meant(
    told: Iterable[int], read: Callable[[int], ActorSentence]
) -> tuple[ActorSentence, Sequence[NamedActor]] | None:
    """The parties meant by a word for both of them in the sentences of these numbers, with the sentence that names
    them: the last one before with "between" some actors. None where no such word stands there."""
    for number in sorted(told):
        if not _phrases().find(read(number).tokens):
            continue
        for earlier in range(number - 1, -1, -1):
            sentence = read(earlier)
            parties = _parties_of(sentence)
            if len(parties) >= _FEWEST:
                return sentence, parties
    return None


@cache
def _phrases() -> Lexicon[str]:
    lexicon: Lexicon[str] = Lexicon()
    for phrase in load_phrases("actor_clause_words.csv", "both_parties"):
        lexicon.add(phrase, phrase)
    return lexicon


def _parties_of(sentence: ActorSentence) -> list[NamedActor]:
    """The actors that "between" governs, with those listed with them."""
    between = load_phrases("actor_clause_words.csv", "between")
    for actor in sentence.actors:
        before = sentence.tokens[max(0, actor.head_first - _BETWEEN_REACH) : actor.head_first]
        if any(token.form in between for token in before):
            listed = [other for other in sentence.actors if other.head is actor.head]
            return [party for party in listed if usual_part(party.mention) is not Part.VICTIM]
    return []
