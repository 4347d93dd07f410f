"""The pictures of the trainers' manual: a project fresh from `init`, shown as a trainer meets it; `scripts/make-manual-pictures` runs this."""

from __future__ import annotations

import io
import mimetypes
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from PIL import Image
from playwright.sync_api import BrowserContext, Page, Route, sync_playwright

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests/browser")]
from browsing import ARGUMENTS, ELSEWHERE, from_disk  # noqa: E402
from editing import field, go, open_editor, seek, unfold  # noqa: E402

from site_builder.author.web.config import Host  # noqa: E402
from site_builder.author.web.folder import editor_folder  # noqa: E402

OUT = ROOT / "site_builder/render/manual_pictures"
SIZE = {"width": 1000, "height": 625}
COLOURS = 48
ONLINE = "https://so-tay.example"
QUIZ, SLIP = "quizzes/vi-du.yml", ("answer: true", "answer: đúng")
PICTURES = (
    "xem-thu",
    "sua-trang-nay",
    "trang-loi",
    "goi-mo-ra",
    "sua-tren-may",
    "danh-sach-de",
    "sua-mot-cau",
    "dang-nhap",
)
"""The names of all pictures; each is one method of `Pictures`."""


@dataclass
class Pictures:
    """A browser before a running preview, and where pictures go."""

    context: BrowserContext
    page: Page
    project: Path
    address: str

    def keep(self, name: str, height: int | None = None) -> None:
        """Keep what is seen, in few colours so that the manual stays light."""
        self.page.wait_for_timeout(400)
        clip = {"x": 0, "y": 0, "width": SIZE["width"], "height": height or SIZE["height"]}
        taken = Image.open(io.BytesIO(self.page.screenshot(clip=clip, animations="disabled", caret="hide"))).convert(
            "RGB"
        )
        few = taken.quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        few.save(OUT / f"{name}.png", optimize=True)

    def _xem_thu(self) -> None:
        self.page.goto(f"{self.address}/index.html")
        self.keep("xem-thu")

    def _sua_trang_nay(self) -> None:
        self.page.goto(f"{self.address}/cam-nang/bat-dau.html")
        self.page.get_by_role("link", name="Sửa trang này").hover()
        self.keep("sua-trang-nay")

    def _trang_loi(self) -> None:
        path = self.project / QUIZ
        sound = path.read_text(encoding="utf-8")
        self.page.goto(f"{self.address}/tu-kiem-tra/vi-du.html")
        path.write_text(sound.replace(*SLIP), encoding="utf-8")
        self.page.get_by_role("heading", name="Chưa dựng được trang").wait_for(timeout=60_000)
        self.keep("trang-loi", 460)
        path.write_text(sound, encoding="utf-8")
        self.page.get_by_role("heading", name="Đề ví dụ").wait_for(timeout=60_000)

    def _goi_mo_ra(self) -> None:
        run("bundle", "--out", str(self.project / "dist"), project=self.project)
        place = self.project.parent / "usb"
        zipfile.ZipFile(next((self.project / "dist").glob("*.zip"))).extractall(place)
        self.page.goto(from_disk(next(place.rglob("MO-TRANG-NAY.html"))))
        self.keep("goi-mo-ra", 520)

    def _sua_tren_may(self) -> None:
        self.page.goto(f"{self.address}/admin/")
        self.page.get_by_role("button", name="Sửa tệp trên máy này").wait_for()
        self.keep("sua-tren-may")

    def _danh_sach_de(self) -> None:
        open_editor(self, f"{self.address}/admin/", self.project)  # type: ignore[arg-type]
        self.page.get_by_text("Đề ví dụ").first.wait_for()
        self.keep("danh-sach-de")

    def _sua_mot_cau(self) -> None:
        go(self.page, "quizzes/entries/vi-du")
        unfold(self.page, "mỗi tuần thư viện mở cửa mấy buổi?")
        unfold(self.page, "Một buổi")
        feedback = field(self.page, "questions.0.options.0.feedback")
        feedback.fill("Chưa đúng: mỗi tuần thư viện mở cửa nhiều hơn một buổi.")
        seek(self.page, feedback).scroll_into_view_if_needed()
        self.keep("sua-mot-cau")

    def _dang_nhap(self) -> None:
        files = dict(editor_folder(Host("github", "to-bien-soan/so-tay")))
        self.context.route(f"{ONLINE}/**", lambda route: answer(route, files))
        self.page.goto(f"{ONLINE}/admin/index.html")
        self.page.get_by_role("button", name="Đăng nhập bằng mã truy cập").click()
        self.page.get_by_text("Mã này phải có quyền").wait_for()
        self.keep("dang-nhap")


def answer(route: Route, files: dict[str, bytes]) -> None:
    """Answer as the pages of a Git host would."""
    name = route.request.url.split("/admin/", 1)[1].partition("?")[0]
    kind = mimetypes.guess_type(name)[0] or "text/plain"
    route.fulfill(body=files[name], content_type=f"{kind}; charset=utf-8")


def run(*words: str, project: Path) -> None:
    """Run a command of ours on the project."""
    command = [sys.executable, "-m", "site_builder", "--project", str(project), *words]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - our own command


@contextmanager
def previewed(project: Path) -> Iterator[str]:
    """Run `serve` while the block runs."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "site_builder", "--project", str(project), "serve", "--port", str(port)]
    running = subprocess.Popen(command, cwd=ROOT, env=os.environ, stdout=subprocess.DEVNULL)  # noqa: S603 - our own command
    address = f"http://127.0.0.1:{port}"
    for _turn in range(300):
        try:
            urlopen(f"{address}/index.html").close()  # noqa: S310 - this machine
            break
        except (URLError, OSError):
            time.sleep(0.2)
    try:
        yield address
    finally:
        running.send_signal(signal.SIGINT)
        running.wait(30)


def take_all() -> None:
    """Take every picture."""
    OUT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        project = Path(folder) / "so-tay-cua-toi"
        run("init", str(project), project=ROOT)
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        context = browser.new_context(
            viewport=SIZE, locale="vi-VN", color_scheme="light", timezone_id="Asia/Ho_Chi_Minh"
        )
        context.route(ELSEWHERE, lambda route: route.abort())
        with previewed(project) as address:
            pictures = Pictures(context, context.new_page(), project, address)
            for name in PICTURES:
                getattr(pictures, f"_{name.replace('-', '_')}")()
        browser.close()
    sizes = {path.name: path.stat().st_size for path in sorted(OUT.glob("*.png"))}
    print(
        "\n".join(f"{size:>8} {name}" for name, size in sizes.items()),
        f"{sum(sizes.values()):>8} bytes in all",
        sep="\n",
    )


if __name__ == "__main__":
    take_all()
