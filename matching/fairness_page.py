"""The fairness watch in plain words: a sentence per finding, bars of what is shown, and the numbers as tables."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from jobmatch.citizens.enums import RegisteredGender
from matching.explanations import name_of
from matching.fairness import LEAST, Figures, Ratio, Share
from matching.services import FairnessWatch, Grouping

TITLES = {
    "age": gettext_lazy("By age"),
    "gender": gettext_lazy("By gender as registered"),
    "language": gettext_lazy("By first language"),
    "municipality": gettext_lazy("By municipality"),
}
LABELS = {
    "not_registered": gettext_lazy("not registered"),
    "under_30": gettext_lazy("under 30 years"),
    "30_to_49": gettext_lazy("30 to 49 years"),
    "50_and_over": gettext_lazy("50 years and over"),
    "danish": gettext_lazy("Danish"),
    "other_language": gettext_lazy("another language"),
    RegisteredGender.FEMALE.value: RegisteredGender.FEMALE.label,
    RegisteredGender.MALE.value: RegisteredGender.MALE.label,
    RegisteredGender.OTHER.value: RegisteredGender.OTHER.label,
}


@dataclass(frozen=True)
class Finding:
    """`kind`: of the box that it stands in."""

    kind: str
    text: str


@dataclass(frozen=True)
class GroupRow:
    """`bar`: width in percent. `numbers` is empty for a group that is not shown."""

    label: str
    bar: int
    alarm: bool
    citizens: int
    numbers: tuple[str, ...]


@dataclass(frozen=True)
class PartRow:
    name: str
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Section:
    key: str
    title: str
    findings: list[Finding]
    rows: list[GroupRow]
    part_groups: list[str]
    parts: list[PartRow]

    @property
    def compares(self) -> bool:
        return len(self.part_groups) > 1


def sections_of(watch: FairnessWatch) -> list[Section]:
    return [_section(grouping, watch.parts) for grouping in watch.groupings]


def _section(grouping: Grouping, parts: tuple[str, ...]) -> Section:
    shown = {label_of(key): one for key, one in grouping.groups.items() if one is not None}
    return Section(
        key=grouping.key,
        title=str(TITLES[grouping.key]),
        findings=list(_findings(shown, hides=len(shown) < len(grouping.groups))),
        rows=[_row(label_of(key), one) for key, one in grouping.groups.items()],
        part_groups=list(shown),
        parts=list(_part_rows(shown, parts)),
    )


def label_of(key: str) -> str:
    """A municipality is called by its own name."""
    return str(LABELS.get(key, key))


def _findings(shown: dict[str, Figures], *, hides: bool) -> Iterator[Finding]:
    ratios = {label: one.ratio for label, one in shown.items() if one.ratio is not None}
    alarms = {label: ratio for label, ratio in ratios.items() if ratio.alarm}
    for label, ratio in alarms.items():
        yield _alarm(label, ratio, _most(shown))
    if len(ratios) > 1 and not alarms:
        yield Finding(
            "success", _("No group shown here sees less than four fifths of what the group that sees most does.")
        )
    said = []
    if len(ratios) < 2:
        said.append(_("There is nothing to compare yet: too few citizens, or no jobs that fit."))
    if hides:
        said.append(
            _("Groups of fewer than %(n)s citizens are not shown, nor groups from which they could be worked out.")
            % {"n": LEAST}
        )
    if said:
        yield Finding("info", " ".join(said))


def _most(shown: dict[str, Figures]) -> str:
    return max(shown, key=lambda label: shown[label].exposure)


def _alarm(label: str, ratio: Ratio, most: str) -> Finding:
    said = _(
        "“%(group)s” is shown %(ratio)s of what “%(most)s” is shown. Allowing for chance it is between "
        "%(low)s and %(high)s."
    ) % {
        "group": label,
        "most": most,
        "ratio": percent(ratio.value),
        "low": percent(ratio.low),
        "high": percent(ratio.high),
    }
    if ratio.beyond_chance:
        more = _("Chance alone does not explain this. Look at the musts in the group, and at which jobs are missing.")
    else:
        more = _("It can be chance. Look again when there are more citizens.")
    return Finding("error" if ratio.beyond_chance else "warning", f"{said} {more}")


def _row(label: str, one: Figures | None) -> GroupRow:
    if one is None:
        return GroupRow(label, 0, alarm=False, citizens=0, numbers=())
    alarm = one.ratio is not None and one.ratio.alarm
    return GroupRow(label, round(100 * one.exposure), alarm, one.citizens, numbers_of(one))


def numbers_of(one: Figures) -> tuple[str, ...]:
    """In the order of the table's columns after the number of citizens."""
    return (
        number_format(one.shown, decimal_pos=1),
        percent(one.exposure),
        percent(one.ratio.value) if one.ratio else "–",
        number_format(one.fits, decimal_pos=0),
        number_format(one.would_fit_if, decimal_pos=0),
        _share(one.none_fits),
    )


def summary_of(total: Figures) -> str:
    """The page's first sentence."""
    citizens = ngettext("%(n)s citizen", "%(n)s citizens", total.citizens) % {"n": total.citizens}
    return _("%(citizens)s have a list. The middle one of them has %(fits)s jobs that fit.") % {
        "citizens": citizens,
        "fits": number_format(total.fits, decimal_pos=0),
    }


def _part_rows(shown: dict[str, Figures], parts: tuple[str, ...]) -> Iterator[PartRow]:
    for place, key in enumerate(parts):
        found = [one.parts[place] for one in shown.values()]
        if any(value is not None for value in found):
            yield PartRow(name_of(key), tuple("–" if value is None else percent(value) for value in found))


def _share(share: Share) -> str:
    return _("about %(share)s (%(low)s to %(high)s)") % {
        "share": percent(share.about),
        "low": percent(share.low),
        "high": percent(share.high),
    }


def percent(value: float) -> str:
    return _("%(n)s %%") % {"n": number_format(100 * value, decimal_pos=0)}
