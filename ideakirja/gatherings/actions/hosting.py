"""Who has which part in a gathering."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from ideakirja.people.models import Participant, User
from ideakirja.trail.actions import record

from ..models import Gathering, Host
from .planning import announce, held


@transaction.atomic
def add_host(
    gathering: Gathering,
    part: str,
    *,
    user: User | None = None,
    participant: Participant | None = None,
    name: str = "",
    by: User,
) -> Host:
    """One of the staff, one of the participants, or a guest by name. The same person has the same part once."""
    gathering = held(gathering)
    if sum(map(bool, (user, participant, name))) > 1:
        raise ValidationError(_("Choose one person or write one name at a time."))
    host = Host(gathering=gathering, part=part, user=user, participant=participant, name=name)
    same = gathering.hosts.filter(part=part, user=user, participant=participant, name=name).first()
    if same:
        return same
    host.full_clean()
    host.save()
    record("gathering.host_added", gathering, by=by, person=_trail_name(host))
    announce(gathering)
    return host


@transaction.atomic
def remove_host(host: Host, *, by: User) -> None:
    gathering = held(host.gathering)
    if not gathering.hosts.filter(pk=host.pk).exists():
        return
    record("gathering.host_removed", gathering, by=by, person=_trail_name(host))
    host.delete()
    announce(gathering)


def _trail_name(host: Host) -> str:
    """A participant does not stand in the trail by name."""
    return str(host.user) if host.user else _("somebody from outside the staff")
