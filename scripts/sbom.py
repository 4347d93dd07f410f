"""The list of all parts made by others (CycloneDX 1.6), from the lock files and `vendored.yml` alone; `scripts/write-sbom` runs this.

Nothing of this machine enters it, not even the time, so that the same locks give the same bytes and a test can compare.
"""

from __future__ import annotations

import base64
import json
import re
import tomllib
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import yaml

ROOT = Path(__file__).parents[1]
LISTS = (
    ("requirements.txt", "required"),
    ("requirements-dev.txt", "excluded"),
    ("requirements-engines.txt", "excluded"),
)
"""The hash-locked lists, those that a site is built with first; what only tests need is not in what readers get."""
PINNED = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^\]]*\])?==([^\s;\\]+)", re.MULTILINE)
NODE = "node_modules/"

Component = dict[str, Any]


def sbom() -> str:
    """Return the list as it stands in `sbom.json`."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    components = sorted([*_python(), *_node(), *_vendored()], key=lambda one: str(one["bom-ref"]))
    itself = f"pkg:pypi/{project['name']}@{project['version']}"
    body = {
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": itself,
                "name": project["name"],
                "version": project["version"],
                "description": project["description"],
                "licenses": [{"license": {"id": "MIT"}}],
                "purl": itself,
            }
        },
        "components": components,
    }
    number = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(body, sort_keys=True))
    head = {"bomFormat": "CycloneDX", "specVersion": "1.6", "serialNumber": f"urn:uuid:{number}", "version": 1}
    return json.dumps(head | body, ensure_ascii=False, indent=1) + "\n"


def _python() -> Iterator[Component]:
    seen: set[str] = set()
    for name, scope in LISTS:
        for package, version in PINNED.findall((ROOT / name).read_text(encoding="utf-8")):
            purl = f"pkg:pypi/{package.lower().replace('_', '-')}@{version}"
            if purl not in seen:
                seen.add(purl)
                yield _component("library", purl, package, version, scope, [_property("locked-in", name)])


def _node() -> Iterator[Component]:
    """Yield what browser scripts are built and tested with; what of it readers get is among the vendored files, too."""
    packages = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    seen: set[str] = set()
    for place, item in packages.items():
        name = item.get("name") or place.rpartition(NODE)[2]
        purl = f"pkg:npm/{quote(name, safe='/')}@{item.get('version')}"
        if not place or purl in seen:
            continue
        seen.add(purl)
        made = _component(
            "library", purl, name, item["version"], "excluded", [_property("locked-in", "package-lock.json")]
        )
        made["hashes"] = [_hash(one) for one in item["integrity"].split()]
        yield made | _licence(item.get("license"))


def _vendored() -> Iterator[Component]:
    for item in yaml.safe_load((ROOT / "site_builder/vendored.yml").read_text(encoding="utf-8")):
        made = _component(
            "file", "", item["file"], item["version"], "required", [_property("copied-from", f"npm {item['package']}")]
        )
        made["bom-ref"] = f"vendored:{item['file']}"
        made["hashes"] = [{"alg": "SHA-256", "content": item["sha256"]}]
        yield made | _licence(item["licence"])


def _component(kind: str, purl: str, name: str, version: str, scope: str, properties: list[Component]) -> Component:
    made = {"type": kind, "bom-ref": purl, "name": name, "version": version, "scope": scope, "properties": properties}
    return made | ({"purl": purl} if purl else {})


def _property(name: str, value: str) -> Component:
    return {"name": f"so-tay:{name}", "value": value}


def _hash(integrity: str) -> Component:
    kind, _, value = integrity.partition("-")
    return {"alg": f"{kind[:3].upper()}-{kind[3:]}", "content": base64.b64decode(value).hex()}


def _licence(words: str | None) -> Component:
    """Return the licence; one that is put together (A OR B) is an expression, not a name."""
    if not words:
        return {}
    return {"licenses": [{"expression": words} if " " in words else {"license": {"id": words}}]}


if __name__ == "__main__":
    (ROOT / "sbom.json").write_text(sbom(), encoding="utf-8")
