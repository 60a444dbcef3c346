"""How days and times look to a reader of Finland-Swedish (look/voice.md): 12.3.2026, kl. 13.05."""

DATE_FORMAT = SHORT_DATE_FORMAT = "j.n.Y"
MONTH_DAY_FORMAT = "j.n."
YEAR_MONTH_FORMAT = "F Y"
TIME_FORMAT = "H.i"
DATETIME_FORMAT = SHORT_DATETIME_FORMAT = "j.n.Y \\k\\l. H.i"
DATE_INPUT_FORMATS = ["%Y-%m-%d", "%d.%m.%Y", "%d.%m.%y"]
FIRST_DAY_OF_WEEK = 1
