"""Spans of skills in Danish advertisements: the reader's rules beside a dictionary, on the sentences of `skills-dev`.

    .venv/bin/python benchmarks/skills.py --data DIR [--json]

DIR holds `kompetencer_danish_train.conll`: one word a line with a tag for skills and one for knowledge; both count
alike here. The rules were written while looking at the first 60 % of the sentences; the figures are of the last 40 %.
"""

import argparse
import csv
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import common

from jobmatch.vocabulary.reading import read_skills
from jobmatch.vocabulary.reading.sentences import lowered

FILE = "kompetencer_danish_train.conll"
SEEN = 0.6
VOCABULARY = common.ROOT / "jobmatch" / "vocabulary" / "data" / "skills.csv"

Spans = set[tuple[int, int]]


def sentences(path: Path) -> Iterator[tuple[str, Spans]]:
    """Each sentence as text, with the places of its marked spans."""
    for block in re.split(r"\n\s*\n", path.read_text(encoding="utf-8").strip()):
        text, spans, starts = "", set(), {1: -1, 2: -1}
        for line in block.splitlines():
            word, *tags = line.split("\t")
            begin = len(text) + bool(text)
            for kind, tag in enumerate(tags, start=1):
                if not tag.startswith("I") and starts[kind] >= 0:
                    spans.add((starts[kind], len(text)))
                    starts[kind] = -1
                if tag.startswith("B"):
                    starts[kind] = begin
            text = f"{text} {word}" if text else word
        spans |= {(start, len(text)) for start in starts.values() if start >= 0}
        yield text, {(start, start + len(text[start:end].rstrip(" .,?!;:"))) for start, end in spans}


def by_rules(text: str) -> Spans:
    return {(span.start, span.end) for span in read_skills(text)}


def by_dictionary() -> Callable[[str], Spans]:
    """Whole words of the text that are a label of the vocabulary that comes along."""
    with VOCABULARY.open(encoding="utf-8", newline="") as file:
        rows = [cell for row in csv.DictReader(file) for name, cell in row.items() if name and name != "uri" and cell]
    labels = {lowered(label.strip()) for cell in rows for label in cell.split("|") if len(label.strip()) > 2}
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(labels, key=len, reverse=True))) + r")\b")
    return lambda text: {found.span() for found in pattern.finditer(lowered(text))}


def figures(cases: list[tuple[str, Spans]], find: Callable[[str], Spans]) -> dict[str, float]:
    exact = overlapping = found_right = found = marked = 0
    for text, gold in cases:
        spans = find(text)
        found, marked = found + len(spans), marked + len(gold)
        exact += len(spans & gold)
        overlapping += sum(any(start < end2 and begin < end for begin, end2 in spans) for start, end in gold)
        found_right += sum(any(start < end2 and begin < end for begin, end2 in gold) for start, end in spans)
    return {
        "exact_precision": _share(exact, found),
        "exact_recall": _share(exact, marked),
        "exact_f1": _f1(_share(exact, found), _share(exact, marked)),
        "overlap_precision": _share(found_right, found),
        "overlap_recall": _share(overlapping, marked),
        "overlap_f1": _f1(_share(found_right, found), _share(overlapping, marked)),
    }


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _f1(precision: float, recall: float) -> float:
    return round(2 * precision * recall / (precision + recall), 4) if precision + recall else 0.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    path = options.data / FILE
    if not path.is_file():
        parser.error(f"{path} is missing")
    cases = list(sentences(path))
    unseen = cases[int(len(cases) * SEEN) :]
    rules, dictionary = figures(unseen, by_rules), figures(unseen, by_dictionary())
    answer = {
        "skills_span_f1_exact": rules["exact_f1"],
        "skills_span_f1_overlap": rules["overlap_f1"],
        "dictionary_span_f1_exact": dictionary["exact_f1"],
        "dictionary_span_f1_overlap": dictionary["overlap_f1"],
        "sentences": len(unseen),
        "spans": sum(len(spans) for _, spans in unseen),
        "rules": rules,
        "dictionary": dictionary,
        "seen": figures(cases[: int(len(cases) * SEEN)], by_rules),
    }
    if options.json:
        print(json.dumps(answer, indent=1))
        return
    print(f"{answer['spans']} spans in {len(unseen)} sentences that no rule was written for")
    for name, one in (("rules", rules), ("dictionary", dictionary)):
        print(name.ljust(12), "  ".join(f"{key.replace('_', ' ')} {value:.3f}" for key, value in one.items()))


if __name__ == "__main__":
    main()
