"""Where one is signed in, and signing out elsewhere."""

from ideakirja.people.templatetags.devices import device

URL = "/en/staff/account/sessions/"
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
EDGE = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0"


def test_the_other_place_is_signed_out(world, sign_in):
    here, there = sign_in(world.maija), sign_in(world.maija)
    assert there.get("/en/staff/people/me/", headers={"User-Agent": FIREFOX}).status_code == 200
    assert "Firefox, Windows" in here.get(URL).text
    assert "You are signed out everywhere else." in here.post(URL, follow=True).text
    assert there.get("/en/staff/people/me/").status_code == 302
    assert here.get("/en/staff/people/me/").status_code == 200


def test_a_colleague_is_not_signed_out(world, sign_in):
    olli = sign_in(world.olli)
    olli.get("/en/staff/people/me/")
    sign_in(world.maija).post(URL)
    assert olli.get("/en/staff/people/me/").status_code == 200


def test_a_browser_is_named_shortly():
    assert device(EDGE) == "Edge, Windows"
    assert device("curl/8") == "Unknown browser"


def test_a_changed_password_ends_the_others_and_is_in_the_trail(world, sign_in, settings):
    here, there = sign_in(world.maija), sign_in(world.maija)
    there.get("/en/staff/people/me/")
    typed = {"oldpassword": settings.DEMO_PASSWORD, "password1": "metsä-polku-lumi"}
    assert "The password is changed." in here.post("/en/staff/account/password/", typed, follow=True).text
    assert there.get("/en/staff/people/me/").status_code == 302
