"""Foreign text in labels, HTML and links."""

from __future__ import annotations

import pytest

from components.markup import direction, isolate, plain_label, safe_html, web_address


def test_html_signs_are_escaped() -> None:
    assert safe_html("<a href='x'>\"&") == "&lt;a href=&#x27;x&#x27;&gt;&quot;&amp;"


@pytest.mark.parametrize(
    "text", ["![p](http://x)", "$x$", ":red[x]", "<b>", "`x`", "**x**", ":material/bolt:", "a_b_c"]
)
def test_no_markdown_sign_of_a_label_stays_bare(text: str) -> None:
    label = plain_label(text)
    assert label.replace("\\", "") == text
    signs = [at for at, sign in enumerate(label) if sign in "![]()$:<>`*_/"]
    assert signs
    assert all(label[at - 1] == "\\" for at in signs)


def test_a_label_is_one_line() -> None:
    assert plain_label("طرابلس \n\n # x") == "طرابلس \\# x"


def test_only_arabic_is_put_on_an_island_and_tags_never_reach_plotly() -> None:
    assert isolate("أحداث (Q1)", "ar") == "\u2067أحداث (Q1)\u2069"
    assert isolate("events", "en") == "events"
    assert "<" not in isolate("<b>x</b>", "en")


@pytest.mark.parametrize("url", ["https://a.example/x?y=1", "http://a.example"])
def test_web_addresses_may_be_linked(url: str) -> None:
    assert web_address(url) == url


@pytest.mark.parametrize(
    "url",
    [None, "", "javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x", "//a.example", "https://",
     "java\nscript:alert(1)", "file:///etc/passwd", "http://[", "a.example/x"],
)  # fmt: skip
def test_nothing_else_may_be_linked(url: str | None) -> None:
    assert web_address(url) is None


def test_direction_follows_the_language() -> None:
    assert [direction(one) for one in ("ar", "en", "other", "")] == ["rtl", "ltr", "auto", "auto"]
