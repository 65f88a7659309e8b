"""Leaflet and the font, served from their Python packages: the pages fetch nothing from elsewhere.

Streamlit serves the folder of a declared component under ``component/<module>.<name>/``; the files stay in their
packages. Addresses are relative, so that the app also works under a base path.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import streamlit.components.v1 as components


def _data_folder(package: str, folder: str) -> Path:
    found = find_spec(package)
    locations = found.submodule_search_locations if found else None
    if not locations:
        raise ModuleNotFoundError(f"The package {package} is missing. Run: pip install -r requirements.txt")
    return Path(next(iter(locations))) / folder


FONT_FAMILY = "IBM Plex Sans Arabic"
_FONT_WEIGHTS = {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"}

_leaflet = components.declare_component("leaflet", path=_data_folder("xstatic.pkg.leaflet", "data"))
_font = components.declare_component("font", path=_data_folder("fontpkg_ibm_plex_sans_arabic", "files"))

# The map's frame is itself a component, one folder beside these.
LEAFLET_JS = f"../{_leaflet.name}/leaflet.js"
LEAFLET_CSS = f"../{_leaflet.name}/leaflet.css"


def font_faces(prefix: str) -> str:
    """The @font-face rules; ``prefix`` leads from the document to ``component/``."""
    return "\n".join(
        f"@font-face {{ font-family: '{FONT_FAMILY}'; font-weight: {weight}; font-display: swap;"
        f" src: url('{prefix}{_font.name}/IBMPlexSansArabic-{style}.ttf') format('truetype'); }}"
        for weight, style in _FONT_WEIGHTS.items()
    )
