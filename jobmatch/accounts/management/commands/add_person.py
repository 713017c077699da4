"""Add a person with a role, and the municipality and team where they are the first, and mail them their way in."""

from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from jobmatch.accounts.enums import Role
from jobmatch.accounts.invitations import send_way_in
from jobmatch.accounts.models import Municipality, Team, User
from jobmatch.accounts.services import RoleRefusedError, add_person, grant_role

#: An employer acts for a firm and is invited on its page; a citizen gets a sign-in on the page of their case.
GIVEN_ELSEWHERE = {Role.EMPLOYER: "on the firm's page", Role.CITIZEN: "on the page of the citizen's case"}
ROLES = [role.value for role in Role if role not in GIVEN_ELSEWHERE]


class Command(BaseCommand):
    help = (
        "Add a person with a role; again with another role, the person has both. Mails the link to choose a password."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email")
        parser.add_argument("--name", default="", help="needed for a person who is new")
        parser.add_argument("--role", required=True, choices=ROLES)
        parser.add_argument("--municipality", default="", metavar="NAME_OR_CODE")
        parser.add_argument("--municipality-code", default="", help="make the municipality if it is not there")
        parser.add_argument("--team", default="", metavar="NAME", help="made if the municipality has none of this name")
        parser.add_argument("--language", default="da", choices=["da", "en"])
        parser.add_argument("--no-mail", action="store_true", help="send nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            user = self._add(options)
        except RoleRefusedError as error:
            raise CommandError(f"{error}; see --municipality and --team") from None
        if not options["no_mail"]:
            send_way_in(user)
            self.stdout.write(f"{user.email} has been sent the way in")

    @transaction.atomic
    def _add(self, options: dict[str, Any]) -> User:
        _demand_email(options["email"])
        municipality = self._municipality(options["municipality"], options["municipality_code"])
        team = self._team(municipality, options["team"])
        known = User.objects.filter(email=options["email"].lower()).exists()
        if not known and not options["name"].strip():
            raise CommandError("--name is needed for a person who is new")
        user = add_person(email=options["email"], name=options["name"].strip(), language=options["language"])
        role = Role(options["role"])
        grant_role(user=user, role=role, municipality=municipality, team=team, at=timezone.now())
        where = ", ".join(str(one) for one in (municipality, team) if one)
        self.stdout.write(f"{user.name} <{user.email}> is {role.value}{f' in {where}' if where else ''}")
        return user

    def _municipality(self, name: str, code: str) -> Municipality | None:
        if not name:
            return None
        found = Municipality.objects.filter(Q(name__iexact=name) | Q(code=name)).first()
        if found is not None:
            return found
        if not (len(code) == 4 and code.isascii() and code.isdecimal()):
            raise CommandError(
                f"there is no municipality {name!r}; give --municipality-code with its four digits to make it"
            )
        if Municipality.objects.filter(code=code).exists():
            raise CommandError(f"the code {code} belongs to {Municipality.objects.get(code=code)}")
        self.stdout.write(f"new municipality: {name} ({code})")
        return Municipality.objects.create(name=name, code=code)

    def _team(self, municipality: Municipality | None, name: str) -> Team | None:
        if not name:
            return None
        if municipality is None:
            raise CommandError("--team needs --municipality")
        team = municipality.teams.filter(name__iexact=name).first()
        if team is None:
            self.stdout.write(f"new team: {name}")
            team = Team.objects.create(municipality=municipality, name=name)
        return team


def _demand_email(email: str) -> None:
    try:
        validate_email(email)
    except ValidationError:
        raise CommandError(f"{email!r} is not an e-mail address") from None
