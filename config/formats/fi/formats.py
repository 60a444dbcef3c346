"""How days and times look to a Finnish reader (look/voice.md): 12.3.2026, kello 13.05."""

DATE_FORMAT = SHORT_DATE_FORMAT = "j.n.Y"
MONTH_DAY_FORMAT = "j.n."
YEAR_MONTH_FORMAT = "F Y"
TIME_FORMAT = "H.i"
DATETIME_FORMAT = SHORT_DATETIME_FORMAT = "j.n.Y \\k\\l\\o H.i"
DATE_INPUT_FORMATS = ["%Y-%m-%d", "%d.%m.%Y", "%d.%m.%y"]
FIRST_DAY_OF_WEEK = 1
