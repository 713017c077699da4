"""HTML of an advertisement as plain text: paragraphs and lists become lines, scripts and markup go."""

import html
import re
from html.parser import HTMLParser

#: More of one text is never read: an opening keeps 12,000 characters.
MOST_HTML = 200_000

_TAG = re.compile(r"<[a-zA-Z/!]")
_PARAGRAPHS = frozenset(
    {"p", "div", "ul", "ol", "table", "section", "article", "blockquote"} | {f"h{n}" for n in range(1, 7)}
)
_LINES = frozenset({"br", "tr", "hr", "dt", "dd"})
_HIDDEN = frozenset({"script", "style", "head", "template"})


def plain_text(source: str) -> str:
    """The text of a piece of HTML; text without a tag keeps its lines."""
    source = source[:MOST_HTML]
    if not _TAG.search(source):
        return _tidy(html.unescape(source))
    reader = _Reader()
    reader.feed(source)
    reader.close()
    return _tidy("".join(reader.pieces))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in _HIDDEN:
            self._hidden += 1
        elif tag == "li":
            self.pieces.append("\n- ")
        else:
            self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN:
            self._hidden = max(0, self._hidden - 1)
        elif tag in _PARAGRAPHS:
            self._break(tag)

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.pieces.append(re.sub(r"\s+", " ", data))

    def _break(self, tag: str) -> None:
        if tag in _PARAGRAPHS:
            self.pieces.append("\n\n")
        elif tag in _LINES:
            self.pieces.append("\n")


def _tidy(text: str) -> str:
    """Single blanks, at most one empty line in a row, no bullets without a text."""
    lines = [" ".join(line.split()) for line in text.replace("\0", "").splitlines()]
    kept = "\n".join("" if line == "-" else line for line in lines)
    return re.sub(r"\n{3,}", "\n\n", kept).strip()
