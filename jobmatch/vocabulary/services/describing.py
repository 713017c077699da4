"""The criteria catalogue as a document."""

from django.utils.translation import gettext as _
from django.utils.translation import override

from jobmatch.vocabulary.criteria import CRITERIA, GROUPS, Criterion


def criteria_as_markdown(language: str) -> str:
    """The catalogue in Markdown: per group of criteria, what is asked of whom, and the levels with their keys."""
    with override(language):
        parts = [f"# {_('Work conditions')}"]
        for group, name in GROUPS.items():
            parts.append(f"## {name}")
            parts += [_described(criterion) for criterion in CRITERIA.values() if criterion.group == group]
        return "\n\n".join(parts)


def _described(criterion: Criterion) -> str:
    lines = [
        f"### {criterion.name} (`{criterion.key}`)",
        "",
        f"- {_('To the citizen')}: {criterion.ask_citizen}",
        f"- {_('To the employer')}: {criterion.ask_employer}",
        f"- {_('Kind')}: {criterion.kind.value}",
        f"- {_('May be a must')}: {_('yes') if criterion.may_be_must else _('no')}",
    ]
    if criterion.negotiable:
        lines.append(f"- {_('What an employer could do')}: {criterion.negotiable}")
    if criterion.levels:
        levels = ", ".join(f"`{level.key}` {level.name}" for level in criterion.levels)
        lines.append(f"- {_('Levels')}: {levels}, `unknown` {_('unknown')}")
    return "\n".join(lines)
