"""What each side of a fight lost: "ten attackers were killed … three soldiers died", "IS losses were 50 dead"."""

from __future__ import annotations

import re
from itertools import pairwise

from libya_events.extraction.casualties.items import TRIGGERS, load_lexicon
from libya_events.extraction.words import find_words
from libya_events.model import CasualtyStatement
from libya_events.reference.clause_words import load_phrases
from libya_events.tokens import find_forms

MAX_BETWEEN_SIDES = 250
"""Characters between the losses of two sides where each side's are told in a sentence of their own."""
SENTENCE_END = re.compile(r"[.!?؟\n]")
_ARMED = frozenset({"fighters", "soldiers", "police"})
_SIDES = _ARMED | {"civilians", "children", "women", "medics", "journalists", "workers", "students", "migrants"}
_MARK = re.compile(r"[.،,]")
_ALSO_REACH, _ALSO_LETTERS = 3, 40
_BEFORE, _BEHIND = 45, 35
_LITTLE_LESS = 0.8


def are_of_two_sides(one: CasualtyStatement, other: CasualtyStatement, text: str, *, is_heading: bool = False) -> bool:
    """Whether two figures of one outcome, the first before the second, are losses to be added. A first one told in a
    heading (``is_heading``) is mostly told again below."""
    between = text[one.span.end : other.span.start]
    if _are_others(between, text[other.span.end : other.span.end + _ALSO_LETTERS]):
        return True
    return not is_heading and (_are_opposed(one, other, between) or _are_own_and_theirs(one, other, text))


def _are_others(between: str, behind: str) -> bool:
    """The other side's dead: "Twelve gunmen were also killed", ``وقُتل كذلك``, ``كما قُتل``."""
    also, likewise = load_phrases("also"), load_phrases("likewise")
    forms = find_forms(_MARK.split(between)[-1])
    if not also.isdisjoint(forms[1:2]):
        return True
    tokens = find_words(between).tokens
    for first, second in pairwise(tokens):
        found = load_lexicon(False).find([second]) if first.form in likewise else ()
        if any(word.kind in TRIGGERS for match in found for word in match.payloads):
            return True
    # English says it behind the verb; there the Arabic word goes with what is told of the same person.
    return not also.isdisjoint(form for form in find_forms(behind)[:_ALSO_REACH] if form.isascii())


def _are_opposed(one: CasualtyStatement, other: CasualtyStatement, between: str) -> bool:
    """ "Ten attackers were killed … Three soldiers died": what each side lost, sentence after sentence. The
    same number twice is one figure told by two names, and so are figures of two voices that lie close together."""
    if one.who == other.who or not {one.who, other.who} <= _SIDES or one.count.best == other.count.best:
        return False
    if _ARMED.isdisjoint({one.who, other.who}):
        return False  # The children may be some of the civilians.
    less, more = sorted((one.count.best or 0, other.count.best or 0))
    is_one_voice = one.speaker is other.speaker and not is_said(SENTENCE_END.split(between)[-1])
    return is_one_voice or less < _LITTLE_LESS * more


def _are_own_and_theirs(one: CasualtyStatement, other: CasualtyStatement, text: str) -> bool:
    """ "The brigade said eleven of its fighters died, adding that 20 militants had been killed", ``سقط لنا 113 قتيلا …
    23 قتيلا في صفوف قبيلته``. Behind the first figure "three of its men" may be some of them, "IS losses" are not."""
    if one.count.best == other.count.best:
        return False
    is_own, is_theirs = _whose(other, text)
    if is_own and not load_phrases("in_contrast").isdisjoint(find_forms(text[one.span.end : other.span.start])):
        return True  # "Ten attackers were killed, he said, while his side suffered three dead"
    if any(_whose(one, text)):
        return is_own or is_theirs or (other.who in _ARMED and not _share_noun(one, other))
    is_armed = one.who in _ARMED or not load_phrases("of_one_side").isdisjoint(find_forms(one.span.text))
    return is_armed and is_theirs and not is_own


def _whose(statement: CasualtyStatement, text: str) -> tuple[bool, bool]:
    """Whether somebody tells of his own people ("eleven of its fighters", ``سقط لنا …``), or of another's losses."""
    span = statement.span
    before = SENTENCE_END.split(text[max(span.start - _BEFORE, 0) : span.start])[-1]
    behind = SENTENCE_END.split(text[span.end : span.end + _BEHIND])[0]
    forms = find_forms(f"{before}{span.text}{behind}")
    own_people, losses, theirs = map(load_phrases, ("own_people", "losses_of", "possessive"))
    told = [first in theirs for first, second in pairwise(["", *forms]) if second in losses]
    is_own = not own_people.isdisjoint(find_forms(span.text)) or not load_phrases("own_side").isdisjoint(forms)
    return is_own or any(told), not all(told)


def _share_noun(one: CasualtyStatement, other: CasualtyStatement) -> bool:
    return find_forms(one.span.text)[-1:] == find_forms(other.span.text)[-1:]


def is_said(between: str) -> bool:
    """Whether somebody is said to say what follows."""
    tokens = find_words(between).tokens
    return any(word.kind == "speech" for match in load_lexicon(True).find(tokens) for word in match.payloads)
