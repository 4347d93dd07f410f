"""The bank for other systems: one file a format, and in `formats.py` their list."""
