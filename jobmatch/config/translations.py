"""The texts that people read: found in the code, kept in a catalogue per language, compiled, all without gettext."""

import io
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_python
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

PACKAGES = ("jobmatch", "employers", "matching", "cms")
KEYWORDS = {
    "_": (1,),
    "gettext": (1,),
    "gettext_lazy": (1,),
    "gettext_noop": (1,),
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}


def extracted(root: Path) -> Catalog:
    """Every text of our packages, with the places where it stands."""
    catalog = Catalog(charset="utf-8")
    for path in _sources(root):
        text = path.read_text()
        code = text if path.suffix == ".py" else _as_code(text, path)
        for _line, function, found, _comments in extract_python(io.BytesIO(code.encode()), KEYWORDS, [], {}):
            _add(catalog, function, found, str(path.relative_to(root)))
    return catalog


def _as_code(template: str, path: Path) -> str:
    """A template as Python calls. Its indentation means nothing to Python, whose tokenizer would stumble over it."""
    return "\n".join(line.lstrip() for line in templatize(template, origin=str(path)).splitlines())


def _sources(root: Path) -> Iterator[Path]:
    for package in PACKAGES:
        for suffix in ("*.py", "*.html", "*.txt"):
            yield from sorted(p for p in (root / package).rglob(suffix) if _holds_texts(p))


def _holds_texts(path: Path) -> bool:
    return "migrations" not in path.parts and (path.suffix == ".py" or "templates" in path.parts)


def _add(catalog: Catalog, function: object, found: object, where: str) -> None:
    """`found` is what Babel's extractor gives: a text, or a tuple with None for an argument that is not a text."""
    several = found if isinstance(found, (tuple, list)) else (found,)
    parts = [part for part in several if isinstance(part, str)]
    name = str(function).removesuffix("_lazy")
    context = parts.pop(0) if name in {"pgettext", "npgettext"} and len(parts) > 1 else None
    if not parts or not parts[0]:
        return
    identity: str | tuple[str, ...] = tuple(parts[:2]) if name in {"ngettext", "npgettext"} else parts[0]
    flags = ["python-format"] if "%(" in "".join(parts) or "%s" in "".join(parts) else []
    catalog.add(identity, locations=[(where, 0)], context=context, flags=flags)


def po_path(root: Path, language: str) -> Path:
    return root / "locale" / language / "LC_MESSAGES" / "django.po"


def load(path: Path, language: str) -> Catalog:
    if not path.exists():
        return Catalog(locale=language, charset="utf-8")
    with path.open("rb") as file:
        return read_po(file, locale=language)


def save(catalog: Catalog, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalog, sort_output=True, omit_header=False, width=0, include_lineno=False)


def update(root: Path, language: str) -> Catalog:
    """Take in new texts, drop the ones that no code uses any more; no guesses from similar texts."""
    catalog = load(po_path(root, language), language)
    catalog.update(extracted(root), no_fuzzy_matching=True, update_header_comment=False, keep_user_comments=False)
    catalog.obsolete.clear()
    save(catalog, po_path(root, language))
    return catalog


def compile_catalog(root: Path, language: str) -> Path:
    path = po_path(root, language)
    with path.with_suffix(".mo").open("wb") as file:
        write_mo(file, load(path, language))
    return path.with_suffix(".mo")


def untranslated(root: Path, language: str) -> list[str]:
    """Texts in the code that the catalogue lacks, leaves empty, or marks as a guess."""
    catalog = load(po_path(root, language), language)
    return [str(message.id) for message in extracted(root) if message.id and not _is_translated(catalog, message)]


def _is_translated(catalog: Catalog, message: Message) -> bool:
    known = catalog.get(message.id, message.context)
    if known is None or known.fuzzy:
        return False
    texts = known.string if isinstance(known.string, (tuple, list)) else (known.string,)
    return all(texts)
