"""SIMULATED: what lists made in different ways do in a small labour market, day by day. No evidence of any effect.

    .venv/bin/python benchmarks/simulation.py [--json] [--quick] [--seeds N]

240 citizens with IPS consultants look for ordinary work for 18 months; openings come and go, consultants act on a few
lists a week, employers choose among those introduced and others, jobs are declined and lost. Every arm meets the same
citizens, openings and luck (common random numbers), with 24 seeds. Lists of *wishes* and *crowding* are made by the
engine: its tables, `rank` over all openings, `crowding_prices` every week. What is assumed is printed with the rest.

Calibrated on the Danish IPS trial (46.5 % in work or education with usual service, 59.9 % with IPS): *own search*,
what IPS consultants do without the system, lies near the latter, *usual service* near the former. A gain is the
difference for the same citizens between the market in which they use it and the one in which nobody does. In the
Danish trial of advice on vacancies (Altmann et al.) it vanished as more people used it. The run fails (exit 1) when
wishes without crowding control gain no less at 100 % use than at 10 %: then the simulation would be wrong. One thread.
"""

import argparse
import json
import os
import sys
from time import perf_counter, process_time
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import common  # noqa: F401 - first of all: it makes the project importable

from benchmarks.labour.assumptions import Assumptions
from benchmarks.labour.study import PRIMARY, crowding_out, study, varied

SEEDS, VARIED_SEEDS = 24, 4
SHARES_GAINED = ("placed_180", "in_work_at_end")
TARGETS = {"usual service": 0.465, "own search": 0.599}


def main() -> int:
    options = _options()
    began = perf_counter()
    assumed = Assumptions()
    seeds = 2 if options.quick else options.seeds
    found = study(assumed, range(seeds))
    levels = found.levels()
    out = crowding_out(found)
    result: dict[str, Any] = {
        "SIMULATED": "a model's behaviour under the assumptions below, no evidence of any effect",
        "crowding_out_shown": out["shown"],
        "seeds": seeds,
        "threads": 1,
        **{f"{name}_in_work_at_18_months": levels[name]["100"]["all"]["in_work_at_end"] for name in TARGETS},
        **{f"{outcome}_{key}": value for outcome in PRIMARY for key, value in out[outcome].items()},
        "levels": levels,
        "gains": found.gains_over_seeds(),
        "varied": {} if options.quick else varied(assumed, range(VARIED_SEEDS)),
        "assumptions": {name: value for name, value, *_ in assumed.table()},
    }
    result["seconds"], result["processor_seconds"] = round(perf_counter() - began, 1), round(process_time(), 1)
    lines = [json.dumps(result)] if options.json else _lines(result, assumed)
    print("\n".join(lines if options.json else [f"SIMULATED  {line}" for line in lines]))
    if out["shown"] or options.quick:
        return 0
    print("SIMULATED  FAILED: the gain does not shrink with use, so the model is wrong", file=sys.stderr)
    return 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=str(__doc__).split("\n\n")[0])
    parser.add_argument("--json", action="store_true", help="print one JSON object, on one line, and nothing else")
    parser.add_argument("--quick", action="store_true", help="two seeds, nothing varied, nothing enforced")
    parser.add_argument("--seeds", type=int, default=SEEDS, help=f"how many seeds, from 0 on; {SEEDS}")
    return parser.parse_args()


def _lines(result: dict[str, Any], assumed: Assumptions) -> list[str]:
    return [
        *_assumption_lines(assumed),
        "",
        *_level_lines(result["levels"]),
        "",
        *_gain_lines(result["gains"]),
        "",
        *_crowding_lines(result),
        *_varied_lines(result["varied"]),
        "",
        f"{result['seeds']} seeds, one thread, {result['seconds']} s ({result['processor_seconds']} s of processor)",
    ]


def _assumption_lines(assumed: Assumptions) -> list[str]:
    return ["assumption", *(f"  {name:20}{value:>8g}  {says} ({why})" for name, value, says, why in assumed.table())]


def _level_lines(levels: dict[str, Any]) -> list[str]:
    head = ("introduced", "p90", "job", "p90", "by 90 d", "by 180 d", "ever", "at 18 m", "days")
    lines = [
        "days to the first introduction and to the first job (median, 90th percentile; - is later than 18 months),"
    ]
    lines += ["share with a job by day 90, by day 180, ever, and in work at 18 months; days worked in 18 months"]
    lines += [f"{'arm':15}{'use':>5} {'group':24}" + "".join(f"{one:>11}" for one in head)]
    for arm, shares in levels.items():
        for share, by_group in shares.items():
            for group, figures in by_group.items():
                if group == "all" or share == "100":
                    lines.append(f"{arm:15}{share:>4}% {group:24}" + _figures(figures))
    return lines


def _figures(figures: dict[str, Any]) -> str:
    days = [figures[f"{key}_{which}"] for key in ("first_introduction", "first_job") for which in ("median", "p90")]
    shares = [figures[key] for key in ("placed_90", "placed_180", "placed", "in_work_at_end")]
    return (
        "".join(f"{'-' if day is None else day:>11}" for day in days)
        + "".join(f"{share:>11.1%}" for share in shares)
        + f"{figures['days_worked']:>11.0f}"
    )


def _gain_lines(gains: dict[str, Any]) -> list[str]:
    lines = ["gain over own search for the same citizens (mean over the seeds, standard error)"]
    lines += [f"{'arm':15}{'use':>5}" + "".join(f"{key:>22}" for key in ("by 180 d", "at 18 m", "days worked"))]
    for arm, shares in gains.items():
        for share, figures in shares.items():
            parts = [f"{figures[key]['mean']:+.1%} ({figures[key]['standard_error']:.1%})" for key in SHARES_GAINED]
            days = f"{figures['days_worked']['mean']:+.1f} ({figures['days_worked']['standard_error']:.1f})"
            lines.append(f"{arm:15}{share:>4}%" + "".join(f"{part:>22}" for part in [*parts, days]))
    return lines


def _crowding_lines(result: dict[str, Any]) -> list[str]:
    lines = [f"crowding-out without control: {'shown' if result['crowding_out_shown'] else 'NOT SHOWN'}"]
    for outcome in PRIMARY:
        few, most = result[f"{outcome}_gain_at_10"], result[f"{outcome}_gain_at_100"]
        controlled = result[f"{outcome}_gain_at_100_with_crowding_control"]
        back = result[f"{outcome}_given_back"]
        told = "" if back is None else f"; control gives back {back:.0%} of what is lost"
        lines.append(
            f"  {outcome}: gain {few:+.4g} at 10 %, {most:+.4g} at 100 %, with control {controlled:+.4g}{told}"
        )
    return lines


def _varied_lines(varied_results: dict[str, dict[str, float]]) -> list[str]:
    if not varied_results:
        return []
    lines = [
        "",
        f"each doubtful assumption at half and at one and a half ({VARIED_SEEDS} seeds): gain by 180 d, days worked",
    ]
    lines += [f"{'':24}{'own search at 18 m':>20}{'wishes 10 %':>18}{'wishes 100 %':>18}{'control 100 %':>18}"]
    for name, figures in varied_results.items():
        cells = [
            f"{figures[f'{arm}_{share}_placed_180']:+.1%} {figures[f'{arm}_{share}_days_worked']:+.0f}"
            for arm, share in (("wishes", 10), ("wishes", 100), ("crowding", 100))
        ]
        lines.append(
            f"{name:24}{figures['own_search_in_work_at_end']:>20.1%}" + "".join(f"{cell:>18}" for cell in cells)
        )
    return lines


if __name__ == "__main__":
    sys.exit(main())
