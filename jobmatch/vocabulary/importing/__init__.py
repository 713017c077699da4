"""Reading words and places from other people's files."""

from jobmatch.vocabulary.importing.esco import import_esco
from jobmatch.vocabulary.importing.packages import load_places
from jobmatch.vocabulary.importing.places import import_places
from jobmatch.vocabulary.importing.reading import FileRefused, Problem, Report

__all__ = ["FileRefused", "Problem", "Report", "import_esco", "import_places", "load_places"]
