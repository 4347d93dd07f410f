"""The one Markdown dialect, the `[[address]]` notation, and ASCII slugs: shared by link, validate and render."""
