"""Hours a week as levels. Pure, so that texts can be read without the catalogue."""

#: Upper bound in hours of each level of `weekly_hours`; the last has none.
HOURS_BOUNDS = (5, 10, 15, 20, 25, 30, 36, 37)
HOURS_LEVELS = ("1-5", "6-10", "11-15", "16-20", "21-25", "26-30", "31-36", "37", "over-37")


def hours_level(hours: float) -> str:
    """Level of `weekly_hours` that a number of hours a week falls in."""
    return next(
        (level for level, bound in zip(HOURS_LEVELS, HOURS_BOUNDS, strict=False) if hours <= bound), HOURS_LEVELS[-1]
    )
