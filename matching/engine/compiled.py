"""How the engine's loops are compiled: at the first call, then cached on disk."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, cast

from numba import njit
from numba.core.compiler import Compiler

_STAMP = tuple((path.name, path.stat().st_mtime_ns) for path in sorted(Path(__file__).parent.glob("*.py")))

Kernel = TypeVar("Kernel", bound=Callable[..., object])


#: A number inside a kernel: what is Python's and what is numpy's is one there.
Number = Any


class _Apart(Compiler):
    """Sets two things that ``njit`` has no option for.

    ``noalias``: the arrays given to a kernel do not overlap. Without it LLVM turns no look-up loop into vector code.
    Whoever calls must keep the promise: no array is given twice if one of the two is written to.

    ``nrt``: a kernel makes no arrays. Otherwise every array would be counted in and out of every call, which takes
    longer than what the small ones do. What a kernel needs to work on is given to it.
    """

    def __init__(self, *compilation: object) -> None:
        *_, flags, _ = compilation
        flags.noalias = True  # type: ignore[attr-defined]
        flags.nrt = False  # type: ignore[attr-defined]
        super().__init__(*compilation)  # type: ignore[no-untyped-call]


def compiled(function: Kernel) -> Kernel:
    """A kernel: no bounds are checked in it and no division by 0, so all that it is given has passed the door."""
    kernel: Any = njit(cache=True, nogil=True, error_model="numpy", pipeline_class=_Apart)(function)
    _stamp(kernel)
    return cast(Kernel, kernel)


def _stamp(kernel: Any) -> None:
    """numba looks only at a kernel's own file to see if what it has on disk is old, but kernels call each other across
    files, so the stamp must be that of all. A numba that keeps its stamp elsewhere goes by its own.
    """
    index: Any = getattr(getattr(kernel, "_cache", None), "_cache_file", None)
    if hasattr(index, "_source_stamp"):
        index._source_stamp = _STAMP
