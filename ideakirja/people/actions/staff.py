"""Every write about people and units. A refusal is a ValidationError with a whole sentence."""

from datetime import datetime, timedelta

from allauth.usersessions.models import UserSession
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from ideakirja.kit.texts import Texts
from ideakirja.trail.actions import record

from .. import jobs
from ..models import Invitation, Role, RoleKind, Unit, User

VALID = timedelta(days=14)


# --- coming in ------------------------------------------------------------------------------------------------------
@transaction.atomic
def invite(email: str, *, name: str, unit: Unit, kind: str, language: str, by: User, now: datetime) -> Invitation:
    """Send a letter with a link that works for 14 days. An open invitation is not made twice."""
    email = email.lower()
    if User.objects.filter(email=email).exists():
        raise ValidationError(_("Somebody already has this e-mail address. Give them a role in the list."))
    if open_one := Invitation.objects.open(now).filter(email=email).first():
        return open_one
    invitation = Invitation.objects.create(
        email=email, name=name, unit=unit, kind=kind, language=language, invited_by=by, expires_at=now + VALID
    )
    record("people.invited", invitation, by=by, role=kind, unit=str(unit))
    # In this transaction: the letter is queued if, and only if, the invitation is there.
    jobs.send_invitation.enqueue(invitation.pk)
    return invitation


@transaction.atomic
def send_invitation_again(invitation: Invitation, *, by: User, now: datetime) -> None:
    """A new letter and 14 more days. The link of the first letter works too."""
    invitation = _held(invitation)
    if not invitation.is_waiting:
        raise ValidationError(_("This invitation has been used or withdrawn. Make a new one."))
    invitation.expires_at = now + VALID
    invitation.save(update_fields=["expires_at"])
    record("people.invitation_sent_again", invitation, by=by)
    jobs.send_invitation.enqueue(invitation.pk)


@transaction.atomic
def withdraw_invitation(invitation: Invitation, *, by: User, now: datetime) -> None:
    invitation = _held(invitation)
    if invitation.withdrawn_at:
        return
    if invitation.accepted_at:
        raise ValidationError(_("This invitation has been used. Close the account instead."))
    invitation.withdrawn_at = now
    invitation.save(update_fields=["withdrawn_at"])
    record("people.invitation_withdrawn", invitation, by=by)


@transaction.atomic
def accept_invitation(invitation: Invitation, *, name: str, title: str, password: str, now: datetime) -> User:
    """Make the account. The person acts here, so the trail names them; a second use is refused."""
    invitation = _held(invitation)
    taken = User.objects.filter(email=invitation.email).exists()
    if taken or not Invitation.objects.open(now).filter(pk=invitation.pk).exists():
        raise ValidationError(_("This link does not work any more."))
    user = User.objects.create_user(invitation.email, password, name=name, title=title, language=invitation.language)
    Role.objects.create(user=user, unit=invitation.unit, kind=invitation.kind)
    invitation.accepted_at = now
    invitation.save(update_fields=["accepted_at"])
    record("people.joined", user, by=user, unit_id=invitation.unit_id, role=invitation.kind, unit=str(invitation.unit))
    return user


@transaction.atomic
def found_organisation(email: str, password: str, *, name: str, unit_names: Texts) -> User:
    """The topmost unit and its administrator, in an empty installation (manage.py first_administrator)."""
    unit = Unit.objects.create(names=unit_names)
    user = User.objects.create_user(email, password, name=name)
    Role.objects.create(user=user, unit=unit, kind=RoleKind.ADMINISTRATOR)
    record("people.joined", user, by=None, unit_id=unit.pk, role=RoleKind.ADMINISTRATOR.value, unit=str(unit))
    return user


@transaction.atomic
def change_own_details(user: User, *, name: str, title: str, language: str, by: User) -> None:
    new = {"name": name, "title": title, "language": language}
    changed = [field for field, value in new.items() if getattr(user, field) != value]
    if not changed:
        return
    for field in changed:
        setattr(user, field, new[field])
    user.save(update_fields=changed)
    record("people.own_details_changed", user, by=by, unit_id=_first_unit(user))


# --- roles and closing ----------------------------------------------------------------------------------------------
@transaction.atomic
def give_role(user: User, *, unit: Unit, kind: str, by: User) -> Role:
    role, is_new = Role.objects.get_or_create(user=user, unit=unit, kind=kind)
    if is_new:
        user.forget_reach()
        record("people.role_given", user, by=by, unit_id=unit.pk, role=kind, unit=str(unit))
    return role


@transaction.atomic
def take_role(role: Role, *, by: User) -> None:
    """The last administrator of the whole keeps the role: nobody could give it back."""
    user, unit = role.user, role.unit
    if role.kind == RoleKind.ADMINISTRATOR and unit.parent_id is None:
        _require_another_administrator(user)
    deleted, _counts = Role.objects.filter(pk=role.pk).delete()
    if deleted:
        user.forget_reach()
        record("people.role_taken", user, by=by, unit_id=unit.pk, role=role.kind, unit=str(unit))


@transaction.atomic
def close_account(user: User, *, by: User) -> None:
    """The person is signed out everywhere and cannot sign in. Their roles stay written down, without effect."""
    user = User.objects.select_for_update().get(pk=user.pk)
    if not user.is_active:
        return
    _require_another_administrator(user)
    user.is_active = False
    user.save(update_fields=["is_active"])
    for session in UserSession.objects.filter(user=user):
        session.end()
    record("people.account_closed", user, by=by, unit_id=_first_unit(user))


@transaction.atomic
def open_account(user: User, *, by: User) -> None:
    """Open a closed account again, with the roles that it had."""
    user = User.objects.select_for_update().get(pk=user.pk)
    if user.is_active:
        return
    user.is_active = True
    user.save(update_fields=["is_active"])
    record("people.account_opened", user, by=by, unit_id=_first_unit(user))


# --- units ----------------------------------------------------------------------------------------------------------
@transaction.atomic
def add_unit(names: dict[str, str], *, parent: Unit, promise_days: int, release_limit: int, by: User) -> Unit:
    """A part of the organisation. The same name under the same unit is not added twice."""
    for sibling in Unit.objects.filter(parent=parent):
        if sibling.names == names:
            return sibling
    unit = Unit(names=names, parent=parent, promise_days=promise_days, release_limit=release_limit)
    unit.full_clean()
    unit.save()
    record("unit.added", unit, by=by, unit_id=unit.pk)
    return unit


@transaction.atomic
def change_unit(unit: Unit, *, names: dict[str, str], promise_days: int, release_limit: int, by: User) -> None:
    """Rename, or change the promise and the limit. A promise that clients have seen is kept: this is for what comes."""
    unit = Unit.objects.select_for_update().get(pk=unit.pk)
    new = {"names": names, "promise_days": promise_days, "release_limit": release_limit}
    changed = [field for field, value in new.items() if getattr(unit, field) != value]
    if not changed:
        return
    for field in changed:
        setattr(unit, field, new[field])
    unit.full_clean()
    unit.save(update_fields=changed)
    record("unit.changed", unit, by=by, unit_id=unit.pk, days=promise_days, limit=release_limit)


def _held(invitation: Invitation) -> Invitation:
    """The invitation as it is now, held until the end of the transaction."""
    return Invitation.objects.select_for_update(of=("self",)).select_related("unit").get(pk=invitation.pk)


def _first_unit(user: User) -> int | None:
    return user.roles.values_list("unit_id", flat=True).first()


def _require_another_administrator(user: User) -> None:
    """Administrators of the whole, held so that two of them cannot remove each other at once."""
    of_the_whole = Role.objects.select_for_update(of=("self",)).filter(
        kind=RoleKind.ADMINISTRATOR, unit__parent=None, user__is_active=True
    )
    administrators = {role.user_id for role in of_the_whole}
    if administrators == {user.pk}:
        raise ValidationError(
            _("%(name)s is the last administrator. Make somebody else an administrator first.") % {"name": user}
        )
