"""Screenshots and axe of every page; run by hand."""
import pathlib
from datetime import timedelta
import pytest
from django.utils import timezone
from axe_playwright_python.sync_playwright import Axe
from ideakirja.matters import actions
from ideakirja.matters.models import *
from ideakirja.matters.tests.things import *
from tests.browser import ARGUMENTS
SHOTS = pathlib.Path("/tmp/matters-shots"); SHOTS.mkdir(exist_ok=True)
pytestmark = [pytest.mark.django_db(transaction=True)]

def build(world):
    t = timezone.localdate()
    phone = a_matter(world, summary="Asiakkaat eivät saa yhteyttä aamun puhelinaikana, varsinkin töissä olevat.")
    back = a_matter(world, "Takaisinsoitto ei toimi, jono puhelimessa")
    chairs = an_accepted_matter(world, title="Odotustilan tuolit")
    for s in ("Aamulla puhelimeen ei pääse läpi. Soitin viisi kertaa.", "Töissä en voi jonottaa puhelimessa.", "Kukaan ei soittanut takaisin.", "Jonottaminen maksaa.", "En saa yhteyttä.", "Puhelin on aina varattu.", "Soittopyyntö auttaisi."):
        actions.join(a_voice(world, s), phone, by=world.olli)
    actions.decide(phone, "partly", text="Iltapäivän puhelinaika ma–to 13–15. Takaisinsoittoa kokeillaan kaksi kuukautta.", reason="Perjantain iltapäivään ei ole työntekijää ennen syksyä.", instead="Voit jättää soittopyynnön luukulle.", look_again_on=t+timedelta(days=90), by=world.sari, today=t)
    a=actions.add_action(phone, "Iltapäivän vuorot listaan", owner=world.olli, due_on=t-timedelta(days=8), by=world.maija)
    actions.finish_action(a, by=world.olli, today=t)
    actions.add_action(phone, "Sovi huone takaisinsoittoon", owner=world.maija, due_on=t-timedelta(days=1), by=world.maija)
    actions.add_action(phone, "Takaisinsoiton kokeilu", owner=world.maija, due_on=t+timedelta(days=60), by=world.maija)
    texts=["Kukaan ei soittanut takaisin vaikka luvattiin.","Yritin monta aamua soittaa. Töissä en voi jonottaa puhelimessa, koska tauko on lyhyt. Voisiko soittaa iltapäivällä tai jättää soittopyynnön?","Kiitos Keskustan väelle, minua kuunneltiin.","Toivoisin saman työntekijän joka kerta.","Ovi on raskas rattaiden kanssa."]
    for i,s in enumerate(texts):
        a_voice(world, s, readable_on=t-timedelta(days=(34,11,11,5,1)[i]))
    a_voice(world, "Det vore bra att få breven på svenska direkt.", language="sv")
    v=a_voice(world, "Kiva kun vastasitte, soita 040 123 4567"); actions.answer(v,"Luimme viestisi.",language="fi",by=world.maija)
    a_voice(world, "ÄÄÄÄÄ osta halvalla http://x.example", aside=True)
    return phone, back, chairs

def test_look(world, sign_in, live_server, browser):
    phone, back, chairs = build(world)
    out=[]
    def ctx(user,w):
        c=browser.new_context(viewport={"width":w,"height":900}, locale="en")
        if user:
            cl=sign_in(user)
            c.add_cookies([{"name":"sessionid","value":cl.cookies["sessionid"].value,"url":live_server.url}])
        return c
    vs=list(Voice.objects.open())
    handled=Voice.objects.handled().filter(reply=None).first()
    tell_done = a_done_matter(world)
    actions.tell(tell_done, titles={"fi":"Puhelin"}, said={"fi":"Ei pääse läpi."}, did={"fi":"Vastaamme."}, by=world.kaisa, today=timezone.localdate())
    no = a_matter(world,"Työntekijän voisi valita itse"); actions.decide(no,"no",reason="Työntekijöitä on liian vähän.",instead="Voit pyytää vaihtoa.",by=world.sari,today=timezone.localdate())
    pages = {
      "voices": (world.maija, "voices/"),
      "voices-second": (world.maija, f"voices/{vs[1].pk}/?handled={handled.pk}"),
      "voices-search": (world.maija, f"voices/{vs[1].pk}/?q=zzz"),
      "voices-whole": (world.pekka, "voices/"),
      "voices-handled": (world.maija, "voices/?tab=handled"),
      "voices-aside": (world.maija, "voices/?tab=aside"),
      "voices-empty": (world.timo, "voices/"),
      "voices-empty-handled": (world.timo, "voices/?tab=handled"),
      "answer": (world.maija, f"voices/{vs[-1].pk}/answer/"),
      "no-action": (world.maija, f"voices/{vs[1].pk}/no-action/"),
      "new-matter-voice": (world.maija, f"voices/{vs[1].pk}/new-matter/"),
      "move": (world.pekka, f"voices/{vs[1].pk}/move/"),
      "matters": (world.maija, "matters/"),
      "matters-empty": (world.timo, "matters/"),
      "matters-empty-q": (world.maija, "matters/?q=zzz"),
      "matter": (world.maija, f"matters/{phone.pk}/"),
      "matter-undecided": (world.maija, f"matters/{back.pk}/"),
      "matter-lead": (world.sari, f"matters/{back.pk}/"),
      "matter-told": (world.sari, f"matters/{tell_done.pk}/"),
      "matter-no": (world.vilma, f"matters/{no.pk}/"),
      "decide": (world.sari, f"matters/{back.pk}/decide/"),
      "tell": (world.sari, f"matters/{phone.pk}/tell/"),
      "add-action": (world.maija, f"matters/{phone.pk}/actions/add/"),
      "outcome": (world.maija, f"matters/{chairs.pk}/outcome/"),
      "new-matter": (world.pekka, "matters/new/"),
    }
    posts = {"no-action","new-matter-voice","decide","tell","add-action","outcome"}
    axe=Axe()
    def check(p,name,w):
        p.screenshot(path=str(SHOTS/f"{name}-{w}.png"), full_page=True)
        r=axe.run(p, options={"runOnly":["wcag2a","wcag2aa","wcag21a","wcag21aa","wcag22aa","best-practice"]})
        for v in r.response["violations"]:
            out.append((name,w,v["id"],[n["html"][:150] for n in v["nodes"]][:2]))
        sw=p.evaluate("document.documentElement.scrollWidth")
        if sw>w: out.append((name,w,"SCROLL",sw))
    for w in (1280,320):
        for name,(user,path) in pages.items():
            c=ctx(user,w); p=c.new_page()
            p.on("console", lambda m: out.append((name,w,"console",m.text)) if m.type=="error" else None)
            r=p.goto(f"{live_server.url}/en/staff/{path}")
            if r.status!=200: out.append((name,w,"STATUS",r.status)); c.close(); continue
            check(p,name,w)
            if name in posts:
                p.evaluate("document.querySelectorAll('main form textarea, main form input[type=text]').forEach(e=>e.value='')")
                p.click("main form.form .buttons button"); p.wait_for_load_state()
                check(p,name+"-error",w)
            c.close()
    # public parts
    from django.template.loader import render_to_string
    from django.test import RequestFactory
    print("\n".join(map(str,out)) or "CLEAN")
