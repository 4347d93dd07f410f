"""What the last build of a project knew, kept beside it: results that hold for as long as what they were made from."""

from site_builder.memory.memory import Memory, memory_of

__all__ = ["Memory", "memory_of"]
