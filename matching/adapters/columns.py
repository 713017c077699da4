"""The engine's columns in the catalogue's words."""

from jobmatch.vocabulary.criteria import CRITERIA, TRAITS

OCCUPATION, TRAVEL, SKILLS, WEEKLY_HOURS = "occupation", "travel", "skills", "weekly_hours"
#: What the crowding of an opening takes off; 0 until many see the same one.
PRICE = "price"

#: One column of the engine's pool each; a part of a score each, followed by those of skills and price.
COLUMNS: tuple[str, ...] = (*(criterion.key for criterion in TRAITS), OCCUPATION, TRAVEL)
PARTS: tuple[str, ...] = (*COLUMNS, SKILLS, PRICE)
COLUMN_OF = {key: column for column, key in enumerate(COLUMNS)}

#: Level 1 of the long tables is the best that could be. No opening has it: it keeps a citizen's scale the same
#: whatever is in the pool.
IDEAL, FIRST = 1, 2


#: Hours a week from one level to another, both counted from 1: the engine's levels of `weekly_hours`, in this order.
HOURS_RANGES: tuple[tuple[int, int], ...] = tuple(
    (least, most) for most in range(1, len(CRITERIA[WEEKLY_HOURS].level_keys) + 1) for least in range(1, most + 1)
)
HOURS_LEVEL = {range_: level for level, range_ in enumerate(HOURS_RANGES, start=1)}


def keys_of(columns: tuple[int, ...]) -> list[str]:
    return [COLUMNS[column] for column in columns]


def catalogue_place(key: str) -> int:
    """Where a part stands among others that weigh the same."""
    order = list(CRITERIA)
    return order.index(key) if key in CRITERIA else len(order)
