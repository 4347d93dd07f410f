"""A browser that edits a copy of a project: its private file system plays the folder a trainer would choose."""

from __future__ import annotations

from pathlib import Path

from browsing import Visit
from playwright.sync_api import Locator, Page

FOLDERS = ("content", "guides", "quizzes")
CHOOSE = "window.showDirectoryPicker = () => navigator.storage.getDirectory()"
FILL = """async files => {
  const root = await navigator.storage.getDirectory()
  await root.getDirectoryHandle(".git", { create: true })
  for (const [path, text] of Object.entries(files)) {
    const steps = path.split("/")
    const name = steps.pop()
    let folder = root
    for (const step of steps) folder = await folder.getDirectoryHandle(step, { create: true })
    const writing = await (await folder.getFileHandle(name, { create: true })).createWritable()
    await writing.write(text)
    await writing.close()
  }
}"""
READ = """async () => {
  const found = {}
  const walk = async (folder, above) => {
    for await (const [name, handle] of folder.entries()) {
      if (handle.kind === "directory") await walk(handle, above + name + "/")
      else found[above + name] = await (await handle.getFile()).text()
    }
  }
  await walk(await navigator.storage.getDirectory(), "")
  return found
}"""


def files_of(project: Path) -> dict[str, str]:
    """Return every text of the project by its place."""
    return {
        path.relative_to(project).as_posix(): path.read_text(encoding="utf-8")
        for folder in FOLDERS
        for path in sorted((project / folder).rglob("*"))
        if path.suffix in (".yml", ".md")
    }


def open_editor(visit: Visit, address: str, project: Path) -> Page:
    """Open the web editor on a copy of the project and choose its folder."""
    page = visit.page
    page.add_init_script(CHOOSE)
    page.goto(address)
    page.evaluate(FILL, files_of(project))
    page.get_by_role("button", name="Sửa tệp trên máy này").click()
    page.get_by_text("Đề tự kiểm tra").first.wait_for()
    return page


def go(page: Page, place: str) -> None:
    """Go to a place of the editor, such as `quizzes/entries/de-mau`."""
    page.evaluate("place => { location.hash = place }", f"#/collections/{place}")


def seek(page: Page, wanted: Locator) -> Locator:
    """Scroll until the thing is there: long lists are drawn as far as they are seen."""
    page.mouse.move(650, 500)
    for _turn in range(60):
        if wanted.count() and wanted.first.is_visible():
            break
        page.mouse.wheel(0, 200)
        page.wait_for_timeout(60)
    return wanted.first


def field(page: Page, steps: str) -> Locator:
    """Return the box in which the value at these steps is typed, such as `questions.0.prompt`."""
    return seek(page, page.locator(f'section[data-key-path="{steps}"]').locator("input, textarea").first)


def unfold(page: Page, words: str) -> None:
    """Open the item that shows the words."""
    shown = seek(page, page.get_by_text(words))
    shown.locator('xpath=ancestor::*[.//button[@aria-label="Mở rộng"]][1]').get_by_role(
        "button", name="Mở rộng"
    ).first.click()


def save(page: Page) -> None:
    """Save, and wait until the editor has closed: it does so when the file is written."""
    button = page.get_by_role("button", name="Lưu", exact=True)
    button.click()
    button.wait_for(state="hidden")
    page.get_by_text("Đã lưu bài viết").wait_for()


def written_back(page: Page, project: Path) -> list[str]:
    """Put what the browser changed into the project and return which files those are."""
    before, after = files_of(project), page.evaluate(READ)
    changed = sorted(name for name in {*before, *after} if before.get(name) != after.get(name))
    for name in changed:
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_bytes(after[name].encode())
    return changed
