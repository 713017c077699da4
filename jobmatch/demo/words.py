"""The starter vocabulary by its Danish labels, for tables that name occupations and skills in words."""

from functools import cached_property
from typing import TypeVar

from jobmatch.vocabulary.models import Occupation, Place, Skill

T = TypeVar("T")


class NotInVocabularyError(LookupError):
    """A word of the demo's tables that the starter vocabulary does not have."""


class Words:
    """Looks words up; each kind is read once."""

    @cached_property
    def _occupations(self) -> dict[str, Occupation]:
        return {str(one.labels.get("da")): one for one in Occupation.objects.filter(source="starter")}

    @cached_property
    def _skills(self) -> dict[str, int]:
        return {str(one.labels.get("da")): one.pk for one in Skill.objects.filter(source="starter")}

    @cached_property
    def _places(self) -> dict[str, Place]:
        return Place.objects.in_bulk()

    def occupation(self, label: str) -> Occupation:
        return _found(self._occupations, label)

    def skill_id(self, label: str) -> int:
        return _found(self._skills, label)

    def place(self, postcode: str) -> Place | None:
        return _found(self._places, postcode) if postcode else None


def _found(table: dict[str, T], word: str) -> T:
    try:
        return table[word]
    except KeyError:
        raise NotInVocabularyError(word) from None
