"""Libya Events: from Arabic and English news to mapped, sourced, checkable events."""

__version__ = "0.1.0"
