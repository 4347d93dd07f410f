"""Sổ tay chi ủy: a compiler of structured Vietnamese content into a site people can search and learn from."""

__version__ = "0.1.0"
