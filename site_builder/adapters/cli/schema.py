"""`site-builder schema`: JSON Schemas for completion in an author's editor."""

from __future__ import annotations

import json
from pathlib import Path

from site_builder.adapters.cli.trouble import OK
from site_builder.adapters.cli.words import say
from site_builder.diagnostics.language import _
from site_builder.load.schema import schemas


def schema(out: Path | None) -> int:
    """Print all schemas as one object by name, or write one file each."""
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
