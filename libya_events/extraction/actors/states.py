"""States and their citizens as actors.

A country counts only where the words beside it say that it acts ("Tunisia condemned"); everywhere else its name, or
that of the capital that stands for its government, is a place. Citizens are a kind of people ("Egyptians", "a Turkish
engineer"); what a state does with aircraft or envoys may be named by its adjective alone ("an American air strike").
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache, partial

from libya_events.extraction.actors.context import find_known, is_joined, strip_proclitic
from libya_events.extraction.actors.evidence import LIBYA
from libya_events.extraction.lexicon import MIN_LETTERS_AFTER_PROCLITIC, Lexicon, Match, match_span
from libya_events.model import ActorMention, Span
from libya_events.normalization import fold
from libya_events.reference.actor_words import (
    Nationality,
    load_nationalities,
    load_peoples,
    load_phrases,
    load_states,
)
from libya_events.reference.registers import load_actors
from libya_events.tokens import Token
from libya_events.word_lists import WordList, with_affixes

_words = partial(load_phrases, "actor_words.csv")

_RELATION_REACH = 4
"""So many words may stand between talks and the "between" or "with" that names their parties."""
_LATE_REACH, _ACCUSED_REACH = 3, 6
_LIST_GAPS = frozenset({"", "،", ","})
_AND, _SAME_PLURAL = "و", "ese"
"""Sudanese, Senegalese: the adjective is also the plural."""
_HOME_STATE = "libyan_state"
"""The register's row for a Libyan government that is not named."""

Found = tuple[int, int, ActorMention]


def find_states(text: str, tokens: Sequence[Token], taken: Collection[int]) -> Iterator[Found]:
    """Token ranges outside ``taken`` that name a state which does something or is a party to talks."""
    named = [m for m in _states().find(tokens) if m.first not in taken and _is_name(text, tokens, m)]
    acting = [_acts(text, tokens, match) for match in named]
    # The verb stands before the first of a list, or after its last.
    for order in (range(1, len(named)), range(len(named) - 1, 0, -1)):
        for index in order:
            if (acting[index] or acting[index - 1]) and _goes_on_list(text, tokens, named[index - 1], named[index]):
                acting[index] = acting[index - 1] = True
    for match, acts in zip(named, acting, strict=True):
        if acts:
            span = match_span(text, tokens, match._replace(skipped=_letters_before(tokens, match)))
            yield match.first, match.last, _state_mention(span, match.payloads[0])


def find_peoples(text: str, tokens: Sequence[Token], taken: Collection[int]) -> Iterator[Found]:
    """Citizens of other states, and the acts of a state that only its adjective names."""
    for match in _peoples().find(tokens):
        is_name = text[tokens[match.first].start].isupper() or not tokens[match.first].form.isascii()
        if match.first not in taken and is_name:
            first, span = match.first, match_span(text, tokens, match)
            if match.skipped == 0 and first and is_joined(text, tokens, first - 1):
                # "Workers, Egyptians": the noun stands before its plural adjective.
                before = tokens[first - 1]
                if _is_word(tokens, first - 1, "person_noun") and first - 1 not in taken:
                    start = before.start + _skipped(before.form, "person_noun")
                    first, span = first - 1, Span(start, span.end, text[start : span.end])
            yield first, match.last, _people_mention(span, match.payloads[0])
    for index, nationality in _foreign_nationalities.find(tokens):
        if index in taken:
            continue
        token = tokens[index]
        is_english = token.form.isascii()
        found = _find_noun(text, tokens, index, "person_noun", is_english)
        if found is not None and not any(position in taken for position in range(*found)):
            first, last = found
            start, end = tokens[first].start + _skipped(tokens[first].form, "person_noun"), tokens[last - 1].end
            yield first, last, _people_mention(Span(start, end, text[start:end]), nationality)
        elif (_stands_for_person if is_english else _is_counted)(text, tokens, index):
            span = Span(token.start, token.end, text[token.start : token.end])
            yield index, index + 1, _people_mention(span, nationality)
        elif _find_noun(text, tokens, index, "state_act", is_english) is not None:
            span = Span(token.start, token.end, text[token.start : token.end])
            yield index, index + 1, _state_mention(span, nationality)


def _is_counted(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Whether an Arabic count stands for the noun: "150 مصريا"."""
    return index > 0 and tokens[index - 1].form.isdigit() and is_joined(text, tokens, index - 1)


def _stands_for_person(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Whether an English adjective is itself the noun: "a Filipino was freed", "one Egyptian, two Tunisians"."""
    if not index or not text[tokens[index].start].isupper():
        return False
    ends = index + 1 == len(tokens) or not is_joined(text, tokens, index)
    if tokens[index].form.endswith(_SAME_PLURAL) and tokens[index - 1].form != "the":
        if _is_word(tokens, index - 1, "no_people_after"):
            return False
        return ends or _is_word(tokens, index + 1, "plural_verb") or _lists_peoples(tokens, index)
    if tokens[index - 1].form == "the":
        return not ends and _is_word(tokens, index + 1, "the_person_verb")
    return _is_word(tokens, index - 1, "one_person") and (ends or _is_word(tokens, index + 1, "person_verb"))


def _lists_peoples(tokens: Sequence[Token], index: int) -> bool:
    """ "Sudanese and Cameroonians": the second noun tells that the first is one."""
    behind = tokens[index + 1 : index + 3]
    return len(behind) == 2 and behind[0].form == "and" and any(True for _ in _peoples().find(behind[1:]))


def _state_mention(span: Span, state: Nationality) -> ActorMention:
    if state.country == LIBYA:
        home = load_actors()[_HOME_STATE]
        return ActorMention(span, home.actor_id, home.name_en, home.name_ar, home.kind)
    return ActorMention(span, f"new:{state.country.lower()}-state", state.state_en, state.state_ar, "state_body")


def _people_mention(span: Span, state: Nationality) -> ActorMention:
    name_en, name_ar = f"{state.name_en} nationals", f"رعايا {state.state_ar}"
    return ActorMention(span, f"new:{state.country.lower()}-people", name_en, name_ar, "generic")


@cache
def _states() -> Lexicon[Nationality]:
    lexicon: Lexicon[Nationality] = Lexicon()
    for form, state in load_states():
        lexicon.add(form, state)
        if fold(form) in _short_names():
            lexicon.add(_AND + form, state)
    return lexicon


@cache
def _short_names() -> frozenset[str]:
    """Names that the lexicon reads bare only: in a list of states they are certain (ومصر)."""
    return frozenset(fold(form) for form, _ in load_states() if len(fold(form)) < MIN_LETTERS_AFTER_PROCLITIC)


def _letters_before(tokens: Sequence[Token], match: Match[Nationality]) -> int:
    form = tokens[match.first].form
    return match.skipped or int(form[:1] == _AND and form[1:] in _short_names())


@cache
def _peoples() -> Lexicon[Nationality]:
    lexicon: Lexicon[Nationality] = Lexicon()
    for form, state in load_peoples():
        lexicon.add(form, state)
    return lexicon


def _is_name(text: str, tokens: Sequence[Token], match: Match[Nationality]) -> bool:
    """English names stand in capitals; an Arabic one after a preposition ("to Tunisia") is a place."""
    first = tokens[match.first]
    return text[first.start].isupper() if first.form.isascii() else match.skipped == 0 or first.form[0] == "و"


def _acts(text: str, tokens: Sequence[Token], match: Match[Nationality]) -> bool:
    if _is_subject(text, tokens, match) or _is_accused(text, tokens, match):
        return True
    before = match.first - 1
    while before > max(0, match.first - 4) and _is_word(tokens, before, "state_filler"):
        before -= 1
    if before < 0 or not all(is_joined(text, tokens, index) for index in range(before, match.first)):
        return False
    is_english = tokens[match.first].form.isascii()
    if not is_english and _is_word(tokens, before, "state_verb"):
        return True
    if _is_word(tokens, before, "state_agent") and (not is_english or before == match.first - 1):
        return True
    return _is_word(tokens, before, "state_between") and any(
        _is_word(tokens, index, "state_relation") for index in range(max(0, before - _RELATION_REACH), before)
    )


def _is_subject(text: str, tokens: Sequence[Token], match: Match[Nationality]) -> bool:
    """Whether a verb stands behind a state, unless it is a place also behind a time: "Cairo on Saturday proposed"."""
    after = match.last
    reach = after if _is_place(tokens, match) else min(len(tokens) - 1, after + _LATE_REACH)
    while after < reach and tokens[after].form in _words("state_late"):
        after += 1
    if after >= len(tokens) or tokens[after].form not in _words("state_verb"):
        return False
    return all(is_joined(text, tokens, index) for index in range(match.last - 1, after))


def _is_place(tokens: Sequence[Token], match: Match[Nationality]) -> bool:
    """Whether a preposition stands before a state: "migrants in Malta"."""
    function = load_phrases("actor_clause_words.csv", "function")
    return match.first > 0 and tokens[match.first - 1].form in function


def _is_accused(text: str, tokens: Sequence[Token], match: Match[Nationality]) -> bool:
    """Whether a state is accused of something: "accused Turkey of", اتهم … قطر بتمويل."""
    accusations = load_phrases("actor_clause_words.csv", "accusation")
    if tokens[match.first].form.isascii():
        return match.first > 0 and tokens[match.first - 1].form in accusations
    if match.last == len(tokens) or not tokens[match.last].form.startswith("ب") or _is_place(tokens, match):
        return False
    before = tokens[max(0, match.first - _ACCUSED_REACH) : match.first]
    return is_joined(text, tokens, match.last - 1) and any(find_known(t.form, accusations) is not None for t in before)


def _goes_on_list(text: str, tokens: Sequence[Token], one: Match[Nationality], other: Match[Nationality]) -> bool:
    """Whether a country stands right after another in a list: "France, Italy and Germany"."""
    steps = other.first - one.last
    if steps not in {0, 1} or (steps and not _is_word(tokens, one.last, "state_filler")):
        return False
    gap = text[tokens[one.last - 1].end : tokens[one.last].start].strip()
    is_joined_on = tokens[other.first].form.startswith("و") or steps == 1
    return gap in _LIST_GAPS and (gap != "" or is_joined_on)


def _find_foreign_nationality(form: str) -> Nationality | None:
    """The nationality of another state that an adjective tells, also in the Arabic accusative (عاملا مصريا)."""
    known = load_nationalities()
    found = known.get(form) or (known.get(form[:-1]) if form.endswith("ا") else None)
    return found if found is not None and found.country != LIBYA else None


_foreign_nationalities = WordList(lambda: with_affixes(load_nationalities(), after="ا"), _find_foreign_nationality)


def _find_noun(text: str, tokens: Sequence[Token], index: int, kind: str, is_english: bool) -> tuple[int, int] | None:
    """The range of an adjective and the noun of that kind beside it, over one more adjective at most."""
    for gap in (1, 2):
        noun = index + gap if is_english else index - gap
        if not 0 <= noun < len(tokens):
            return None
        first, last = min(index, noun), max(index, noun)
        if not all(is_joined(text, tokens, position) for position in range(first, last)):
            return None
        if _is_word(tokens, noun, kind):
            return first, last + 1
        if _is_word(tokens, noun, "thing_made") or (kind == "person_noun" and not is_english and gap == 1):
            return None
    return None


def _skipped(form: str, kind: str) -> int:
    return len(form) - len(strip_proclitic(form, _words(kind)))


def _is_word(tokens: Sequence[Token], index: int, kind: str) -> bool:
    words = _words(kind)
    return find_known(tokens[index].form, words) is not None
