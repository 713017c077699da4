"""Roles are memberships with a beginning and an end."""

import pytest

from jobmatch.accounts.enums import Role
from jobmatch.accounts.models import Membership, Municipality, Team, User
from jobmatch.accounts.services import RoleRefusedError, add_person, end_role, grant_role
from tests.people import NOW


def test_an_ended_role_gives_no_rights_and_stays_as_history(carla: User) -> None:
    assert carla.has_role(Role.CONSULTANT)
    end_role(membership=carla.memberships.get(), at=NOW)
    again = User.objects.get(pk=carla.pk)
    assert not again.has_role(Role.CONSULTANT)
    assert again.memberships.get().ended_at == NOW


def test_one_person_may_have_several_roles(carla: User, fjordby: Municipality, nord: Team) -> None:
    grant_role(user=carla, role=Role.TEAM_LEADER, municipality=fjordby, team=nord, at=NOW)
    assert carla.has_role(Role.CONSULTANT)
    assert carla.has_role(Role.TEAM_LEADER)
    assert carla.teams_as(Role.TEAM_LEADER) == {nord.pk}


def test_giving_the_same_role_twice_changes_nothing(carla: User, fjordby: Municipality, nord: Team) -> None:
    grant_role(user=carla, role=Role.CONSULTANT, municipality=fjordby, team=nord, at=NOW)
    assert Membership.objects.filter(user=carla).count() == 1


def test_a_municipal_role_needs_a_municipality(emma: User) -> None:
    with pytest.raises(RoleRefusedError):
        grant_role(user=emma, role=Role.CONSULTANT, at=NOW)


def test_a_team_must_be_one_of_the_municipality(emma: User, olga: User, fjordby: Municipality) -> None:
    other = Team.objects.get(name="Øst")
    with pytest.raises(RoleRefusedError):
        grant_role(user=emma, role=Role.CONSULTANT, municipality=fjordby, team=other, at=NOW)


def test_somebody_who_is_no_longer_active_has_no_role(carla: User) -> None:
    carla.is_active = False
    assert not carla.has_role(Role.CONSULTANT)


def test_the_same_person_is_not_added_twice(carla: User) -> None:
    assert add_person(email="CARLA@example.org", name="Somebody") == carla
