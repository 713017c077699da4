"""Other ways to the same twenty, on the market of benchmarks/ranking.py; each says what of the work it leaves out.

*The same work*: keep what breaks none of four musts, score it by all criteria, occupation, place and skills, put the
best twenty in order. Only numpy and PostgreSQL know a must: where others honour one it is by a penalty in the citizen's
vector, larger than all points. scikit-learn and faiss do less: dense vectors with a place for every occupation, place
and skill would have 6,292 dimensions, so theirs have only the 192 of the twelve criteria. None makes the second list
(*would fit if*), the parts or the counts. All on one thread.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from time import perf_counter
from typing import Any

import numpy as np
import numpy.typing as npt
from market import CRITERIA, LEVELS, NAMED, SIZES, SKILLS
from scipy.sparse import csr_matrix, hstack
from sklearn.neighbors import NearestNeighbors

from matching.engine import CitizenTables, Openings

TOP = 20
PENALTY = 20_000
Array = npt.NDArray[Any]
Work = Callable[[], object]


@dataclass(frozen=True)
class Peer:
    """``prepare`` gives the work on so many citizens, ready to be timed; ``needs``: the package, if one is needed."""

    name: str
    needs: str | None
    honours_musts: bool
    same_work: bool
    leaves_out: str
    citizens: int
    prepare: Callable[[Openings, list[CitizenTables]], Work]


def timed(peer: Peer, openings: Openings, tables: list[CitizenTables], repeats: int = 5) -> dict[str, Any]:
    said: dict[str, Any] = {
        "name": peer.name,
        "honours_musts": peer.honours_musts,
        "same_work": peer.same_work,
        "leaves_out": peer.leaves_out,
    }
    try:
        if peer.needs:
            import_module(peer.needs)
        some = tables[: peer.citizens]
        work = peer.prepare(openings, some)
        work()
    except Exception as missing:
        return {**said, "pairs_per_second": None, "left_out": f"{type(missing).__name__}: {missing}".splitlines()[0]}
    times = []
    for _ in range(repeats):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return {**said, "pairs_per_second": len(some) * len(openings) / float(np.median(times))}


def _cells(openings: Openings, criteria: int = len(SIZES)) -> Array:
    starts = np.cumsum((0, *SIZES))[:criteria]
    return np.asarray(openings.bins[:, :criteria] + starts)


def _penalised(tables: list[CitizenTables], entries: int) -> Array:
    return np.stack([one.points[:entries] - PENALTY * one.rejected[:entries] for one in tables])


def _one_hot(openings: Openings, dtype: Any) -> Array:
    found = np.zeros((len(openings), CRITERIA * LEVELS), dtype=dtype)
    np.put_along_axis(found, _cells(openings, CRITERIA), 1, axis=1)
    return found


def _with_numpy(openings: Openings, tables: list[CitizenTables]) -> Work:
    """The musts first, and of what is left the score: so that only three of ten are scored."""
    cells = _cells(openings)
    columns = np.ascontiguousarray(cells.T)
    ids, weights = openings.skill_ids.reshape(-1, NAMED), openings.skill_weights.reshape(-1, NAMED).astype(np.int64)
    asked = weights.sum(axis=1)

    def one(citizen: CitizenTables) -> Array:
        broken = np.zeros(len(openings), dtype=np.bool_)
        for criterion in range(CRITERIA):
            if citizen.must >> criterion & 1:
                broken |= citizen.rejected[columns[criterion]]
        left = np.flatnonzero(~broken)
        named = np.zeros(SKILLS, dtype=np.int64)
        named[: citizen.skill_points.size] = citizen.skill_points
        score = citizen.points[cells[left]].sum(axis=1)
        score = score + np.rint((weights[left] * named[ids[left]]).sum(axis=1) / asked[left])
        best = np.argpartition(-score, TOP)[:TOP]
        return np.asarray(left[best[np.lexsort((best, -score[best]))]])

    return lambda: [one(citizen) for citizen in tables]


def _with_sklearn(openings: Openings, tables: list[CitizenTables]) -> Work:
    threadpool_limits = import_module("threadpoolctl").threadpool_limits
    index = NearestNeighbors(n_neighbors=TOP, algorithm="brute").fit(_one_hot(openings, np.float64))
    queries = _penalised(tables, CRITERIA * LEVELS).astype(np.float64)

    def work() -> object:
        with threadpool_limits(1):
            return index.kneighbors(queries, return_distance=False)  # all rows have the same length: nearest is most

    return work


def _with_faiss(openings: Openings, tables: list[CitizenTables]) -> Work:
    faiss = import_module("faiss")
    faiss.omp_set_num_threads(1)
    index = faiss.IndexFlatIP(CRITERIA * LEVELS)
    index.add(_one_hot(openings, np.float32))
    queries = _penalised(tables, CRITERIA * LEVELS).astype(np.float32)
    return lambda: index.search(queries, TOP)


def _with_sparse_dot(openings: Openings, tables: list[CitizenTables]) -> Work:
    multiply = import_module("sparse_dot_topn").sp_matmul_topn
    cells = _cells(openings)
    rows = np.repeat(np.arange(len(openings)), cells.shape[1])
    levels = csr_matrix((np.ones(cells.size, np.float32), (rows, cells.ravel())), (len(openings), sum(SIZES)))
    weights = openings.skill_weights.reshape(-1, NAMED).astype(np.float32)
    shares = (weights / weights.sum(axis=1, keepdims=True)).ravel()
    skills = csr_matrix((shares, openings.skill_ids, openings.skill_starts), (len(openings), SKILLS))
    named = np.zeros((len(tables), SKILLS), dtype=np.float32)
    for row, one in zip(named, tables, strict=True):
        row[: one.skill_points.size] = one.skill_points
    citizens = csr_matrix(np.hstack([_penalised(tables, sum(SIZES)).astype(np.float32), named]))
    turned = csr_matrix(hstack([levels, skills]).T)
    return lambda: multiply(citizens, turned, top_n=TOP, n_threads=1, sort=True)


def _with_bm25s(openings: Openings, tables: list[CitizenTables]) -> Work:
    bm25s = import_module("bm25s")
    cells = _cells(openings)
    index = bm25s.BM25()
    index.index([[str(cell) for cell in row] for row in cells.tolist()], show_progress=False)
    queries = [[str(cell) for cell in np.flatnonzero(one.points > one.points.max() // 2)] for one in tables]
    return lambda: index.retrieve(queries, k=TOP, show_progress=False, n_threads=0)


def with_postgres(url: str) -> Callable[[Openings, list[CitizenTables]], Work]:
    def prepare(openings: Openings, tables: list[CitizenTables]) -> Work:
        psycopg = import_module("psycopg")
        connection = psycopg.connect(url, connect_timeout=3)
        columns = [f"c{criterion}" for criterion in range(len(SIZES))]
        with connection.cursor() as cursor:
            cursor.execute("set max_parallel_workers_per_gather = 0")
            typed = ", ".join(f"{one} int" for one in columns)
            cursor.execute(f"create temp table opening (id int primary key, total int, {typed})")
            cursor.execute("set statement_timeout = 20000")
            cursor.execute("create temp table asked (opening int, skill int, weight int)")
            with cursor.copy("copy opening from stdin") as rows:
                totals = openings.postings.asked.tolist()
                for one, total, levels in zip(openings.ids.tolist(), totals, openings.bins.tolist(), strict=True):
                    rows.write_row((one, total, *levels))
            with cursor.copy("copy asked from stdin") as rows:
                owners = np.repeat(openings.ids, np.diff(openings.skill_starts)).tolist()
                rest = zip(owners, openings.skill_ids.tolist(), openings.skill_weights.tolist(), strict=True)
                for row in rest:
                    rows.write_row(row)
            cursor.execute("create index on asked (skill) include (opening, weight)")
            cursor.execute("analyze opening, asked")
        return lambda: [_ask(connection, columns, one) for one in tables]

    return prepare


def _ask(connection: Any, columns: list[str], citizen: CitizenTables) -> list[tuple[int, int]]:
    points = [citizen.table(criterion).tolist() for criterion in range(len(columns))]
    musts = [criterion for criterion in range(len(columns)) if citizen.must >> criterion & 1]
    met = [(~citizen.rejected_at(criterion)).tolist() for criterion in musts]
    terms = " + ".join(f"(%s::int[])[{one} + 1]" for one in columns)
    filters = " and ".join(f"(%s::bool[])[{columns[criterion]} + 1]" for criterion in musts) or "true"
    with connection.cursor() as cursor:
        cursor.execute(
            f"select id, {terms} + coalesce(round(named.sum / total), 0) as score from opening left join ("
            "  select opening, sum(weight * points)::numeric as sum from asked"
            "  join unnest(%s::int[], %s::int[]) as wanted (skill, points) using (skill) group by opening"
            f") named on named.opening = id where {filters} order by score desc, id limit {TOP}",
            [*points, citizen.skill_ids.tolist(), citizen.skill_points[citizen.skill_ids].tolist(), *met],
        )
        found: list[tuple[int, int]] = cursor.fetchall()
        return found


ONLY_CRITERIA = "occupation, place, skills; exact ties"


def all_peers(postgres: str) -> tuple[Peer, ...]:
    return (
        Peer("numpy", None, True, True, "nothing of the first list", 16, _with_numpy),
        Peer("scikit-learn brute", "sklearn", True, False, ONLY_CRITERIA, 256, _with_sklearn),
        Peer("faiss flat", "faiss", True, False, ONLY_CRITERIA, 256, _with_faiss),
        Peer("sparse_dot_topn", "sparse_dot_topn", True, True, "rounding, exact ties", 64, _with_sparse_dot),
        Peer("bm25s", "bm25s", False, False, "points, musts, skills: counts the better levels", 16, _with_bm25s),
        Peer("PostgreSQL", "psycopg", True, True, "nothing of the first list", 3, with_postgres(postgres)),
    )
