"""The engine: MkDocs with Material. `plain` calls it on a tree as anyone would; `quick` drives it over a site, with the same bytes as result."""

from site_builder.adapters.engine.plain import EngineError, build_tree

__all__ = ["EngineError", "build_tree"]
