"""How often a report turns to another matter ("meanwhile", ``من جهة أخرى``; "In Benghazi, …"): a digest tells events to
its end, where the report of one event tells its background.
"""

from __future__ import annotations

from collections.abc import Sequence

from libya_events.extraction.mentions import Mentions
from libya_events.model import Span
from libya_events.reference.clause_words import load_phrases, load_word_sequences
from libya_events.tokens import Token, find_tokens

_MOST_WORDS = 4
_PLACE_REACH = 2


def count_turns(text: str, sentences: Sequence[Span], mentions: Mentions) -> int:
    """How many sentences of a report open with words that turn to another matter or place."""
    places = {mention.span.start for mention in mentions.places}
    return sum(turns_to_other_matter(text, s) or _turns_to_other_place(text, s, places) for s in sentences)


def turns_to_other_matter(text: str, sentence: Span) -> bool:
    """Whether a sentence says by its first words that it does not go on with what was told."""
    forms = _first_forms(_first_tokens(text, sentence))
    return not load_word_sequences("turn").isdisjoint(forms[:length] for length in range(1, len(forms) + 1))


def _turns_to_other_place(text: str, sentence: Span, places: set[int]) -> bool:
    tokens = _first_tokens(text, sentence)
    is_in = not load_phrases("opens_with_place").isdisjoint(_first_forms(tokens)[:1])
    return is_in and any(token.start in places for token in tokens[1 : 1 + _PLACE_REACH])


def _first_tokens(text: str, sentence: Span) -> Sequence[Token]:
    return find_tokens(text, sentence.start, sentence.end)[:_MOST_WORDS]


def _first_forms(tokens: Sequence[Token]) -> tuple[str, ...]:
    """The words, the first without "and"."""
    return tuple(token.form.removeprefix("و") if n == 0 else token.form for n, token in enumerate(tokens))
