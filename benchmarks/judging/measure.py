"""All figures of one run, as they are printed with --json."""

from typing import Any

from benchmarks.judging.figures import broken_in_fits, figures
from benchmarks.judging.folder import Folder, records_in
from benchmarks.judging.grades import Grades
from benchmarks.judging.lists import Lists
from benchmarks.judging.peers import orders

Found = dict[str, Any]


def measured(folder: Folder, lists: Lists, grades: Grades, *, own: bool = True, peers: bool = True) -> Found:
    """Headline figures as top-level keys; `arms`: each order by name."""
    arms: dict[str, Found] = {}
    headline: Found = {}
    if own:
        seen = {citizen: [one.opening for one in lists.ranked.get(citizen, ())] for citizen in lists.citizens}
        fits = {
            citizen: [one.opening for one in lists.ranked.get(citizen, ()) if one.listed == "fits"]
            for citizen in lists.citizens
        }
        whole = figures(seen, grades)
        arms = {"jobmatch": whole.as_dict(), "jobmatch, fits alone": figures(fits, grades).as_dict()}
        headline = {"ndcg_at_10": arms["jobmatch"]["ndcg_at_10"], "recall_at_10": arms["jobmatch"]["recall_at_10"]}
        headline |= broken_in_fits(lists.ranked, grades, lists.stated_broken)
    if peers:
        cases = {str(case.get("id", "")).strip(): case for case in records_in(folder.citizens)}
        known = {citizen: cases.get(citizen, {}) for citizen in lists.citizens}
        arms |= {peer: figures(order, grades).as_dict() for peer, order in orders(known, lists.openings).items()}
    return {
        **headline,
        "citizens": len(lists.citizens),
        "openings": len(lists.openings),
        "grades": len(grades.grades),
        "arms": arms,
        "notes": [*lists.told, *grades.notes],
        "threads": 1,
    }
