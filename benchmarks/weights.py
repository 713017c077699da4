"""From what people say about their wishes to weights: how good the lists are, simulated with citizens of known weights.

    .venv/bin/python benchmarks/weights.py [--json] [--citizens N]

Simulated, so it says how the formulae behave, not how people do. Assumed: every citizen weighs 10 wishes with weights
drawn evenly from all that add up to 1 (Dirichlet 1); 500 openings with values drawn evenly from 0 to 1; a citizen knows
their own weights up to a normal error on each (`noise`, where the mean weight is 0.1) and speaks from that. Grades 0-3
are the citizen's own value of an opening, from the worst to the best of the pool, rounded; the measure is the engine's
nDCG@10. Seeds are fixed and every arm sees the same citizens. One thread.
"""

import argparse
import json
import os
from collections.abc import Callable
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import common  # noqa: F401 - first of all: it makes the project importable
import numpy as np
import numpy.typing as npt

from matching.engine import crossed, learn_weights, named_losses, rank_order_centroid, swing_weights
from matching.engine import learning as engine_learning
from matching.engine.evaluation import ndcg_at_k

Values = npt.NDArray[np.float64]
WISHES, OPENINGS, CITIZENS, SEED = 10, 500, 300, 20261122
NOISES = (0.0, 0.02, 0.03, 0.04, 0.05)
#: The noise of the headline figures and of all that is learned: about one pair of wishes in eight changes places.
NOISE = 0.03
#: How sure people are of a difference of 1 between two openings; see `engine/learning.py`.
SURENESS = (10.0, 20.0, 40.0)
NO_PRIOR = 1e-3
#: Of a list so much more or less nDCG@10 is counted as better or worse off.
NOTICED = 0.01
NUMBERS = (10, 20, 50, 100, 300)
PRIORS = (100.0, 300.0, 1000.0, 3000.0, 10000.0)


class Citizen:
    def __init__(self, number: int, wishes: int = WISHES, concentration: float = 1.0) -> None:
        self.rng = np.random.default_rng([SEED, number])
        self.own: Values = self.rng.dirichlet(np.full(wishes, concentration))
        self.openings: Values = self.rng.random((OPENINGS, wishes))
        self.error: Values = self.rng.normal(0, 1, wishes)
        worth = self.openings @ self.own
        self.grades = np.rint(3 * (worth - worth.min()) / (worth.max() - worth.min())).astype(int)

    def felt(self, noise: float) -> Values:
        """What the citizen takes their own weights to be."""
        return np.maximum(self.own + noise * self.error, 0)

    def ndcg(self, weights: Values) -> float:
        order = np.argsort(-(self.openings @ weights), kind="stable")
        return ndcg_at_k(self.grades[order].tolist(), self.grades.tolist(), 10)


# Ways to say it


def places(felt: Values) -> list[int]:
    return [int(1 + np.sum(felt > one)) for one in felt]


def words(felt: Values, bounds: tuple[float, float, float] = (0.125, 0.354, 0.707)) -> Values:
    """Importance 0-3 as its weights 0, 1, 2, 4, by the share of the heaviest wish; bounds midway between the words."""
    return np.array([0.0, 1.0, 2.0, 4.0])[np.digitize(felt / felt.max(), bounds)]


def swing(felt: Values, step: int) -> Values:
    points = 100 * felt / felt.max()
    return np.asarray(swing_weights((np.rint(points / step) * step).tolist()))


WAYS: dict[str, Callable[[Values], Values]] = {
    "equal": np.ones_like,
    "words": words,
    "words_generous": lambda felt: words(felt, (0.05, 0.1, 0.3)),
    "roc": lambda felt: rank_order_centroid(places(felt)),
    "rank_sum": lambda felt: felt.size + 1.0 - np.array(places(felt)),
    "rank_exponent_2": lambda felt: (felt.size + 1.0 - np.array(places(felt))) ** 2,
    "rank_reciprocal": lambda felt: 1.0 / np.array(places(felt)),
    "roc_ties": lambda felt: rank_order_centroid(places(np.rint(8 * felt / felt.max()))),
    "swing_25": lambda felt: swing(felt, 25),
    "swing_5": lambda felt: swing(felt, 5),
}


def stated_arms(citizens: list[Citizen]) -> dict[str, dict[str, float]]:
    return {
        name: {f"{noise:g}": mean([one.ndcg(way(one.felt(noise))) for one in citizens]) for noise in NOISES}
        for name, way in WAYS.items()
    }


def changed_places(citizens: list[Citizen], noise: float) -> float:
    """The share of pairs of wishes that the citizen puts the other way round than their own weights do."""
    turned = []
    for one in citizens:
        own, felt = one.own, one.felt(noise)
        above = np.triu_indices(own.size, 1)
        turned.append(float(np.mean(((own[:, None] - own) * (felt[:, None] - felt))[above] < 0)))
    return mean(turned)


def other_markets(count: int) -> dict[str, dict[str, float]]:
    """ROC with other numbers of wishes, and where few wishes weigh nearly all (0.5) or all weigh alike (2)."""
    found = {}
    for wishes, concentration in ((5, 1.0), (8, 1.0), (15, 1.0), (10, 0.5), (10, 2.0)):
        citizens = [Citizen(number, wishes, concentration) for number in range(count)]
        scale = WISHES / wishes  # the same error beside the mean weight
        found[f"{wishes}_wishes_dirichlet_{concentration:g}"] = {
            f"{name}_{noise:g}": mean([one.ndcg(WAYS[name](one.felt(noise * scale))) for one in citizens])
            for name in ("equal", "roc", "words")
            for noise in (0.0, NOISE)
        }
    return found


# Learning


def sure(rng: np.random.Generator, margins: Values, sureness: float) -> npt.NDArray[np.bool_]:
    return np.asarray(sureness * margins + rng.logistic(size=margins.shape) > 0)


def pairs(citizen: Citizen, number: int, sureness: float) -> Values:
    """Comparisons of two openings each, drawn at random, as the citizen decides them."""
    rng = np.random.default_rng([SEED, 7, int(1e6 * citizen.own[0])])
    differences = rng.random((max(NUMBERS), WISHES)) - rng.random((max(NUMBERS), WISHES))
    signs = np.where(sure(rng, differences @ citizen.own, sureness), 1.0, -1.0)
    return np.asarray((differences * signs[:, None])[:number])


def stated_by(citizen: Citizen) -> Values:
    return rank_order_centroid(places(citizen.felt(NOISE)))


def learned(citizen: Citizen, differences: Values, **more: Any) -> float:
    """nDCG@10 with the proposed weights accepted; with the stated ones where nothing is proposed."""
    stated = stated_by(citizen)
    found = learn_weights(stated, differences, **more)
    return citizen.ndcg(stated if found is None else found.weights)


def learning_arms(citizens: list[Citizen]) -> dict[str, Any]:
    each = [(one, sureness) for one in citizens for sureness in SURENESS]
    arms = {
        f"{name}_{number}": mean([learned(one, pairs(one, number, how), prior=prior) for one, how in each])
        for number in NUMBERS
        for name, prior in (("prior", engine_learning.PRIOR), ("no_prior", NO_PRIOR))
    }
    grid = {
        f"{prior:g}": {
            str(number): mean([learned(one, pairs(one, number, how), prior=prior) for one, how in each])
            for number in (20, 100)
        }
        for prior in PRIORS
    }
    return {"learned": arms, "priors": grid}


def answer_arms(citizens: list[Citizen]) -> dict[str, dict[str, float]]:
    """Yes and no to the first openings of the citizen's list, as in the product.

    A yes where the opening is better than three fifths of what was shown; the reason of a no is the greatest loss, and
    in every other case any at random.
    """
    found: dict[str, dict[str, float]] = {}
    for shown in (10, 20, 40):
        said = [_answers(one, shown, how) for one in citizens for how in SURENESS]
        enough = [row for row in said if len(row[1]) * len(row[2]) >= engine_learning.LEAST_COMPARISONS]
        names = ("stated", "counted_in_full", "as_answers", "with_reasons")
        arms: dict[str, list[float]] = {name: [] for name in names}
        for one, wanted, unwanted, named in enough:
            differences, worth = crossed(wanted, unwanted), len(wanted) + len(unwanted) - 1
            reasons = named_losses(unwanted, named)
            arms["stated"].append(one.ndcg(stated_by(one)))
            arms["counted_in_full"].append(learned(one, differences))
            arms["as_answers"].append(learned(one, differences, worth=worth))
            arms["with_reasons"].append(learned(one, differences, worth=worth, reasons=reasons))
        moved = np.array(arms["with_reasons"]) - np.array(arms["stated"])
        shares = {"better_off": mean((moved > NOTICED).tolist()), "worse_off": mean((moved < -NOTICED).tolist())}
        found[str(shown)] = {name: mean(values) for name, values in arms.items()} | shares
    return found


def _answers(one: Citizen, shown: int, sureness: float) -> tuple[Citizen, Values, Values, npt.NDArray[np.int64]]:
    rng = np.random.default_rng([SEED, 8, int(1e6 * one.own[0]), shown])
    listed = one.openings[np.argsort(-(one.openings @ stated_by(one)), kind="stable")[:shown]]
    worth = listed @ one.own
    yes = sure(rng, worth - np.quantile(worth, 0.6), sureness)
    unwanted = listed[~yes]
    greatest = np.argmax(one.own * (1 - unwanted), axis=1) if len(unwanted) else np.zeros(0, dtype=np.int64)
    named = np.where(rng.random(len(unwanted)) < 0.5, greatest, rng.integers(0, WISHES, len(unwanted)))
    return one, listed[yes], unwanted, named


def mean(values: list[float]) -> float:
    return round(float(np.mean(values)), 4)


def half_width(values: list[float]) -> float:
    """Of the 95 % interval of a mean over citizens."""
    return round(float(1.96 * np.std(values, ddof=1) / np.sqrt(len(values))), 4)


def measure(count: int) -> dict[str, Any]:
    citizens = [Citizen(number) for number in range(count)]
    some = citizens[: max(1, count // 3)]
    stated = stated_arms(citizens)
    engine_learning.LEAST_COMPARISONS = 0  # to see what 10 comparisons would do; the product proposes nothing then
    by_pairs = learning_arms(some)
    engine_learning.LEAST_COMPARISONS = 20
    base = mean([one.ndcg(stated_by(one)) for one in some])
    prior = by_pairs["learned"]
    return {
        "simulated": True,
        "citizens": count,
        "noise": NOISE,
        "ndcg_equal": stated["equal"]["0"],
        "ndcg_roc_exact_ranks": stated["roc"]["0"],
        "ndcg_roc_noisy_ranks": stated["roc"][f"{NOISE:g}"],
        "ndcg_roc_noisy_half_width": half_width([one.ndcg(stated_by(one)) for one in citizens]),
        "ndcg_words_noisy": stated["words"][f"{NOISE:g}"],
        "ndcg_swing_noisy": stated["swing_25"][f"{NOISE:g}"],
        "ndcg_stated_before_learning": base,
        **{f"gain_of_{number}_comparisons": round(prior[f"prior_{number}"] - base, 4) for number in NUMBERS},
        "pairs_turned": {f"{noise:g}": changed_places(citizens, noise) for noise in NOISES},
        "stated": stated,
        "other_markets": other_markets(len(some)),
        **by_pairs,
        "answers": answer_arms(some),
    }


def printed(found: dict[str, Any]) -> None:
    print(f"Simulated: nDCG@10 over {found['citizens']} citizens\n")
    columns = list(found["pairs_turned"])
    print("noise of the weights    " + "".join(f"{one:>8}" for one in columns))
    print("pairs turned            " + "".join(f"{one:8.3f}" for one in found["pairs_turned"].values()))
    for name, row in found["stated"].items():
        print(f"{name:24}" + "".join(f"{row[one]:8.3f}" for one in columns))
    for title in ("other_markets", "priors", "answers"):
        print(f"\n{title.replace('_', ' ')}")
        for name, row in found[title].items():
            print(f"  {name:24}" + "  ".join(f"{key} {value:.3f}" for key, value in row.items()))
    print(f"\nlearned from comparisons, stated alone {found['ndcg_stated_before_learning']:.3f}")
    for number in NUMBERS:
        arms = found["learned"]
        print(f"  {number:>4}: with prior {arms[f'prior_{number}']:.3f}, without {arms[f'no_prior_{number}']:.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(description="How good lists are from what people say about their wishes.")
    parser.add_argument("--json", action="store_true", help="all figures as JSON, the headline ones first")
    parser.add_argument("--citizens", type=int, default=CITIZENS)
    options = parser.parse_args()
    found = measure(max(3, options.citizens))
    if options.json:
        print(json.dumps(found, indent=2))
    else:
        printed(found)


if __name__ == "__main__":
    main()
