"""Matching 12,000 names in texts: our lexicon, Python's ``re`` and spaCy's PhraseMatcher.

All are given the same names in search form, and each reads the raw text: folding, cutting into words, finding. Arabic
writes "and", "in", "for" onto a name (وبالزاوية). Our lexicon and the pattern look through these letters; spaCy finds
such names only where every combination is filed beside the name, which is measured as well. The extraction cuts a
report into words once and looks them through for a dozen registers, so finding alone is measured too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence, Sized

from benchmarks.measuring import measure, print_head, print_missing, print_ours, print_peer
from libya_events.extraction.actors import register
from libya_events.extraction.lexicon import Lexicon
from libya_events.extraction.places import names
from libya_events.normalization import fold
from libya_events.tokens import find_tokens

Matcher = Callable[[str], Sized]

NAMES = 12_000
PROCLITICS = ("و", "ف", "ب", "ك", "ل", "وب", "وك", "ول", "فب", "فل", "فك")


def print_matching(texts: list[str], rounds: int) -> None:
    phrases = read_phrases()
    print_head(f"Matching {len(phrases)} names of the registers in {len(texts)} texts of the length of news")
    find = make_our_matcher(phrases)
    ours = measure(find, texts, rounds)
    print_ours(
        "our lexicon, proclitics looked through", ours, f"{count(find, texts)} matches, the longest at each place"
    )
    alone = measure(make_our_matcher(phrases, texts), texts, rounds)
    print_ours("our lexicon, words cut before", alone)
    find = make_pattern(phrases)
    print_peer("Python re, proclitics in the pattern", measure(find, texts, 0), ours, f"{count(find, texts)} matches")
    try:
        import spacy
    except ImportError:
        print_missing("spaCy")
        return
    name = f"spaCy {spacy.__version__} PhraseMatcher"
    for note, filed in (("", phrases), (", with proclitics", [*with_proclitics(phrases)])):
        find = make_spacy_matcher(filed)
        found = f"{count(find, texts)} matches of {len(filed)} patterns, overlapping ones too"
        print_peer(name + note, measure(make_spacy_matcher(filed), texts, rounds), ours, found)
    find = make_spacy_matcher([*with_proclitics(phrases)], texts)
    print_peer(f"{name}, words cut before", measure(find, texts, rounds), alone)


def read_phrases() -> list[str]:
    """Names of the registers of actors and places in their spellings, in search form."""
    known = {*register.load_lexicon().phrases(), *names.load_place_lexicon().phrases()}
    return sorted(known)[:NAMES]


def with_proclitics(phrases: list[str]) -> Iterator[str]:
    for phrase in phrases:
        yield phrase
        if "\u0600" <= phrase[0] <= "\u06ff":
            yield from (proclitic + phrase for proclitic in PROCLITICS)
            if phrase.startswith("ال"):
                yield "لل" + phrase[2:]


def make_our_matcher(phrases: list[str], cut_before: Sequence[str] = ()) -> Matcher:
    lexicon: Lexicon[int] = Lexicon()
    for number, phrase in enumerate(phrases):
        lexicon.add(phrase, number)
    cut = {text: find_tokens(text) for text in cut_before}
    return lambda text: lexicon.find(cut[text] if cut else find_tokens(text))


def make_pattern(phrases: list[str]) -> Matcher:
    names = "|".join(map(re.escape, sorted(phrases, key=len, reverse=True)))
    pattern = re.compile(rf"\b(?:{'|'.join(PROCLITICS)})?(?:{names})\b")
    return lambda text: pattern.findall(fold(text))


def make_spacy_matcher(phrases: list[str], cut_before: Sequence[str] = ()) -> Matcher:
    import spacy
    from spacy.matcher import PhraseMatcher

    nlp = spacy.blank("ar")
    matcher = PhraseMatcher(nlp.vocab)
    matcher.add("name", list(nlp.tokenizer.pipe(phrases)))
    cut = {text: nlp.make_doc(fold(text)) for text in cut_before}
    return lambda text: matcher(cut[text] if cut else nlp.make_doc(fold(text)))


def count(find: Matcher, texts: list[str]) -> int:
    return sum(len(find(text)) for text in texts)
