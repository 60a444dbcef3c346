"""One of each document, with `typed` wherever people type."""

from collections.abc import Iterator

from ideakirja.kit.markdown import to_blocks
from ideakirja.publications import documents as d

TEXT = """Hei,

kiitos, että lupasit tulla mukaan. Tapaamme **kerran kuukaudessa**. Kahvi tarjotaan, ja saat *bussimatkan* hinnan
takaisin. Lue lisää [raadin sivulta](https://ideakirja.example/fi/raati).

## Mitä otat mukaan

- tämän kirjeen
- omat ehdotuksesi
    1. asumisesta
    2. rahasta

> Kaikki ovat raatilaisia ja tasavertaisia.
"""
DOOR = d.Door(text="Kerro, pääsetkö tulemaan", address="https://ideakirja.example/k/K7M4XP/", code="K7M4XP")
FACTS = (
    d.Fact(label="Milloin", text="torstai 26.3.2026 kello 13–15"),
    d.Fact(label="Missä", text="Keskustan toimisto, kokoushuone Lampi\nKoivukatu 3"),
    d.Fact(label="Kenelle", text="Kaikille, jotka käyvät aikuissosiaalityössä"),
)


def samples(language: str, typed: str = "") -> Iterator[d.Document]:
    """typed: added to every title, line and text."""
    blocks = to_blocks(TEXT + "\n\n" + typed)
    item = d.Item(
        title=f"Puhelinajat {typed}",
        time="13.00–13.45",
        introducer=f"Sari Lehto {typed}",
        blocks=to_blocks("Puhelimeen ei pääse läpi aamulla. Iltapäivän soittoaika auttaisi."),
        decisions=(
            d.Decision(
                text=f"Kokeillaan soittoaikaa myös iltapäivällä {typed}", who="Maija Koski", by_when="30.4.2026"
            ),
            d.Decision(text="Kerrotaan ajasta aulassa"),
        ),
    )
    memo = d.Memo(
        title=f"Asiakasraadin muistio {typed}",
        language=language,
        facts=FACTS,
        present=("Anna-Leena Äijälä", "Žarko Đurić", "Áile Ŋuorgam", f"Иван Петров {typed}", "محمد علي"),
        absent_count=2,
        blocks=to_blocks(f"Raati kokoontui neljännen kerran. {typed}"),
        items=(item, d.Item(title="Seuraava tapaaminen", time="13.45")),
    )
    yield memo
    yield d.Letter(
        title=f"Kutsu asiakasraatiin {typed}",
        language=language,
        sender=("Koivurannan aikuissosiaalityö", "Koivukatu 3, 12345 Koivuranta", "puh. 03 123 4567"),
        recipient=(f"Anna-Leena Äijälä {typed}", "Pitkänsillanrannankuja 12 A 34", "12345 KOIVURANTA"),
        place_and_day="Koivuranta 12.3.2026",
        reference="Asiakasraati 2026",
        blocks=blocks,
        signed=("Terveisin", "Sari Lehto, johtava sosiaalityöntekijä"),
        answer=DOOR,
        agenda=memo.items,
        enclosures=(memo,),
    )
    yield d.Booklet(
        title=f"Asiakasraati {typed}",
        language=language,
        chapter="Asiakkaat mukana",
        lead=f"Raati {typed}",
        blocks=blocks,
    )
    yield d.NoticeSheet(
        title=f"Tule asiakasraatiin {typed}",
        language=language,
        kind="Kutsu",
        lead=f"Haluatko vaikuttaa siihen, miten sosiaalityö toimii? {typed}",
        points=FACTS,
        blocks=to_blocks(f"Raadissa kerrot, mikä toimii ja mikä ei. Viemme asiat eteenpäin. {typed}"),
        contact="Sari Lehto, puh. 03 123 4567\nsari.lehto@koivuranta.example",
        answer=DOOR,
    )
    areas = [("Vahvuudet", "Mikä toimii nyt?"), ("Heikkoudet", "Mikä ei toimi?"), ("Mahdollisuudet", ""), ("Uhat", "")]
    yield d.Sheet(
        title=f"SWOT {typed}",
        language=language,
        lead="Kirjoittakaa yhteen ruutuun kerrallaan.",
        areas=tuple(
            d.Area(title=name, hint=hint, texts=(f"Ovi on auki {typed}", "Kahvi") if name == "Uhat" else ())
            for name, hint in areas
        ),
    )
    yield d.Report(
        title=f"Asiakaspalautteen raportti {typed}",
        language=language,
        lead="Kevät 2026",
        facts=FACTS[1:],
        figures=(
            d.Figure(label="Vastauksia", value="198", note="214 viestistä"),
            d.Figure(label="Vastattu ajallaan", value="93 %"),
        ),
        sections=(
            d.Section(
                title="Puhelinajat",
                blocks=blocks,
                tables=(
                    d.Table(
                        title="Vastaukset toimistoittain",
                        columns=("Toimisto", "Vastauksia", "Osuus"),
                        rows=((f"Keskusta {typed}", "120", "61 %"), ("Rantakylä", "Ei näytetä", "–")),
                    ),
                ),
            ),
        ),
    )
    yield d.AttendanceList(
        title=f"Osallistujat {typed}",
        language=language,
        facts=FACTS[:2],
        names=(*memo.present, typed),
        columns=("Allekirjoitus", "Bussimatka, €"),
    )
    yield d.HouseRules(
        title=f"Huoneentaulu {typed}",
        language=language,
        lead="Hyvä kohtaaminen",
        rules=(
            "Asiakkaalle oma asia on tärkein.",
            f"Asiakas odottaa asiallista ja ymmärtävää kohtelua. {typed}",
            "Työntekijällä on aikaa perehtyä asiakkaan tarpeisiin, jos voi, jo ennen tapaamista.",
            "Käynnin lopussa kirjoitetaan selkeästi, mitä sovittiin.",
            "Jos ei itse tiedä, ohjataan sille, joka tietää.",
        ),
        makers="Koivurannan asiakasraati",
        made_on="12.3.2026",
    )
