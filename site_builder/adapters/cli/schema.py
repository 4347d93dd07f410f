"""`site-builder schema`: JSON Schemas for completion in an author's editor, or the whole `.vscode` folder."""

from __future__ import annotations

import json
from pathlib import Path

from site_builder.adapters.cli.trouble import OK
from site_builder.adapters.cli.words import say
from site_builder.author.editor.files import editor_files
from site_builder.author.replace import replace_file
from site_builder.diagnostics.language import _
from site_builder.load.schema import schemas


def schema(root: Path, out: Path | None, vscode: bool) -> int:
    """Print all schemas as one object by name, write one file each, or write the project's `.vscode`."""
    if vscode:
        for place, text in editor_files():
            replace_file(root / place, text.encode())
        say(_("Đã ghi lược đồ, mẫu gõ nhanh và thiết lập cho VS Code vào {out}.").format(out=root / ".vscode"))
        return OK
    if out is None:
        say(json.dumps(schemas(), ensure_ascii=False, indent=2))
        return OK
    out.mkdir(parents=True, exist_ok=True)
    for name, value in schemas().items():
        (out / f"{name}.schema.json").write_text(
            json.dumps(value, ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
        )
    say(_("Đã ghi {count} lược đồ vào {out}.").format(count=len(schemas()), out=out))
    return OK
