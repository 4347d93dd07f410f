"""Models and links to pages: Jinja templates, one Markdown dialect. Writes no files, knows no engine."""
