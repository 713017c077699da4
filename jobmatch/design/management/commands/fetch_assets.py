"""Copies the front-end files that pages use from node_modules to var/assets; `make setup` calls it after `npm ci`."""

import re
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

#: Glob in node_modules → folder under var/assets.
FILES = {
    "dkfds/dist/js/dkfds.min.js": "dkfds/js",
    "dkfds/dist/css/dkfds.min.css": "dkfds/css",
    "dkfds/dist/img/svg-icons/*.svg": "dkfds/img/svg-icons",
    "dkfds/dist/img/all-svg-icons.svg": "dkfds/img",
    "dkfds/dist/img/*placeholder.png": "dkfds/img",
    "dkfds/dist/LICENSE.md": "dkfds",
    "dkfds/dist/fonts/IBMPlexSans/complete/woff2/*.woff2": "dkfds/fonts/IBMPlexSans/complete/woff2",
    "dkfds/dist/fonts/IBMPlexSans/complete/woff2/license.txt": "dkfds/fonts/IBMPlexSans/complete/woff2",
    "htmx.org/dist/htmx.min.js": "htmx",
    "htmx.org/LICENSE": "htmx",
}
SOURCE_MAP = re.compile(r"(/\*# sourceMappingURL=[^*]*\*/|//# sourceMappingURL=\S*)")
FONT_FACE = re.compile(r"(@font-face\{[^}]*?src:)([^;}]*)")
WOFF2 = re.compile(r"url\([^)]*\.woff2\) format\(\"woff2\"\)")
FONT_FILE = re.compile(r"url\([^)]*/([^/)]*\.woff2)\)")


def woff2_only(css: str) -> str:
    """The hashed static storage refuses a style sheet that names a file that is not there, so older formats go."""
    return FONT_FACE.sub(lambda face: face[1] + ",".join(WOFF2.findall(face[2])), css)


def prepared(path: Path) -> bytes:
    if path.suffix not in {".css", ".js"}:
        return path.read_bytes()
    text = SOURCE_MAP.sub("", path.read_text(encoding="utf-8"))
    return (woff2_only(text) if path.suffix == ".css" else text).encode()


class Command(BaseCommand):
    help = __doc__
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--source", type=Path, default=settings.ROOT / "node_modules", help="the node_modules folder"
        )
        parser.add_argument("--target", type=Path, default=settings.VAR / "assets", help="where the files are put")

    def handle(self, *args: Any, source: Path, target: Path, **options: Any) -> None:
        fonts = self._fonts_in_use(source)
        written = total = 0
        for pattern, folder in FILES.items():
            found = sorted(source.glob(pattern))
            if not found:
                raise CommandError(
                    f"{source / pattern} is missing: run `make setup`, which fetches the front-end files."
                )
            for path in found:
                if path.suffix == ".woff2" and path.name not in fonts:
                    continue
                total += 1
                written += self._copy(path, target / folder / path.name)
        self.stdout.write(f"{total} front-end files in {target}: {written} written")

    def _fonts_in_use(self, source: Path) -> set[str]:
        style_sheet = source / "dkfds/dist/css/dkfds.min.css"
        return set(FONT_FILE.findall(style_sheet.read_text(encoding="utf-8"))) if style_sheet.exists() else set()

    def _copy(self, path: Path, destination: Path) -> bool:
        content = prepared(path)
        if destination.exists() and destination.read_bytes() == content:
            return False
        destination.parent.mkdir(parents=True, exist_ok=True)
        destination.write_bytes(content)
        return True
