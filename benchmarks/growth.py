"""Whether cost grows with the length of a text alone: four times the text must not cost much more than four times.

    python -m benchmarks.growth [--size CHARACTERS] [NAME …]

Each text repeats what almost matches, crowds one sentence, or lacks what texts are cut at. Ends with 1 where one grows
faster than ``MOST``.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path

if __package__ in {None, ""}:
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # started as a file

from benchmarks.measuring import cpu_seconds
from benchmarks.texts import ARTIFICIAL, make_report
from libya_events.pipeline import code_report
from libya_events.reports.main_text import find_main_text

MOST = 6.0
SIZE = 200_000
_TOWNS = ("طرابلس", "بنغازي", "مصراتة", "سبها", "الزاوية", "سرت", "درنة", "غات", "زليتن", "ترهونة", "زوارة")
_LETTERS = "بتجحدرسشصطعفقكلمن"
_MONTHS = ("يناير", "فبراير", "مارس", "أبريل", "مايو")


def repeat(unit: str) -> Callable[[int], str]:
    return lambda size: (unit * (size // len(unit) + 1))[:size]


def tell_events(size: int, stop: str = ". ") -> str:
    """Sentences that tell one event after the other, no two alike."""
    sentences: list[str] = []
    length = 0
    for number in count():
        sentences.append(
            f"قُتل {number % 37 + 2} أشخاص وأصيب {number % 53 + 2} آخرون في اشتباكات بين الكتيبة {number % 900 + 100} "
            f"وقوات الأمن في {_TOWNS[number % 11]} يوم {number % 28 + 1} {_MONTHS[number % 5]}، وقال مصدر طبي إن "
            f"الحصيلة أولية{stop}"
        )
        length += len(sentences[-1])
        if length >= size:
            break
    return "".join(sentences)


def tell_stories(size: int) -> str:
    """Headings, each said again in the paragraph below it, no two alike."""
    stories: list[str] = []
    length = 0
    for number in count():
        words = [_make_word(number * 16 + place) for place in range(16)]
        stories.append(f"{' '.join(words[:7])}\n\n{' '.join(words[:4] + words[7:])}.\n\n")
        length += len(stories[-1])
        if length >= size:
            break
    return "".join(stories)


def _make_word(number: int) -> str:
    """Another word of six letters for each number."""
    return "".join(_LETTERS[number // len(_LETTERS) ** place % len(_LETTERS)] for place in range(6))


TEXTS: dict[str, Callable[[int], str]] = {
    "events": tell_events,
    "events without a stop": lambda size: tell_events(size, "، "),
    "stories under headings": tell_stories,
    "one sentence again and again": repeat("قتل 3 جنود في اشتباكات في سبها يوم الثلاثاء الماضي، وفق مصدر أمني. "),
    "English": repeat("Three soldiers were killed in clashes in Sabha on Tuesday, a security source said. "),
    "clauses": repeat("، وقال إن مسلحين قتلوا جنديا في سرت، فيما أكد "),
    "beginnings of names": repeat("كتيبة الشهيد العقيد الركن محمد وزير الداخلية "),
    "beginnings of dates": repeat("يوم الثلاثاء 3 من شهر "),
    "denials": repeat("لم يسفر عن سقوط ضحايا قتلى "),
    "numbers": repeat("ثلاثة وعشرون ألفا و"),
    "places": repeat("طرابلس، بنغازي، سرت، "),
    "names that need context": repeat("هون، "),
    "digits": repeat("1234567890"),
    "letters without a space": repeat("ليبيا"),
    "conjunctions": repeat("و"),
    "conjunctions apart": repeat("و "),
    "quotation marks": repeat('«"“'),
    "vowel signs": repeat("لِّيبيَا "),
    "short lines": repeat("ليبيا\n"),
    "spaces": repeat("ليبيا" + " " * 40),
    "links to other stories": repeat("اقرأ أيضا: قتل 3 في سبها\nوقال المصدر إن الوضع هادئ في المدينة منذ أيام.\n"),
}


def main() -> None:
    parser = argparse.ArgumentParser(description="Cost of texts four times as long.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(TEXTS))
    parser.add_argument("--size", type=int, default=SIZE, metavar="CHARACTERS", help="default: %(default)s")
    options = parser.parse_args()
    unknown = [name for name in options.names if name not in TEXTS]
    if unknown:
        parser.error(f"no text is called {unknown[0]!r}; choose from: {', '.join(TEXTS)}")
    code_report(ARTIFICIAL)
    print(f"Seconds for texts of {options.size // 4} and {options.size} characters; at most {MOST:.0f} times as many")
    ratios = [print_growth(name, options.size) for name in options.names or TEXTS]
    sys.exit(1 if max(ratios) > MOST else 0)


def print_growth(name: str, size: int) -> float:
    small, large = (measure(TEXTS[name](length)) for length in (size // 4, size))
    ratio = large / max(small, 0.02)  # what takes no time at all cannot be compared
    verdict = "   TOO MUCH" if ratio > MOST else ""
    print(f"  {name:32} {small:8.2f} {large:8.2f}   {ratio:5.1f} times{verdict}", flush=True)
    return ratio


def measure(text: str) -> float:
    def read() -> None:
        find_main_text(text)
        code_report(make_report(text))

    return cpu_seconds(read)


if __name__ == "__main__":
    main()
