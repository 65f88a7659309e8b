"""The dashboard's entry: ``streamlit run dashboard/app.py``, from any directory."""

from __future__ import annotations

import sys
from pathlib import Path

REPOSITORY = str(Path(__file__).resolve().parent.parent)
if REPOSITORY not in sys.path:
    sys.path.insert(0, REPOSITORY)

from dashboard.navigation import run  # noqa: E402 (the packages lie beside this folder)

run()
