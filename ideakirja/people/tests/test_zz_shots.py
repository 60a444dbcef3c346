import os
from datetime import timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone

from ideakirja.people import actions
from ideakirja.people.links import invitation_token

from .hands import *

OUT="/tmp/people-shots"; os.makedirs(OUT,exist_ok=True)
AXE={"runOnly":["wcag2a","wcag2aa","wcag21a","wcag21aa","wcag22aa","best-practice"],"resultTypes":["violations"]}
pytestmark=[pytest.mark.browser,pytest.mark.django_db(transaction=True)]
bad=[]
def shoot(page,name):
    for w in (1280,320):
        page.set_viewport_size({"width":w,"height":900 if w==1280 else 700})
        page.screenshot(path=f"{OUT}/{name}-{w}.png",full_page=True)
        r=Axe().run(page,options=AXE)
        for v in r.response["violations"]:
            bad.append((name,w,v["id"],[n["html"][:150] for n in v["nodes"][:3]]))
        over=page.evaluate("document.documentElement.scrollWidth")
        if over>w: bad.append((name,w,"scroll",over))
def test_shots(page, live_server, world, settings):
    L=os.environ.get("SHOT_LANG","en")
    settings.DEMO=True
    settings.MFA_REQUIRED=False
    u=live_server.url+f"/{L}/staff/"
    go=lambda p: page.goto(u+p)
    settings.SOCIALACCOUNT_PROVIDERS={"openid_connect":{"APPS":[{"provider_id":"organisation","name":"Koivurannan kunta","client_id":"x","secret":"y","settings":{"server_url":"http://x"}}]}}
    go("account/sign-in/"); shoot(page,"signin-demo")
    settings.DEMO=False
    go("account/sign-in/"); shoot(page,"signin")
    page.locator("#id_login").fill("x@x.fi"); page.locator("#id_password").fill("y"); page.locator("form.form button").click(); shoot(page,"signin-error")
    for n,p in {"forgotten":"account/password/forgotten/","sent":"account/password/forgotten/sent/","badkey":"account/password/new/1-abc-def/","donekey":"account/password/new/done/","inactive":"account/sign-in/closed/","gone":"people/welcome/x/","cancelled":"account/organisation/cancelled/","oidc-get":"account/organisation/organisation/"}.items():
        go(p); shoot(page,n)
    inv=actions.invite("liisa@koivuranta.example",name="Liisa Laine",unit=world.keskusta,kind="social_worker",language="fi",by=world.antti,now=timezone.now())
    inv2=actions.invite("a.very.long.address.of.someone@hyvinvointialue.koivuranta.example",name="Aleksanteri Pitkäniemi-Korhonen",unit=world.rantakyla,kind="social_counsellor",language="fi",by=world.antti,now=timezone.now()-timedelta(days=20))
    actions.close_account(world.vilma,by=world.antti)
    go(f"people/welcome/{invitation_token(inv.pk)}/"); shoot(page,"welcome")
    page.locator("form.form button").click(); shoot(page,"welcome-error")
    go("people/me/")
    page.locator("#id_login").fill(world.antti.email); page.locator("#id_password").fill(settings.DEMO_PASSWORD); page.locator("form.form button").click()
    go("people/"); shoot(page,"list")
    go("people/me/"); shoot(page,"me-off")
    go(f"people/{world.maija.pk}/"); shoot(page,"person")
    go(f"people/{world.vilma.pk}/"); shoot(page,"person-closed")
    go("people/invite/"); shoot(page,"invite")
    page.locator("form.form button").click(); shoot(page,"invite-error")
    go(f"people/units/{world.keskusta.pk}/change/"); shoot(page,"unit")
    go("trail/"); shoot(page,"trail")
    go("account/password/"); shoot(page,"password")
    page.locator("form.form button").click(); shoot(page,"password-error")
    go("account/app/add/"); shoot(page,"again")
    page.locator("#id_password").fill(settings.DEMO_PASSWORD); page.locator("form.form button").click(); shoot(page,"app")
    secret=page.locator("#authenticator_secret").inner_text()
    page.locator("#id_code").fill(code_of(secret)); page.locator("form.form button").click(); shoot(page,"codes")
    virtual_authenticator(page)
    go("account/passkeys/add/"); shoot(page,"passkey-add")
    page.locator("form.form button").click(); page.wait_for_url("**/me/"); shoot(page,"me-on")
    go("account/codes/new/"); shoot(page,"codes-new")
    go("account/app/remove/"); shoot(page,"app-remove")
    go("account/passkeys/3/remove/"); shoot(page,"passkey-remove")
    go("account/sessions/"); shoot(page,"sessions")
    go("account/sign-out/"); shoot(page,"signout")
    page.locator("main form button").click()
    page.locator("#id_login").fill(world.antti.email); page.locator("#id_password").fill(settings.DEMO_PASSWORD); page.locator("form.form button").click(); shoot(page,"second")
    page.locator("#id_code").fill("000"); page.locator("form.form button").first.click(); shoot(page,"second-error")
    for b in bad: print("BAD",b)
