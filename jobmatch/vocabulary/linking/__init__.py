"""Free text to concepts: a title, wish or skill in, candidates with a confidence out. No Django."""

from jobmatch.vocabulary.linking.fields import LabelledConcept
from jobmatch.vocabulary.linking.index import Candidate, Linker, LinkResult
from jobmatch.vocabulary.linking.normalise import normalise, split_list
from jobmatch.vocabulary.linking.titles import Titles, titles_from

__all__ = ["Candidate", "LabelledConcept", "LinkResult", "Linker", "Titles", "normalise", "split_list", "titles_from"]
