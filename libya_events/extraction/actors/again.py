"""Bodies and groups that a text names again by the word for what they are: the brigade, الجهاز, الوزارة.

Whom such a word means is the last actor before it whose name has that word for its head.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from libya_events.extraction.actors.context import find_known, is_joined
from libya_events.extraction.actors.names import is_given_name
from libya_events.model import ActorMention, Span
from libya_events.reference.actor_words import load_phrases
from libya_events.tokens import Token, find_forms
from libya_events.word_lists import WordList

_ARTICLE, _TO_THE = "ال", "لل"
_NOBODY = frozenset({"person", "office", "generic"})


def find_named_again(
    text: str, tokens: Sequence[Token], mentions: Sequence[ActorMention], taken: Collection[int]
) -> Iterator[ActorMention]:
    """The actors of ``mentions`` where words outside ``taken`` name them again."""
    named = sorted((m for m in mentions if m.kind not in _NOBODY), key=lambda m: m.span.start)
    last_with: dict[str, ActorMention] = {}
    seen = 0
    for index, head in _heads_named.find(tokens) if named else ():
        if index in taken:
            continue
        start = tokens[index].start
        while seen < len(named) and named[seen].span.end <= start:
            last_with |= dict.fromkeys(_heads(named[seen]), named[seen])
            seen += 1
        meant = last_with.get(head.removeprefix(_ARTICLE))
        if meant is not None and _stands_alone(text, tokens, index, taken):
            yield _again(text, tokens[index], head, meant)


def names_again(mention: ActorMention) -> bool:
    """Whether a mention is such a word."""
    if " " in mention.span.text:
        return False
    forms = find_forms(mention.span.text)
    return len(forms) == 1 and _heads_named[forms[0]] is not None


def _load_heads() -> frozenset[str]:
    return load_phrases("actor_words.csv", "named_again")


def _find_head(form: str) -> str | None:
    """The word for a body that a word is: behind a preposition the alef of the Arabic article is not written."""
    if form.startswith(_TO_THE):
        return _find_head(_ARTICLE + form[len(_TO_THE) :])
    return find_known(form, _load_heads())


_heads_named = WordList(_load_heads, _find_head)


def _heads(mention: ActorMention) -> set[str]:
    """The words of an actor's names that may be their heads: the first, and in English the last too."""
    heads: set[str] = set()
    for name in (mention.span.text, mention.name_en, mention.name_ar):
        forms = find_forms(name)
        if forms:
            heads |= {forms[0], forms[-1]} if forms[0].isascii() else {forms[0].removeprefix(_ARTICLE)}
    return heads


def _stands_alone(text: str, tokens: Sequence[Token], index: int, taken: Collection[int]) -> bool:
    """Whether no further word says which one is meant: an adjective, a number, a name."""
    if tokens[index].form.isascii() and (not index or tokens[index - 1].form != "the"):
        return False
    before = tokens[index - 1].form if index else ""
    if find_known(before, load_phrases("actor_words.csv", "not_named_again")) is not None:
        return False
    following = index + 1
    if following >= len(tokens) or not is_joined(text, tokens, index):
        return True
    form = tokens[following].form
    if form in load_phrases("actor_words.csv", "the_same"):
        return True
    if form.isascii():
        return not text[tokens[following].start].isupper() and not form[0].isdigit()
    is_rank = find_known(tokens[index].form, load_phrases("office_words.csv", "rank")) is not None
    is_name = (is_rank and following in taken) or is_given_name(text, tokens[following])
    return not form.startswith(_ARTICLE) and not form[0].isdigit() and not is_name


def _again(text: str, token: Token, head: str, meant: ActorMention) -> ActorMention:
    skipped = 0 if token.form.startswith(_TO_THE) else len(token.form) - len(head)
    start = token.start + skipped
    span = Span(start, token.end, text[start : token.end])
    return ActorMention(span, meant.actor_id, meant.name_en, meant.name_ar, meant.kind)
