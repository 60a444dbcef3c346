"""Agreements to read and sign, and consents to give and take back."""

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ideakirja.calls.actions import sign, withdraw_agreement
from ideakirja.calls.models import Agreement, AgreementText
from ideakirja.calls.permissions import uses_by_person
from ideakirja.calls.ready import CONSENTS
from ideakirja.calls.signing import cells_of
from ideakirja.kit.markdown import to_html
from ideakirja.kit.texts import current_language, in_language
from ideakirja.people import actions as people
from ideakirja.people.models import Consent, Use

from ...own.belonging import activities_of
from ...own.opening import Own, own_page, show


@own_page
def papers(request: HttpRequest, own: Own) -> HttpResponse:
    today = timezone.localdate()
    live = {consent.purpose: consent for consent in own.person.consents.live(today)}
    parts = []
    for activity in activities_of(own.person):
        asked = [(ready, live.pop(ready.purpose(activity.pk), None)) for ready in CONSENTS]
        consents = [(ready, in_language(ready.said(activity)), given) for ready, given in asked]
        parts.append((activity, cells_of(own.person, activity), consents))
    context = {"parts": parts, "others": [*live.values()], "uses": uses_by_person(own.person, today)}
    return show(request, own, "papers", context)


@own_page
def agreement(request: HttpRequest, own: Own, pk: int) -> HttpResponse:
    """Read one agreement in the page's language; POST signs exactly what is shown."""
    text = get_object_or_404(
        AgreementText.objects.filter(activity__in=activities_of(own.person).values("pk")).select_related("activity"),
        pk=pk,
    )
    language, problem = current_language(), ""
    if request.method == "POST":
        how, now = Agreement.How.SCREEN, timezone.now()
        if "agrees" not in request.POST:
            problem = _("Mark first that you have read the text and agree to it.")
        else:
            try:
                sign(text, own.person, language=language, how=how, by=None, now=now)
            except ValidationError as refusal:
                problem = " ".join(refusal.messages)
            else:
                return own.to("agreement", pk, done="signed")
    said = text.said(language)
    signed = text.signatures.live().filter(participant=own.person).first()
    is_newest = text.activity.agreement_texts.newest().filter(pk=pk).exists()
    context = {"text": text, "said": said, "html": to_html(said.text), "signed": signed, "is_newest": is_newest}
    return show(request, own, "agreement", context | {"problem": problem}, status=422 if problem else 200)


@require_POST
@own_page
def take_back_agreement(request: HttpRequest, own: Own, pk: int) -> HttpResponse:
    """pk: of the signature."""
    signed = get_object_or_404(own.person.agreements.all(), pk=pk)
    withdraw_agreement(signed, by=None, now=timezone.now())
    return own.to("papers", done="taken_back")


@require_POST
@own_page
def give_consent(request: HttpRequest, own: Own, pk: int, slug: str) -> HttpResponse:
    """pk: of the activity."""
    activity = get_object_or_404(activities_of(own.person), pk=pk)
    ready = next((ready for ready in CONSENTS if ready.slug == slug), None)
    if ready is None:
        raise Http404
    said = in_language(ready.said(activity))
    people.give_consent(
        own.person,
        purpose=ready.purpose(activity.pk),
        text=said.text,
        language=said.language,
        how=Consent.How.SCREEN,
        until=ready.until(activity),
        by=None,
        now=timezone.now(),
    )
    return own.to("papers", done="given")


@require_POST
@own_page
def take_back_consent(request: HttpRequest, own: Own, pk: int) -> HttpResponse:
    consent = get_object_or_404(own.person.consents.all(), pk=pk)
    people.withdraw_consent(consent, by=None, now=timezone.now())
    is_used = Use.objects.of(own.person).to_take_down(timezone.localdate()).exists()
    return own.to("papers", done="taken_down" if is_used else "taken_back")
