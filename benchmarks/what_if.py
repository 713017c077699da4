"""What if, end to end: one citizen, 50,000 open jobs, from the posted form to the page, in server time.

    .venv/bin/python benchmarks/what_if.py [--openings N] [--json]

One process, one thread. The first answer reads the snapshot of the openings once per process and is told apart.
"""

import argparse
import json

import common  # noqa: F401 - puts the project's root on the path

from benchmarks.judging.database import start_django

ANSWERS = 15


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--openings", type=int, default=50_000)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    start_django()
    from benchmarks.trying.timing import measured  # noqa: PLC0415 - reads the models, which a started Django has

    figures = measured(options.openings, ANSWERS)
    if options.json:
        print(json.dumps(figures))
        return
    print(f"{figures['openings']} openings, {figures['citizen_wishes']} wishes, one thread")
    print(f"first answer {figures['first_ms']:.0f} ms")
    print(f"then median {figures['what_if_ms']:.0f} ms, most {figures['most_ms']:.0f} ms, of {ANSWERS}")
    print(f"the whole page, without a script, {figures['whole_page_ms']:.0f} ms")


if __name__ == "__main__":
    main()
