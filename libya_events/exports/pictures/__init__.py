"""Charts and maps as files: drawn once from their specs on a canvas, which writes PNG, SVG or a page of a PDF."""
