"""Signs in what stands right beside the name of an actor: the word before it, the stop after it, where it begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from libya_events.extraction.participation.actor_sentences import ActorSentence, NamedActor
from libya_events.reference.actor_words import load_phrases
from libya_events.tokens import Token

_words = partial(load_phrases, "actor_clause_words.csv")

_STARTS = (0, 1, 2, 4, 8, 15)
_FILLERS_SKIPPED = 4
_COMMAS, _BRACKET = (",", "،"), "("


def find_neighbour_signs(sentence: ActorSentence, actor: NamedActor, script: str) -> Iterator[str]:
    """``script`` is that of the name, since the order of words means something else in each language."""
    start = next((str(edge) for edge in _STARTS if actor.first <= edge), "more")
    yield from (f"start:{start}", f"{script}&start:{start}")
    yield f"{script}&word_before:{_word_before(sentence.tokens, actor.first)}"
    following = sentence.span.text[actor.mention.span.end - sentence.span.start :].lstrip(" ")
    if following.startswith(_COMMAS):
        yield from ("comma_after", f"{script}&comma_after")
    if following.startswith(_BRACKET):
        yield "bracket_after"


def _word_before(tokens: Sequence[Token], first: int) -> str:
    """The preposition or conjunction before a name, over articles and numbers; empty where the sentence begins."""
    index = first - 1
    while index >= 0 and first - index <= _FILLERS_SKIPPED and _is_filler(tokens[index].form):
        index -= 1
    if index < 0:
        return ""
    form = tokens[index].form
    return form if form in _words("before_actor") else "other"


def _is_filler(form: str) -> bool:
    return form.isdigit() or form in _words("before_actor_filler")
