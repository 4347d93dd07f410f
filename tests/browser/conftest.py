"""Gives what courses hand out to the tests beside it."""

from handouts import single, singles, unzipped, zips

__all__ = ["single", "singles", "unzipped", "zips"]
