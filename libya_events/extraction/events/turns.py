"""How often a report turns to another matter ("meanwhile", ``من جهة أخرى``; "In Benghazi, …"): a digest tells events to
its end, where the report of one event tells its background.
"""

from __future__ import annotations

from collections.abc import Sequence

from libya_events.extraction.mentions import Mentions
from libya_events.model import Span
from libya_events.reference.clause_words import load_phrases, load_word_sequences
from libya_events.tokens import find_tokens

_MOST_WORDS = 4
_PLACE_REACH = 2


def count_turns(text: str, sentences: Sequence[Span], mentions: Mentions) -> int:
    """How many sentences of a report open with words that turn to another matter or place."""
    places = {mention.span.start for mention in mentions.places}
    return sum(_turns(text, sentence, places) for sentence in sentences)


def _turns(text: str, sentence: Span, places: set[int]) -> bool:
    tokens = find_tokens(text, sentence.start, sentence.end)[:_MOST_WORDS]
    if not tokens:
        return False
    forms = (tokens[0].form.removeprefix("و"), *(token.form for token in tokens[1:]))
    if not load_word_sequences("turn").isdisjoint(forms[:length] for length in range(1, len(forms) + 1)):
        return True
    is_in = forms[0] in load_phrases("opens_with_place")
    return is_in and any(token.start in places for token in tokens[1 : 1 + _PLACE_REACH])
