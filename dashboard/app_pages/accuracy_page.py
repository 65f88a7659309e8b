"""How right the reading is, on real reports and on our own, and what these figures do not say."""

from __future__ import annotations

from components.accuracy import show_accuracy
from components.title_bar import build_plain_title, show_title_bar
from dashboard.state import read_language, set_language
from libya_events.evaluation.published import load_published
from libya_events.presentation.wording import say


def show() -> None:
    language = read_language()
    show_title_bar(build_plain_title(say("page.accuracy", language)), language, None, set_language)
    show_accuracy(load_published(), language)


show()
