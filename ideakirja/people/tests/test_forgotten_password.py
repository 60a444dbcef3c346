"""A new password by e-mail."""

import re

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail
from django.test import Client
from django_tasks_db.models import DBTaskResult

from ideakirja.trail.models import Entry

URL = "/en/staff/account/password/forgotten/"
NEW = "metsä-polku-lumi"


def ask(user, language="fi"):
    user.language = language
    user.save()
    reply = Client().post(URL, {"email": user.email}, follow=True)
    assert "Look at your e-mail" in reply.text
    return re.search(r"http://testserver(/\S+/)", mail.outbox[-1].body).group(1)


def choose(client, link, password):
    form = client.get(link, follow=True)
    return client.post(form.redirect_chain[-1][0], {"password1": password}, follow=True)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_letter_is_in_the_language_of_the_person(world, language):
    assert ask(world.maija, language).startswith(f"/{language}/staff/account/password/new/")


def test_with_the_link_a_new_password_is_chosen(world, client):
    reply = choose(client, ask(world.maija, "en"), NEW)
    assert "The password is changed" in reply.text
    world.maija.refresh_from_db()
    assert world.maija.check_password(NEW)
    assert Entry.objects.get(verb="people.password_reset").actor_name == "Maija Salo"


def test_the_other_sessions_end(world, client, sign_in):
    other = sign_in(world.maija)
    choose(client, ask(world.maija, "en"), NEW)
    assert other.get("/en/staff/people/me/").status_code == 302


def test_the_link_works_once(world, client):
    link = ask(world.maija, "en")
    choose(client, link, NEW)
    assert "This link does not work any more" in Client().get(link, follow=True).text


def test_a_weak_password_is_refused(world, client):
    choose(client, ask(world.maija, "en"), "maija")
    world.maija.refresh_from_db()
    assert not world.maija.check_password("maija")


def test_an_unknown_address_gets_the_same_page_and_no_letter(world, client):
    reply = client.post(URL, {"email": "nobody@koivuranta.example"}, follow=True)
    assert "Look at your e-mail" in reply.text
    assert not mail.outbox


def test_a_closed_account_gets_no_letter(world, client):
    world.maija.is_active = False
    world.maija.save()
    client.post(URL, {"email": world.maija.email})
    assert not mail.outbox


def test_the_queue_holds_no_link(world, client, settings):
    """A copy of the database, with its jobs, opens nothing."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    client.post(URL, {"email": world.maija.email})
    job = DBTaskResult.objects.get(task_path="ideakirja.people.jobs.send_password_link")
    assert job.args_kwargs == {"args": [world.maija.pk], "kwargs": {}}
    assert not mail.outbox


def test_after_it_the_second_step_can_still_be_set_up(world, client, settings):
    """allauth notes the address as unverified on the way; the invitation has proved it long ago."""
    choose(client, ask(world.maija, "en"), NEW)
    client.post("/en/staff/account/sign-in/", {"login": world.maija.email, "password": NEW})
    reply = client.get("/en/staff/account/app/add/", follow=True)
    reply = client.post(reply.redirect_chain[-1][0], {"password": NEW}, follow=True)
    assert "Scan this square code" in reply.text
    assert not Authenticator.objects.exists()
