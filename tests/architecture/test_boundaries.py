"""The rules that import-linter cannot see."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from django.apps import AppConfig, apps

ROOT = Path(__file__).parents[2]
LINTER = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
LAYERS = next(contract["layers"] for contract in LINTER["contracts"] if contract["id"] == "flow")
RANK = {name.strip(" ()"): -number for number, layer in enumerate(LAYERS) for name in layer.split("|")}
OURS = [
    app for app in apps.get_app_configs() if Path(app.path).is_relative_to(ROOT) and ".venv" not in Path(app.path).parts
]


@pytest.mark.parametrize(
    "module",
    [
        "matching.engine",
        "matching.fairness",
        "jobmatch.vocabulary.linking",
        "jobmatch.vocabulary.reading",
        "jobmatch.vocabulary.travel",
    ],
)
def test_the_pure_parts_load_without_django(module: str) -> None:
    code = f"import sys, {module}; print(sorted({{'django', 'wagtail', 'celery'}} & set(sys.modules)))"
    result = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"


@pytest.mark.parametrize("app", OURS, ids=lambda app: app.name)
def test_every_app_has_its_place_in_the_layers(app: AppConfig) -> None:
    assert app.name in RANK
    assert app.name.partition(".")[0] in LINTER["root_packages"]


def test_every_relation_between_records_points_up() -> None:
    wrong = []
    for app in OURS:
        for model in app.get_models(include_auto_created=True):
            for field in model._meta.get_fields():
                if not (field.is_relation and field.concrete and field.related_model):
                    continue
                target = field.related_model._meta.app_config.name
                if target in RANK and target != app.name and RANK[target] >= RANK[app.name]:
                    wrong.append(f"{model._meta.label}.{field.name} -> {field.related_model._meta.label}")
    assert wrong == []


@pytest.mark.parametrize("package", ["jobmatch", "matching"])
def test_packages_that_hold_pure_parts_have_an_empty_init(package: str) -> None:
    assert (ROOT / package / "__init__.py").read_text() == ""


def test_no_saved_model_is_read_as_code() -> None:
    """Pickle and its relatives run code from the file; snapshots are .npz without it."""
    banned = ("import pickle", "import joblib", "import dill", "import skops", "allow_pickle=True")
    found = [
        f"{path.relative_to(ROOT)}: {word}"
        for package in ("jobmatch", "employers", "matching", "cms")
        for path in (ROOT / package).rglob("*.py")
        for word in banned
        if word in path.read_text()
    ]
    assert found == []
