"""The engine's columns in the catalogue's words."""

from jobmatch.vocabulary.criteria import CRITERIA, HOURS_BOUNDS, TRAITS

OCCUPATION, TRAVEL, MENTOR, SKILLS, WEEKLY_HOURS = "occupation", "travel", "mentor", "skills", "weekly_hours"
#: How like the title of an opening is to the citizen's own words.
OWN_WORDS = "own_words"
#: What the crowding of an opening takes off; 0 until many see the same one.
PRICE = "price"

#: One column of the engine's pool each; a part of a score each, followed by those of skills and price.
COLUMNS: tuple[str, ...] = (*(criterion.key for criterion in TRAITS), OCCUPATION, TRAVEL, MENTOR, OWN_WORDS)
PARTS: tuple[str, ...] = (*COLUMNS, SKILLS, PRICE)
COLUMN_OF = {key: column for column, key in enumerate(COLUMNS)}

#: Bits of the columns that no employer can do anything about.
FIXED = sum(
    1 << column
    for column, key in enumerate(COLUMNS)
    if key == OWN_WORDS or (key != MENTOR and not CRITERIA[key].negotiable)
)

#: Level 1 of the long tables is the best that could be, whether an opening has it or not: it keeps a citizen's scale
#: the same whatever is in the pool.
IDEAL, FIRST = 1, 2
#: Work done mostly from home takes no way at all, wherever the firm is: the best that could be.
FROM_HOME = IDEAL
#: Of mentors, the first is that a workplace has offered none.
NO_MENTOR, FIRST_MENTOR = FIRST, FIRST + 1


MOST_HOURS = 60
#: Whole hours a week from the least to the most: the engine's levels of `weekly_hours`, in this order, from 1.
HOURS_RANGES: tuple[tuple[int, int], ...] = tuple(
    (least, most) for least in range(1, MOST_HOURS + 1) for most in range(least, MOST_HOURS + 1)
)
HOURS_LEVEL = {range_: level for level, range_ in enumerate(HOURS_RANGES, start=1)}
#: What each level of the catalogue's own means in hours.
HOURS_OF_LEVEL: dict[str, tuple[int, int]] = dict(
    zip(
        CRITERIA[WEEKLY_HOURS].level_keys,
        zip((1, *(bound + 1 for bound in HOURS_BOUNDS)), (*HOURS_BOUNDS, MOST_HOURS), strict=True),
        strict=True,
    )
)


def keys_of(columns: tuple[int, ...]) -> list[str]:
    return [COLUMNS[column] for column in columns]


def catalogue_place(key: str) -> int:
    """Where a part stands among others that weigh the same."""
    order = list(CRITERIA)
    return order.index(key) if key in CRITERIA else len(order)
