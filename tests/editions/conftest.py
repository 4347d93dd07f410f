"""Gives the small project to the tests beside it."""

from tests.editions.making import base, base_folder, project

__all__ = ["base", "base_folder", "project"]
