"""Gives what courses hand out to the tests beside it."""

from handouts import handed_out, single, unzipped

__all__ = ["handed_out", "single", "unzipped"]
