"""What goes along with the invitations of a gathering."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from ideakirja.kit.forms import form_page, posted
from ideakirja.people.views import signed_in

from ..access import may_see_people
from ..actions import change_gathering
from ..enclosures import previous_memo, printable_notices, short_date
from ..forms.people import SendAlongForm
from ..models import Gathering
from .staff import act_on, gathering_for


@form_page
def send_along(request: HttpRequest, pk: int) -> HttpResponse:
    gathering = gathering_for(request, pk, may_see_people)
    initial = {name: getattr(gathering, name) for name in SendAlongForm.base_fields}
    notices = printable_notices(gathering)
    form = SendAlongForm(posted(request), initial=initial, notices=notices, memo_help=_memo_help(gathering))

    def act(**chosen: object) -> None:
        change_gathering(gathering, **chosen, by=signed_in(request))

    words = {
        "title": _("Send along with the invitation"),
        "about": _(
            "In an e-mail these are attached as files. In a letter they are printed on the following pages. "
            "Whoever gets a text message reads them behind the link."
        ),
        "button": _("Save the choice"),
    }
    done = _("Saved. It holds for the invitations that are sent from now on.")
    return act_on(request, gathering, form, act, done, back="gatherings:people", **words)


def _memo_help(gathering: Gathering) -> str:
    plain, whole = previous_memo(gathering), previous_memo(gathering, for_staff=True)
    if whole is None:
        return _("There is no finished memo yet. When there is one, it goes along.")
    words = _("Workers get the memo of %(day)s.") % {"day": short_date(whole.gathering)}
    if plain is None:
        return f"{words} {_('Participants get none: it has not been written in plain words.')}"
    return f"{words} {_('Participants get the plain memo of %(day)s.') % {'day': short_date(plain.gathering)}}"
