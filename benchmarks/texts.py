"""The texts that are measured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from libya_events.model import Language, Report
from libya_events.reports.reader import read_reports

NEWS_LENGTH = 1_000
"""Sample reports are shorter than news, whose median is some 1,100 characters."""


def make_report(text: str, language: Language = Language.ARABIC) -> Report:
    return Report(
        report_id="made",
        file_name="made.txt",
        text=text,
        main_text_start=0,
        main_text_end=len(text),
        title=None,
        source_name=None,
        url=None,
        published_at=None,
        language=language,
    )


ARTIFICIAL = make_report(
    "قُتل 3 جنود وأصيب 5 مدنيين يوم الاثنين 12 مايو 2025 في اشتباكات بين الكتيبة 42 وقوات الأمن في مدينة سبها الليبية."
)
"""Asks every register once."""


def read_folder(folder: Path) -> list[Report]:
    return [item for item in read_reports([folder]) if isinstance(item, Report)]


def join_to_news_length(reports: Sequence[Report]) -> list[Report]:
    """The main texts of one language one after the other, as many as make a text of the length of news."""
    joined: list[Report] = []
    waiting: dict[Language, str] = {}
    for report in reports:
        text = waiting.pop(report.language, "") + report.text[report.main_text_start : report.main_text_end]
        if len(text) < NEWS_LENGTH:
            waiting[report.language] = text + "\n\n"
        else:
            joined.append(replace(make_report(text, report.language), published_at=report.published_at))
    return joined or list(reports)


def read_news_texts(folder: Path) -> list[str]:
    """The text files of a folder as they are, joined to the length of news; nothing of the project has read them."""
    texts: list[str] = []
    waiting = ""
    for file in sorted(folder.rglob("*.txt")):
        waiting += file.read_text(encoding="utf-8", errors="replace")
        if len(waiting) >= NEWS_LENGTH:
            texts.append(waiting)
            waiting = ""
    return texts or [waiting or ARTIFICIAL.text]
