"""Addresses in packs: which of them a file may open, and how it says which view it was made of."""

from __future__ import annotations

import re

from libya_events.exports.briefing.slides import Pack
from libya_events.presentation.wording import say


def safe_address(address: str) -> str:
    """The address of a page on the web; empty for any other, which no file of ours should open."""
    return address if re.match(r"https?://[^\s]+$", address) else ""


def tell_view(pack: Pack) -> tuple[str, str]:
    """The words for the pack's view and its address. Without the dashboard's address that is empty and the words hold
    what stands behind its question mark; both are empty for a pack without a link."""
    address, (_, _, code) = safe_address(pack.link), pack.link.partition("?")
    if address:
        return say("briefing.view", pack.language), address
    return (say("briefing.view.code", pack.language, view=code), "") if code else ("", "")
