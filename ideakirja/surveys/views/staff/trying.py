"""Trying a questionnaire: the very page that a client gets. Nothing of it is kept anywhere."""

from csp.constants import SELF
from csp.decorators import csp_replace, csp_update
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from ideakirja.kit.gate import DEFAULT_LIMIT
from ideakirja.people.models import Unit
from ideakirja.people.views import signed_in
from ideakirja.questions.form import Form
from ideakirja.questions.models import Questionnaire, Version
from ideakirja.questions.ready import ready_form

from ...card_page import card_context
from ...models import Collection
from ...revealing import warnings_of


def _stand_in(request: HttpRequest, slug: str) -> Collection:
    """A collection that is not stored, with the questions as they are now. 404 when the user may not see them."""
    user = signed_in(request)
    form: Form | None = ready_form(slug)
    unit = Unit.objects.filter(pk__in=user.reach()).first()
    if form is None:
        questionnaire = Questionnaire.objects.visible_to(user).filter(slug=slug).first()
        if questionnaire is None:
            raise Http404
        form, unit = questionnaire.draft.form, questionnaire.unit
    if unit is None:
        raise Http404
    version = Version(questionnaire=Questionnaire(slug=slug, names=form.names), definition=form.to_json())
    return Collection(unit=unit, version=version, name=str(version), purposes={}, release_limit=DEFAULT_LIMIT)


@require_safe
@csp_update({"frame-src": [SELF]})  # type: ignore[arg-type]
def try_it(request: HttpRequest, slug: str) -> HttpResponse:
    """The card in a frame of a phone's size."""
    return render(request, "surveys/try.html", {"slug": slug, "form": _stand_in(request, slug).version.form})


# A sent try is only read: another site that sent one here would change nothing, and learn nothing.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@xframe_options_sameorigin
@csp_replace({"frame-ancestors": [SELF]})  # type: ignore[arg-type]
def try_card(request: HttpRequest, slug: str) -> HttpResponse:
    """The client's page. Sending it shows what a client would have to look at again, or that the card would go."""
    collection = _stand_in(request, slug)
    form = collection.version.form
    if request.method != "POST" or "switch" in request.POST:
        context = card_context(collection, request.POST)
        return render(request, "surveys/card.html", context | {"is_try": True})
    filled = form.read(request.POST)
    empty = _("The card is still empty. Answer one question and you can send it.") if filled.is_empty else ""
    warnings = {} if "anyway" in request.POST else warnings_of(form, filled, collection.unit)
    if empty or filled.unclear or warnings:
        context = card_context(collection, request.POST, filled=filled, warnings=warnings, notice=empty)
        return render(request, "surveys/card.html", context | {"is_try": True}, status=422)
    return render(request, "surveys/tried.html", {"slug": slug, "form": form, "collection": collection})
