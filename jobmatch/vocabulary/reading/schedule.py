"""What advertisements say about how the working hours are planned, and about time off."""

from jobmatch.vocabulary.reading.engine import Table, rule, strongest, topic

PREDICTABILITY = topic(
    "predictability",
    rule(
        "fixed",
        r"""
        faste? (?:mødetid|arbejdstid|ugeskema|arbejdsdag|skema|vagtplan|tidspunkt)\w*
        faste (?:tider|dage|vagter|timer|hverdage|formiddage|eftermiddage)\b
        (?:de )?samme (?:tider|tid|dage|timer|vagter|arbejdstid|mødetid|tidspunkt)\b
        (?:fixed|regular|set|same) (?:working )?(?:hours|schedule|days|shifts|times)
        skema\w* er (?:fast|det samme)
        (?:vagtplan|plan|skema)\w*(?: \w+){0,3}? (?:hele (?:skole)?året)
        (?:arbejdstiden|tiderne|timerne|vagterne|dagene) ligger (?:altid )?fast
        (?:mødetiden|arbejdstiden|tiderne|dagene|vagterne) er (?:altid )?(?:fast\w*|den samme|de samme)
        """,
    ),
    rule(
        "weeks",
        r"""
        (?:vagtplan|plan|skema|roster|schedule|rul|vagter)\w*__(?:(?:[4-9]|1\d|fire|fem|seks|otte|ti|four|six|eight) (?:uger|weeks)|(?:en|én|1|to|tre|a|one|two|2|3) (?:måned|months?)\w*|måneder)
        rulleplan\w*
        (?:vagtplan|plan|skema)\w*__(?:kvartal|halvår)
        (?:[4-9]|fire|fem|seks|otte) ugers varsel
        (?:\d+|fire|seks|otte)[- ]?(?:ugers|dages) rul\w*
        rullende (?:vagt)?(?:plan|skema)\w*
        (?:\d|fire|seks|otte)[- ]?ugers (?:rul|plan|vagtplan|turnus)\w*
        turnus(?:plan|skema)?\b
        """,
    ),
    rule(
        "days",
        r"(?:vagtplan|plan|skema|roster|schedule|vagter)\w*__(?:(?:[123]|en|én|to|tre|one|two|three) (?:uger?|weeks?)"
        r"|14 dage|\d dage|få dage|a few days|uge for uge|fra uge til uge)",
    ),
    rule(
        "on-call",
        r"""
        tilkalde?(?:vikar|job|vagt|arbejde|medarbejder|afløser|basis|s\b)\w*
        (?:fra )?dag til dag
        (?:med|på) (?:meget )?kort varsel
        (?:kaldes|ringes) (?:du )?(?:ind|op|efter)
        (?:vi )?ringer (?:vi |til )?(?:dig )?når
        on[- ]call
        zero[- ]hour\w*
        at short notice
        """,
        denied="fixed",
    ),
    unless=r"""
        vagtplanlægning
        (?:lave|udarbejde\w*|planlægge?) (?:\w+ )?vagtplan\w*
        start\w* (?:with|on|at|med|på) (?:short|kort)
        (?:op)?start\w* kan ske
        spiser
        """,
)

ABSENCE = topic(
    "absence",
    rule(
        "flexible",
        r"""
        (?:fri|frihed|plads|off|hensyn)__(?:læge|behandling|aftaler|psykolog|terapi|kommunen|appointment|doctor|undersøgelse)\w*
        (?:læge\w*|behandling\w*|aftaler|appointments)__(?:i arbejdstiden|working hours|ingen problem|is fine|are fine|er i orden|er okay)
        fleks(?:ibel|ible) (?:arbejdstid|mødetid)\w*
        arbejdstiden (?:lægger|bestemmer|vælger|planlægger) du selv
        fle(?:ks|x)tid\w*
        flexible (?:working )?(?:hours|schedule|time)
        tilrettelægger? (?:selv )?din (?:egen )?arbejdstid
        (?:selv )?(?:planlægge?|bestemme?|tilrettelægge?|vælge?)r? (?:du )?(?:selv )?(?:din egen arbejdstid|din arbejdstid|dine arbejdstider|hvornår du (?:møder|arbejder))
        (?:kan|får|nemt ved at få) (?:\w+ ){0,2}fri (?:når|efter behov)
        """,
        denied="fixed",
    ),
    rule(
        "swap",
        r"bytte? (?:\w+ )?(?:vagter|vagt|timer|dage|tider)\b|swap (?:shifts|hours|days)|vagtbytte",
        denied="fixed",
    ),
    rule(
        "fixed",
        r"""
        (?:skal|nødt til at|must) (?:\w+ ){0,3}(?:være (?:her|til stede|på plads)|be (?:here|there|present))__(?:fast|præcis|fixed)\w*
        mødepligt\w*
        """,
    ),
    rule(
        "fixed",
        r"""
        (?:ikke|ingen) (?:muligt? |mulighed for )?(?:at (?:få|holde) )?fri (?:i arbejdstiden|til aftaler)
        no time off
        """,
        whole=True,
    ),
    unless=r"du skal være fleksibel|fleksible? (?:medarbejder|person|kollega)",
)

TABLE = Table((PREDICTABILITY, ABSENCE), {"predictability": strongest("fixed", "weeks", "days", "on-call")})
