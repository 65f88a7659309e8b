"""How right the extraction is: what it codes, compared with what a careful reader found in the same reports."""
