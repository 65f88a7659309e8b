"""A briefing pack: planned by a person, built once from the store, written as PowerPoint, PDF or HTML."""
