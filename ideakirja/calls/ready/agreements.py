"""The first version of each agreement, in plain words. A unit may write its own next version.

Texts by kind and language. `{activity}` is filled in with the name of the activity when the text is taken into use.
"""

from ideakirja.kit.texts import Texts

PARTICIPATION: Texts = {
    "fi": """Tämä on sopimus siitä, miten olet mukana: {activity}.

Mitä me lupaamme:

- Kuuntelemme sinua. Jokainen saa puheenvuoron.
- Viemme ehdotukset eteenpäin ja kerromme, mitä niistä tuli. Kerromme myös, jos jotain ei voida tehdä.
- Lähetämme kutsun, asialistan ja muistion ajoissa.
- Mukanaolo ei vaikuta tukeesi eikä palveluihisi.

Mitä sinä lupaat:

- Tulet paikalle, kun voit. Kerrot, jos et pääse.
- Annat tilaa muille ja kunnioitat muiden mielipiteitä.

Olet mukana vapaaehtoisesti. Voit lopettaa milloin tahansa. Sinun ei tarvitse kertoa syytä.""",
    "sv": """Det här är ett avtal om hur du är med: {activity}.

Det här lovar vi:

- Vi lyssnar på dig. Alla får ordet.
- Vi för förslagen vidare och berättar vad det blev av dem. Vi berättar också om något inte kan göras.
- Vi skickar inbjudan, föredragningslista och promemoria i god tid.
- Att du är med påverkar inte ditt stöd eller dina tjänster.

Det här lovar du:

- Du kommer när du kan. Du säger till om du inte kan komma.
- Du ger plats åt andra och respekterar andras åsikter.

Du är med frivilligt. Du kan sluta när du vill. Du behöver inte berätta varför.""",
    "en": """This is an agreement on how you take part: {activity}.

What we promise:

- We listen to you. Everybody gets a turn.
- We take the proposals further and tell what came of them. We also tell when something cannot be done.
- We send the invitation, the agenda and the memo in time.
- Taking part does not change your support or your services.

What you promise:

- You come when you can. You tell us if you cannot.
- You give room to others and respect their opinions.

You take part of your own free will. You can stop at any time. You need not say why.""",
}
CONFIDENTIALITY: Texts = {
    "fi": """Sovimme luottamuksellisuudesta: {activity}.

- Mitä toinen kertoo itsestään, jää tähän ryhmään. Se koskee myös sinua ja meitä työntekijöitä.
- Emme kerro ulkopuolisille, keitä ryhmässä on.
- Emme kuvaa emmekä nauhoita ilman lupaa.
- Yleisistä asioista saa puhua. Esimerkiksi: puhelimeen on vaikea päästä läpi.
- Muistioon ei kirjoiteta, kuka sanoi mitä.

Tämä pätee myös sen jälkeen, kun et ole enää mukana.

Yksi poikkeus: jos joku on vaarassa, työntekijän täytyy auttaa. Kerromme siitä silloin sinulle.""",
    "sv": """Vi kommer överens om tystnadsplikt: {activity}.

- Det som någon berättar om sig själv stannar i gruppen. Det gäller också dig och oss i personalen.
- Vi berättar inte för andra vilka som är med i gruppen.
- Vi fotograferar eller spelar inte in utan lov.
- Allmänna saker får man tala om. Till exempel: det är svårt att komma fram på telefon.
- I promemorian skrivs inte vem som har sagt vad.

Det här gäller också när du inte längre är med.

Ett undantag: om någon är i fara måste personalen hjälpa. Då berättar vi det för dig.""",
    "en": """We agree on confidence: {activity}.

- What somebody tells about themselves stays in this group. That holds for you and for us workers.
- We do not tell others who is in the group.
- We do not take pictures or record without permission.
- General things may be talked about. For example: it is hard to reach anyone by phone.
- The memo does not say who said what.

This holds also when you no longer take part.

One exception: if somebody is in danger, a worker must help. We then tell you about it.""",
}
MATERIAL: Texts = {
    "fi": """Annat luvan käyttää sitä, mitä työskentelyssä syntyy: {activity}.

- Kokoamme yhteen, mitä kerroitte ja ehdotitte. Kirjoitamme siitä raportin tai esityksen.
- Nimeäsi emme kirjoita. Kirjoitamme niin, ettei sinua tunnista.
- Raportin voivat lukea työntekijät, johto, päättäjät ja muutkin.
- Voit lukea tekstin ennen kuin se julkaistaan.

Voit perua luvan milloin tahansa. Sen jälkeen emme käytä sitä, mitä olet kertonut.
Jo painettua tekstiä emme voi muuttaa.""",
    "sv": """Du ger lov att använda det som kommer fram i arbetet: {activity}.

- Vi sammanställer det som ni berättade och föreslog. Vi skriver en rapport eller en presentation.
- Ditt namn skriver vi inte. Vi skriver så att ingen känner igen dig.
- Rapporten kan läsas av personalen, ledningen, beslutsfattare och andra.
- Du kan läsa texten innan den publiceras.

Du kan ta tillbaka lovet när du vill. Efter det använder vi inte det som du har berättat.
En text som redan är tryckt kan vi inte ändra.""",
    "en": """You permit the use of what comes up in the work: {activity}.

- We put together what all of you told and proposed. We write a report or a presentation of it.
- We do not write your name. We write so that nobody can recognise you.
- Workers, management, decision-makers and others may read the report.
- You can read the text before it is published.

You can withdraw the permission at any time. After that we do not use what you have told.
We cannot change a text that is already printed.""",
}

AGREEMENTS: dict[str, Texts] = {
    "participation": PARTICIPATION,
    "confidentiality": CONFIDENTIALITY,
    "material": MATERIAL,
}
