"""The agreements of an activity: their texts, who has signed, and what is signed on paper."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ideakirja.activities.models import Activity
from ideakirja.kit.forms import form_page, posted
from ideakirja.kit.markdown import to_html
from ideakirja.kit.texts import current_language
from ideakirja.people.models import Participant
from ideakirja.people.views import signed_in

from ... import actions
from ...forms.agreement import AgreementTextForm
from ...models import Agreement, AgreementText
from ...papers import signature_lines
from ...signing import table_of
from .reach import act_on, do, run_activity_or_404


@require_safe
def list_agreements(request: HttpRequest, pk: int) -> HttpResponse:
    activity = run_activity_or_404(request, pk)
    table = table_of(activity)
    missing = [kind for kind in AgreementText.Kind if kind not in {text.kind for text in table.texts}]
    return render(request, "calls/agreements.html", {"activity": activity, "table": table, "missing": missing})


@require_POST
def start(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the ready text of one more kind into use."""
    activity = run_activity_or_404(request, pk)
    kind = request.POST.get("kind", "")

    def act() -> None:
        if kind in AgreementText.Kind.values:
            actions.start_agreements(activity, [kind], by=signed_in(request))

    done = _("The agreement is in use. Read its text and change it if needed.")
    return do(request, act, done=done, back=reverse("calls:agreements", args=[pk]))


@require_safe
def show_text(request: HttpRequest, pk: int) -> HttpResponse:
    """One agreement to read and to print, in the language that is asked for, with a line to sign."""
    text = _text(request, pk)
    asked = request.GET.get("language", "")
    language = asked if asked in text.texts else current_language()
    said = text.said(language)
    with translation.override(said.language):
        title = str(text.get_kind_display())
        lines = signature_lines(text.activity.unit)
    context = {"text": text, "activity": text.activity, "said": said, "title": title, "lines": lines}
    return render(request, "calls/agreement_text.html", context | {"html": to_html(said.text, top=3)})


@form_page
def revise(request: HttpRequest, pk: int) -> HttpResponse:
    text = _text(request, pk)
    initial = AgreementTextForm.typed_texts(text=text.texts)
    form = AgreementTextForm(posted(request), initial=initial)

    def act() -> None:
        actions.revise_text(text, form.texts("text"), by=signed_in(request))

    words: dict[str, Any] = {"title": text.get_kind_display(), "text": text, "activity": text.activity}
    words["is_signed"] = text.signatures.exists()
    back = reverse("calls:agreements", args=[text.activity_id])
    done = _("The text is saved.")
    return act_on(request, form, act, done=done, back=back, template="calls/agreement_form.html", words=words)


@require_POST
def sign_on_paper(request: HttpRequest, pk: int, person_pk: int) -> HttpResponse:
    """A worker writes down that the person has signed the paper."""
    text = _text(request, pk)
    seats = text.activity.seats.taken()
    person = get_object_or_404(Participant.objects.filter(seats__in=seats), pk=person_pk)

    def act() -> None:
        how, now = Agreement.How.PAPER, timezone.now()
        actions.sign(text, person, language=person.language, how=how, by=signed_in(request), now=now)

    back = reverse("calls:agreements", args=[text.activity_id])
    return do(request, act, done=_("Written down: signed on paper."), back=back)


@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    within = Activity.objects.with_people_for(signed_in(request))
    agreement = get_object_or_404(Agreement.objects.filter(text__activity__in=within).select_related("text"), pk=pk)
    actions.withdraw_agreement(agreement, by=signed_in(request), now=timezone.now())
    messages.success(request, _("The agreement is withdrawn."))
    return redirect("calls:agreements", pk=agreement.text.activity_id)


def _text(request: HttpRequest, pk: int) -> AgreementText:
    text = get_object_or_404(AgreementText.objects.select_related("activity__unit"), pk=pk)
    run_activity_or_404(request, text.activity_id)
    return text
