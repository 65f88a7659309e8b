"""The menu of files makes nothing before it is asked."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest


def _page() -> None:
    import streamlit as st

    from components.export_menu import Download, show_export_menu

    def list_downloads() -> list[Download]:
        st.session_state["listed"] = True
        return [Download("csv", "Data (CSV)", "a.csv", lambda: b"1")]

    show_export_menu("timeline", "Export", list_downloads, "en", lambda: "From\tTo")


def test_a_shut_menu_lists_and_makes_nothing() -> None:
    page = AppTest.from_function(_page).run()
    assert not page.exception
    assert "listed" not in page.session_state
    assert not page.code


def test_an_open_menu_offers_its_files_and_the_table() -> None:
    page = AppTest.from_function(_page)
    page.session_state["export-menu-timeline-en"] = True
    page.run()
    assert not page.exception
    assert [button.label for button in page.get("download_button")] == ["Data (CSV)"]
    assert page.code[0].value == "From\tTo"
