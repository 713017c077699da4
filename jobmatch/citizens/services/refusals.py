"""What cannot be done, with the reason in words for people."""


class CitizensRefusedError(ValueError):
    """`field` names what the reason is about, where it is one thing."""

    def __init__(self, text: object, field: str = "") -> None:
        self.text, self.field = text, field
        super().__init__(f"{field}: {text}" if field else str(text))


class NotYoursError(CitizensRefusedError):
    """Only the citizen's own team, or the citizen, may do this."""


class CaseClosedError(CitizensRefusedError):
    """Nothing is written in a closed case."""


class CaseExistsError(CitizensRefusedError):
    """The municipality has a case of this number."""


class NoConsultantError(CitizensRefusedError):
    """The person is not a consultant or leader in the team."""


class InvalidCaseError(CitizensRefusedError):
    """A date or text of the case that cannot be."""


class WishRefusedError(CitizensRefusedError):
    """The wish contradicts itself, or the catalogue does not have it."""


class WeighingRefusedError(CitizensRefusedError):
    """Weights that are none, or of something that is not wished."""


class ClaimRefusedError(CitizensRefusedError):
    """A line about work, skills or background that cannot be kept."""


class GroupFactsRefusedError(CitizensRefusedError):
    """A year of birth, gender or language that cannot be."""
