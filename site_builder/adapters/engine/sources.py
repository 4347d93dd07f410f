"""Pages as MkDocs knows files, whose paths need no tidying: they are our own, with forward slashes and nothing in them twice."""

from __future__ import annotations

from mkdocs.structure.files import File, Files


class Source(File):
    """A page as a file."""

    def _set_path(self, value: str) -> None:
        self.src_uri = value

    src_path = property(File.src_path.fget, _set_path)  # type: ignore[attr-defined]

    @property
    def order(self) -> tuple[list[str], bool, str]:
        """Return what it is sorted by, as MkDocs does: folder by folder, the index of a folder first."""
        *folders, name = self.src_uri.split("/")
        return folders, self.name != "index", name


class Sources(Files):
    """Pages by their paths."""

    def get_file_from_path(self, path: str) -> File | None:
        """Return the page with this path."""
        return self.src_uris.get(path) or super().get_file_from_path(path)
