"""Occupations and skills (ESCO), ISCO groups and places: words that citizens and employers share."""

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _


class OccupationQuerySet(models.QuerySet["Occupation"]):
    def current(self) -> "OccupationQuerySet":
        """Those that may be chosen; withdrawn ones stay for what was written before."""
        return self.filter(is_current=True)


class SkillQuerySet(models.QuerySet["Skill"]):
    def current(self) -> "SkillQuerySet":
        """Those that may be chosen; withdrawn ones stay for what was written before."""
        return self.filter(is_current=True)


class Concept(models.Model):
    """A word with a meaning. `labels` and `descriptions` are by language; `alternatives` are lists by language."""

    uri = models.URLField(unique=True, max_length=200)
    labels = models.JSONField(default=dict)
    alternatives = models.JSONField(default=dict)
    descriptions = models.JSONField(default=dict)
    source = models.CharField(max_length=20, default="starter")
    is_current = models.BooleanField(default=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        """The preferred label in the language of the page, else Danish, else English, else the identifier."""
        language = (get_language() or "da")[:2]
        return str(self.labels.get(language) or self.labels.get("da") or self.labels.get("en") or self.uri)


class IscoGroup(models.Model):
    """A group of the International Standard Classification of Occupations (ISCO-08), 1 to 4 digits."""

    code = models.CharField(max_length=4, primary_key=True)
    labels = models.JSONField(default=dict)

    def __str__(self) -> str:
        return f"{self.code} {self.labels.get('da') or self.labels.get('en', '')}"


class Occupation(Concept):
    isco_code = models.CharField(max_length=4, db_index=True)
    broader = models.ManyToManyField("self", symmetrical=False, related_name="narrower", blank=True)

    objects = OccupationQuerySet.as_manager()

    class Meta:
        verbose_name = _("occupation")
        ordering = ["pk"]


class Skill(Concept):
    objects = SkillQuerySet.as_manager()

    class Meta:
        verbose_name = _("skill")
        ordering = ["pk"]


class Relation(models.TextChoices):
    ESSENTIAL = "essential", _("essential")
    OPTIONAL = "optional", _("optional")


class OccupationSkill(models.Model):
    occupation = models.ForeignKey(Occupation, on_delete=models.CASCADE, related_name="skill_links")
    skill = models.ForeignKey(Skill, on_delete=models.CASCADE, related_name="occupation_links")
    relation = models.CharField(max_length=10, choices=Relation)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["occupation", "skill"], name="one_link_per_occupation_and_skill")
        ]

    def __str__(self) -> str:
        return f"{self.occupation_id} {self.relation} {self.skill_id}"


class Place(models.Model):
    """A Danish postcode with the coordinates of its centre."""

    postcode = models.CharField(max_length=4, primary_key=True)
    name = models.CharField(max_length=80)
    municipality_code = models.CharField(max_length=4, blank=True, db_index=True)
    municipality_name = models.CharField(max_length=80, blank=True)
    region = models.CharField(max_length=80, blank=True)
    latitude = models.FloatField()
    longitude = models.FloatField()

    class Meta:
        ordering = ["postcode"]

    def __str__(self) -> str:
        return f"{self.postcode} {self.name}"


class VocabularyVersion(models.Model):
    """One row, whose token is new after every change by an importer: what is built from the words is built again."""

    token = models.CharField(max_length=32)

    def __str__(self) -> str:
        return self.token
