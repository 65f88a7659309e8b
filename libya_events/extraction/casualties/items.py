"""A sentence as the finder of casualties sees it: numbers, persons, words for killing, and what links them."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from functools import cache

import msgspec
from msgspec.structs import replace

from libya_events.extraction.lexicon import MIN_LETTERS_AFTER_PROCLITIC, Lexicon, Match, match_span
from libya_events.extraction.number_words import part_of
from libya_events.extraction.numbers import Number, beginnings_of_numbers, is_joined, read_number
from libya_events.extraction.words import Words
from libya_events.model import Outcome, Span
from libya_events.normalization import fold
from libya_events.reference.tables import read_rows
from libya_events.tokens import Token

NOUNS = ("noun_one", "noun_two", "noun_many")
TRIGGERS = (
    "trigger", "trigger_near", "trigger_object", "possessive_one", "possessive_two", "participle", "active",
    "adjective", "toll", "plural_verb",
)  # fmt: skip
QUALIFIERS = ("at_least", "more_than", "up_to", "about", "between")
_LINKS = (
    "casualties", "to", "and", "of", "article", "indefinite", "one_of", "subset", "negation", "nobody", "no_news",
    "neutral", "except", "body", "blocker", "relative", "unit", "auxiliary_one", "auxiliary_many", "follow",
    "collective", "opening", "masdar", "mixed", "life", "rise",
    "outdated", "assassination", "one_more", "as_many", "wreck", "body_two", "their", "others", "age", "reach",
    "therein", "violent_end", "retrieved", "grave", "found", "suffer", "wounds", "result", "thing", "charge",
    "brought", "hospital", "violence", "household", "further", "auxiliary_plural",
    "put", "at", "losses", "treated", "feared", "number_of", "of_whom", "pronoun", "as", "fallen", "rubble",
    "sentenced", "for", "unhurt", "building", "by_wound",
    "who", "peril", "sea", "anybody", "preliminary", "period", "among", "one_of_them", "being",
)  # fmt: skip
_SETTING = (
    "since", "outbreak", "over_time", "series", "speech", "speaker", "pluperfect", "superlative", "tally", "separate",
    "sums_up", "sums_up_before",
)  # fmt: skip
_ABOUT = frozenset({"violence", "brought"})
_TELLING = frozenset({*TRIGGERS, "casualties", "mixed", "wreck", "body"})
_KINDS = (*NOUNS, *TRIGGERS, *QUALIFIERS, *_LINKS, *_SETTING)
_ARTICLE = "ال"
_FEMININE_END = ("ه", "ا", "ي")
_DROPPED_ENDS = ("ين", "ون", "ان")
_NO_PLAIN_DUAL = ("ي", "ه", "ا")
_AND_ONE = ("وأ", "وإ")
"""``وأحد`` is "and one", ``واحد`` "one": search form does not tell them apart."""
_PRONOUNS = ("ه", "ها", "هم", "هما")


class CasualtyWord(msgspec.Struct, frozen=True, gc=False):
    """``who`` is the code of a kind of persons, or of a speaker."""

    kind: str
    outcome: Outcome | None
    who: str | None
    definite: bool = False
    joined: bool = False
    is_object: bool = False


class Item(msgspec.Struct, frozen=True, gc=False):
    """A phrase of the register, a number, a mark or another word: ``text[start:end]``. ``joined`` = after "and"."""

    start: int
    end: int
    form: str
    words: tuple[CasualtyWord, ...] = ()
    number: Number | None = None
    joined: bool = False
    mark: str = ""

    def word(self, *kinds: str) -> CasualtyWord | None:
        return next((word for word in self.words if word.kind in kinds), None) if self.words else None

    def has(self, *kinds: str) -> bool:
        for word in self.words:  # noqa: SIM110 (asked of every word; ``any`` takes twice as long)
            if word.kind in kinds:
                return True
        return False

    @property
    def is_plain(self) -> bool:
        """Whether its words tell nothing of the sentence that they stand in, but of what it is about at most."""
        return all(word.kind in _ABOUT for word in self.words)

    @property
    def is_latin(self) -> bool:
        return self.form.isascii()


@cache
def load_lexicon(setting: bool) -> Lexicon[CasualtyWord]:
    """The words for casualties, or (``setting``) the words for who says so and since when."""
    lexicon: Lexicon[CasualtyWord] = Lexicon()
    rows = list(read_rows("casualty_words.csv", ("kind", "outcome", "who", "language", "words")))
    known = frozenset(fold(word) for row in rows if row["kind"] in NOUNS for word in row.words("words"))
    for row in rows:
        kind = row.code("kind", _KINDS)
        if (kind in _SETTING) is not setting:
            continue
        outcome = Outcome(row.code("outcome", list(Outcome))) if row["outcome"] and not setting else None
        who = row.optional("outcome") if kind == "speaker" else row.optional("who")
        for phrase in row.words("words"):
            lexicon.add(phrase, CasualtyWord(kind, outcome, who))
            if len(fold(phrase)) < MIN_LETTERS_AFTER_PROCLITIC and row["language"] == "ar":
                for conjunction in ("و", "ف"):
                    lexicon.add(conjunction + phrase, CasualtyWord(kind, outcome, who, joined=True))
            if kind in NOUNS and row["language"] == "ar":
                _add_inflected(lexicon, fold(phrase), CasualtyWord(kind, outcome, who))
                _add_dual(lexicon, fold(phrase), CasualtyWord("noun_two", outcome, who), kind, known)
    if not setting:
        _add_nationalities(lexicon)
    return lexicon


def _add_nationalities(lexicon: Lexicon[CasualtyWord]) -> None:
    """``كاميرونيين``, ``كاميروني``, "Cameroonians"."""
    for row in read_rows("nationalities.csv", ("name_ar_m", "people_ar", "people_en")):
        for phrase in (*row.words("people_ar"), *row.words("people_en")):
            lexicon.add(phrase, CasualtyWord("noun_many", None, None, definite=phrase.startswith(_ARTICLE)))
        one = row["name_ar_m"].removeprefix(_ARTICLE)
        _add_inflected(lexicon, fold(one), CasualtyWord("noun_one", None, None))
        lexicon.add(one, CasualtyWord("noun_one", None, None))


def _add_inflected(lexicon: Lexicon[CasualtyWord], form: str, word: CasualtyWord) -> None:
    """The accusative of a masculine singular (``قتيلا``), the word with the article, with a pronoun (``عناصره``)."""
    if word.kind == "noun_one" and not form.endswith(_FEMININE_END[:2]):
        lexicon.add(form + "ا", replace(word, is_object=True))
    if " " not in form and word.kind == "noun_one":
        dual = form.removesuffix("ه") + "ت" * form.endswith("ه")
        for end in ("ان", "ين")[: 1 + form.endswith("ه")]:
            lexicon.add(dual + end, replace(word, kind="noun_two"))
    if " " not in form:
        stem = form[:-1] if form.endswith(_DROPPED_ENDS) else form.removesuffix("ه") + "ت" * form.endswith("ه")
        for pronoun in _PRONOUNS:
            lexicon.add(stem + pronoun, word)
            if word.kind == "noun_many" and stem.endswith("ا"):  # Search form has no hamza at the end.
                lexicon.add(stem + "ي" + pronoun, word)  # ``أبنائه``
    if " " not in form and not form.startswith("ال"):
        lexicon.add("ال" + form, CasualtyWord(word.kind, word.outcome, word.who, definite=True))


def _add_dual(lexicon: Lexicon[CasualtyWord], form: str, word: CasualtyWord, kind: str, known: Container[str]) -> None:
    """``حارسين``; not ``شرطيين`` or ``مدرسين``, which may be plurals."""
    is_plain = kind == "noun_one" and " " not in form and not form.endswith(_NO_PLAIN_DUAL)
    if is_plain and not form.startswith("م") and form + "ين" not in known:
        lexicon.add(form + "ين", word)


def find_items(words: Words, masked: Sequence[Span]) -> list[Item]:
    """The items of a sentence. Numbers inside ``masked`` are words like any other."""
    matches = {match.first: match for match in load_lexicon(False).find(words.tokens)}
    items: list[Item] = []
    text, tokens = words.text, words.tokens
    numbers = beginnings_of_numbers.places(tokens)
    index = 0
    while index < len(tokens):
        token, match = tokens[index], matches.get(index)
        if index and (gap := text[tokens[index - 1].end : token.start]) != " ":
            items.extend(_marks(gap, tokens[index - 1].end))
        number = read_number(words, index) if index in numbers else None
        compound = _end_of_compound(words, matches, index, number)
        if compound:
            last = compound
            item = Item(token.start, words.tokens[last - 1].end, words.tokens[last - 1].form)
        elif number is not None and (match is None or match.last <= number.last):
            last = number.last
            item = _number_item(words, number, masked)
        elif match is not None and not _is_abbreviation(text, token, match):
            last = match.last
            span = match_span(words.text, words.tokens, match)
            written = any(word.joined for word in match.payloads)
            joined = written or (token.form.startswith("و") and match.skipped > 0)
            item = Item(span.start + written, span.end, token.form, match.payloads, joined=joined)
        else:
            last = index + 1
            item = Item(token.start, token.end, token.form)
        items.append(item)
        index = last
    return items


def _is_abbreviation(text: str, token: Token, match: Match[CasualtyWord]) -> bool:
    """Islamic State is no verb: "15 IS fighters"."""
    return text[token.start : token.end].isupper() and any(word.kind == "auxiliary_one" for word in match.payloads)


def _end_of_compound(
    words: Words, matches: Mapping[int, Match[CasualtyWord]], index: int, number: Number | None
) -> int | None:
    """Where "a 12-year-old", "60-strong" or "passer-by" ends: one word, whose parts count and mean nothing."""
    if not words.tokens[index].form.isascii():
        return None
    last = index + 1 if number is None else number.last
    if number is None and index in matches and (matches[index].last > last or last >= len(words.tokens)):
        return None
    first = last
    while last < len(words.tokens) and words.between(last) == "-" and words.tokens[last].form.isalpha():
        if last in matches and (
            matches[last].last > last + 1 or any(w.kind in (*NOUNS, *TRIGGERS) for w in matches[last].payloads)
        ):
            return None
        last += 1
    return last if last > first and (number is None or part_of[words.tokens[first].form] is None) else None


def _number_item(words: Words, number: Number, masked: Sequence[Span]) -> Item:
    first, last = words.tokens[number.first], words.tokens[number.last - 1]
    covered = any(span.start < last.end and first.start < span.end for span in masked)
    usable = None if covered or number.value is None or number.ordinal or _is_measure(words, number) else number
    spelt = words.text[first.start : first.start + 2] in _AND_ONE
    joined = not number.in_digits and (spelt or is_joined(first.form))
    form = first.form[1:] if joined else first.form
    return Item(first.start + joined, last.end, form, number=usable, joined=joined)


def _is_measure(words: Words, number: Number) -> bool:
    """Per cents, times of day, and parts of longer figures."""
    end = words.tokens[number.last - 1].end
    between = words.between(number.first) if number.first else ""
    if between == "-":
        return words.tokens[number.first - 1].form.isalpha()  # "F-16"
    return words.text[end : end + 1] in {"%", "٪", ":", "/"} or between[-1:] in {":", "/", "$", "€"}


def _marks(gap: str, start: int) -> list[Item]:
    return [
        Item(start + place, start + place + 1, mark, mark="," if mark in ",،" else mark)
        for place, mark in enumerate(gap)
        if mark in ",،؛;:()-"
    ]
