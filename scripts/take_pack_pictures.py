"""Takes the pictures of docs/briefings.md: the slides and pages of a pack of the sample reports, in both languages.

python -m scripts.take_pack_pictures [OUT]      (needs LibreOffice and pdftoppm; says so where they are missing)
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

from PIL import Image

from libya_events.exports.briefing.build import build_pack
from libya_events.exports.briefing.plan import BriefingPlan, Section
from libya_events.exports.briefing.writing import write_pack
from libya_events.filters import EventFilter
from libya_events.ingestion import ensure_sample_store
from libya_events.store.event_store import EventStore
from libya_events.store.snapshot import open_current

OUT = Path(__file__).parents[1] / "docs" / "screenshots"
PROGRAMS = {"soffice": "LibreOffice", "pdftoppm": "poppler-utils"}
YEAR = EventFilter(first_day=date(2025, 1, 1), last_day=date(2025, 12, 31))
SO_WHAT: dict[str, dict[str, str]] = {
    "en": {Section.TIMELINE: "The peak in May is one fight in the capital, told by several sources."},
    "ar": {Section.TIMELINE: "ذروة مايو قتال واحد في العاصمة ترويه عدة مصادر."},
}
COLUMNS, WIDTH, GAP = {"pptx": 2, "pdf": 3}, {"pptx": 620, "pdf": 410}, 8
GROUND = "#8a929c"
SECONDS = 180


def main() -> None:
    missing = [package for program, package in PROGRAMS.items() if shutil.which(program) is None]
    if missing:
        sys.exit(f"The pictures of packs need {' and '.join(missing)}, which are not installed here.")
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else OUT
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        store = ensure_sample_store(folder / "store")
        for language in ("en", "ar"):
            for form in ("pptx", "pdf"):
                file = folder / f"pack-{form}-{language}.{form}"
                file.write_bytes(make_pack(store, form, language))
                lay_out(draw_pages(file, folder), form, out / f"pack-{form}-{language}.png")


def make_pack(store: Path, form: str, language: str) -> bytes:
    plan = BriefingPlan(YEAR, language, so_what=SO_WHAT[language])
    with EventStore.open(store, read_only=True) as record:
        return write_pack(build_pack(open_current(store), record, plan, ""), form).content


def draw_pages(file: Path, folder: Path) -> list[Path]:
    """The pages as LibreOffice and poppler draw them."""
    if file.suffix == ".pptx":
        convert = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(folder / "slides"), str(file)]
        subprocess.run(convert, check=True, timeout=SECONDS, capture_output=True)
        file = folder / "slides" / f"{file.stem}.pdf"
    pages = folder / f"pages-{file.stem}"
    pages.mkdir()
    subprocess.run(["pdftoppm", "-r", "80", "-png", str(file), str(pages / "page")], check=True, timeout=SECONDS)
    return sorted(pages.glob("*.png"))


def lay_out(pages: list[Path], form: str, out: Path) -> None:
    """All pages on one sheet, in few colours."""
    columns, width = COLUMNS[form], WIDTH[form]
    pictures = []
    for path in pages:
        with Image.open(path) as page:
            pictures.append(
                page.convert("RGB").resize((width, page.height * width // page.width), Image.Resampling.LANCZOS)
            )
    high = max(picture.height for picture in pictures)
    rows = -(-len(pictures) // columns)
    sheet = Image.new("RGB", (columns * (width + GAP) + GAP, rows * (high + GAP) + GAP), GROUND)
    for at, picture in enumerate(pictures):
        row, column = divmod(at, columns)
        sheet.paste(picture, (GAP + column * (width + GAP), GAP + row * (high + GAP)))
    sheet.quantize(256, kmeans=2, dither=Image.Dither.NONE).save(out, optimize=True)


if __name__ == "__main__":
    main()
