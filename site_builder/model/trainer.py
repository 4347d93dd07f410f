"""Who looks after which content (người phụ trách)."""

from __future__ import annotations

from fnmatch import fnmatchcase

from pydantic import Field

from site_builder.model.node import Node
from site_builder.model.scalars import Slug, Text


class Trainer(Node):
    """A person or group, and the files they look after."""

    id: Slug = Field(title="Mã người phụ trách", description="Tên ngắn để gõ lệnh.")
    name: Text = Field(title="Tên người hoặc nhóm")
    files: tuple[Text, ...] = Field(
        title="Phụ trách những tệp nào",
        description="Tệp, thư mục, hoặc mẫu có dấu *; ví dụ [quizzes/noi-cu-tru.yml, content/documents, guides/hop-*].",
        min_length=1,
    )

    def looks_after(self, file: str) -> bool:
        """Say whether the file is one of theirs."""
        return any(fnmatchcase(file, wanted) or file.startswith(f"{wanted.rstrip('/')}/") for wanted in self.files)


class TrainerFile(Node):
    """`content/trainers.yml`; where several look after a file, the last named does."""

    trainers: tuple[Trainer, ...] = Field(default=(), title="Những người phụ trách")

    def of(self, file: str) -> Trainer | None:
        """Return who looks after the file, if anyone does."""
        return next((trainer for trainer in reversed(self.trainers) if trainer.looks_after(file)), None)
