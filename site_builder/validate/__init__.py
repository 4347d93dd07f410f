"""Rules over the whole library: one a file, named in one literal list (`rules.py`)."""
