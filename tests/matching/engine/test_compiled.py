"""A kernel on disk is old as soon as any file of the engine has changed."""

from types import SimpleNamespace

from matching.engine import compiled, selection


def test_a_kernel_is_stamped_with_every_file_of_the_engine():
    stamp = selection.select._cache._cache_file._source_stamp
    assert stamp == compiled._STAMP
    assert {"selection.py", "scoring.py", "sweep.py"} <= {name for name, _ in stamp}


def test_a_numba_that_keeps_its_stamp_elsewhere_is_left_alone():
    index = SimpleNamespace()
    for kernel in (
        SimpleNamespace(),
        SimpleNamespace(_cache=None),
        SimpleNamespace(_cache=SimpleNamespace(_cache_file=index)),
    ):
        compiled._stamp(kernel)
    assert vars(index) == {}
