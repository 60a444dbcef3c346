"""Letters to print: one PDF of those that are ticked, and "printed and posted" for exactly the same."""

from itertools import groupby

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from ideakirja.people.actions import mark_printed, try_again
from ideakirja.people.models import Channel, DeliveryQuerySet
from ideakirja.people.views import signed_in

from ..printing import letters_pdf, messages_for, stale_of

# A stack that a printer and a person can handle; the rest come next.
AT_ONCE = 200


@require_safe
def letters(request: HttpRequest) -> HttpResponse:
    visible = messages_for(signed_in(request)).select_related("unit")
    waiting = [*visible.to_print().order_by("unit_id", "channel", "name", "pk")[:AT_ONCE]]
    failed = visible.failed().order_by("-queued_at")[:AT_ONCE]
    stale = stale_of(waiting, timezone.now())
    rows = [(letter, stale.get(letter.pk, "")) for letter in waiting]
    stacks = [(unit, [*stack]) for unit, stack in groupby(rows, key=lambda row: row[0].unit)]
    context = {"stacks": stacks, "failed": failed, "hand": Channel.HAND}
    return render(request, "gatherings/people/letters.html", context)


@require_POST
def print_letters(request: HttpRequest) -> HttpResponse:
    chosen = [*_chosen(request).select_related("unit").order_by("name", "pk")[:AT_ONCE]]
    if not chosen:
        messages.warning(request, _("Tick at least one letter."))
        return redirect("gatherings:letters")
    headers = {"Content-Disposition": 'attachment; filename="letters.pdf"', "Cache-Control": "no-store"}
    return HttpResponse(letters_pdf(chosen), content_type="application/pdf", headers=headers)


@require_POST
def posted(request: HttpRequest) -> HttpResponse:
    """They are in the post or handed over: their words are wiped here."""
    done = mark_printed(_chosen(request), now=timezone.now(), by=signed_in(request))
    if done:
        text = ngettext("%(n)d letter is marked as sent.", "%(n)d letters are marked as sent.", done) % {"n": done}
        messages.success(request, text)
    else:
        messages.warning(request, _("Tick at least one letter."))
    return redirect("gatherings:letters")


@require_POST
def retry(request: HttpRequest, pk: int) -> HttpResponse:
    delivery = get_object_or_404(messages_for(signed_in(request)), pk=pk)
    try_again(delivery, by=signed_in(request))
    messages.success(request, _("The message is tried again."))
    return redirect("gatherings:letters")


def _chosen(request: HttpRequest) -> DeliveryQuerySet:
    numbers = [int(typed) for typed in request.POST.getlist("letter")[: 2 * AT_ONCE] if typed.isdecimal()]
    return messages_for(signed_in(request)).to_print().filter(pk__in=[n for n in numbers if n < 2**63])
