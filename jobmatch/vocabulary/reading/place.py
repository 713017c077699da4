"""What advertisements say about the noise and the colleagues around somebody at work."""

import re

from jobmatch.vocabulary.reading.engine import PLACE, Table, rule, strongest, topic
from jobmatch.vocabulary.reading.parts import numbers


def _head_count(match: re.Match[str]) -> str | None:
    """Of how many the group is, the reader of the advertisement among them."""
    count = numbers(match["n"])[-1]
    return "pair" if 2 <= count <= 3 else "team" if 4 <= count <= 12 else "group" if count > 12 else None


NOISE = topic(
    "noise",
    rule(
        "quiet",
        r"""
        (?:stille|rolige|fredelige|lydsvage) (?:og \w+ )?(?:omgivelser|arbejdsplads|kontor|lokaler?|sted|miljø|rum|afdeling|arkiv|værksted|hjørne|lager|butik|kontorer)\b
        (?:der )?er (?:\w+ ){0,2}?(?:stille|fredeligt)\b(?! og rolig)
        (?:ingen|uden|ikke|minimal|begrænset|meget lidt) (?:\w+ ){0,2}?(?:støj|larm)\w*
        støj(?:svag|fri)\w*
        (?:kan|kunne) (?:\w+ )?høre (?:fuglene|lærkerne|blyanten|en knappenål|fuglesang)
        lavt (?:lyd|støj)niveau
        quiet (?:\w+ )?(?:environment|office|workplace|place|room|surroundings|area|workshop)
        (?:no|without|little|low) noise
        is (?:\w+ )?quiet\b
        stille og (?:roligt|grundigt) arbejde
        """,
        whole=True,
    ),
    rule(
        "some",
        r"""
        (?:larm|støj)\w* (?:kun )?(?:indimellem|af og til|lidt|en gang imellem|sometimes)
        (?:larm|støj)\w*(?: \w+){0,2}? (?:i perioder|i korte perioder|nu og da|periodevis|når)
        (?:i perioder|periodevis|nu og da|indimellem|af og til)(?: \w+){0,3}? (?:støj|larm)\w*
        lyd på\b
        (?:lidt|nogen|en vis|almindelig|noget|some|moderate) (?:baggrunds)?(?:støj|larm|noise)\b
        """,
        covers=True,
    ),
    rule(
        "noisy",
        r"""
        høreværn(?: \w+){0,3}?,? (?:kun|minut\w*|indimellem|kort\w*|enkelte|af og til|når)
        (?:når|hvis|enkelte|indimellem|af og til|kun)(?: \w+){0,6}? høreværn
        støj,? og der (?:\w+ ){0,2}?høreværn
        """,
        covers=True,
    ),
    rule(
        "noisy",
        r"""
        støj(?:ende|fyldt|er|niveau\w*)\w*
        (?:der er|kan være|må forventes|forekommer|meget|en del|høj) (?:\w+ ){0,2}?(?:støj|larm)\b
        (?:støj|larm) (?:fra|i|på|kan|forekommer|er)\b
        larm(?:ende|er)\b
        høreværn\w* (?:\w+ ){0,3}?(?:fra morgen til|hele dagen|en del af uniformen|hver dag)
        (?:højt|et højt|relativt højt) (?:lyd|støj)niveau
        noisy\b
        (?:bliver|bliver der) gøet
        musikken spiller
        høj musik
        loud music
        (?:hundene|hunde) gør\b
        (?:a lot of|much|high|considerable) noise
        noise (?:from|level)
        """,
    ),
    rule(
        "loud",
        r"""
        (?:høreværn|ørepropper|høreprop\w*|høretelefoner)\b
        (?:meget|voldsom\w*|kraftig\w*) (?:støj|larm|støjende|larmende)\b
        (?:ear|hearing) protection
        ear ?plugs
        (?:very )?loud (?:machines|environment|workplace|noise)
        """,
    ),
    unless=r"støjsvag\w* (?:maskiner|udstyr) til salg|støjmåling|noise[- ]cancel",
)

CROWDING = topic(
    "crowding",
    rule(
        "few",
        r"""
        (?:få|ikke (?:ret )?mange|kun få|ganske få|næsten ingen) (?:andre )?mennesker
        (?:eget|dit eget|enkeltmands|lille|roligt|et roligt) (?:\w+ )?(?:kontor|lokale|rum|værksted)\b
        (?:alene|sidder selv) i (?:et )?(?:lokale|rum|kontor)\w*
        (?:ingen|uden) (?:\w+ )?mange mennesker
        (?:few|not many) (?:other )?people
        (?:own|small|private) office
        (?:to|tre|fire)mands-?kontor\w*
        (?:ser|møder) (?:du |man )?(?:næsten )?(?:ingen|ikke) (?:andre )?mennesker
        næsten ingen (?:andre )?(?:mennesker|folk)
        kun dig og \w+
        """,
        whole=True,
    ),
    rule(
        "some",
        r"""
        (?:delt|fælles|deler) (?:\w+ )?kontor\b
        shared (?:office|room)
        kontorfællesskab\w*
        kontor med (?:to|tre|fire|en|\d) (?:kolleg|ander)\w*
        """,
    ),
    rule(
        "many",
        r"""
        (?:mange|masser af|en masse) mennesker\b
        storrums?kontor\w*
        (?:åbent|stort|open) (?:kontor)?(?:landskab|kontormiljø|kontor|plan|space|office)\w*
        kontorlandskab\w*
        open[- ]plan\w*
        (?:på|ude på) (?:butiks)?gulvet\b
        butiksgulv\w*
        (?:many|lots of|a lot of) people
        (?:\d{2,}|fyrre|tredive|tyve|halvtreds) (?:\w+ )?(?:i samme (?:rum|lokale)|(?:børn|elever|gæster|mennesker) ad gangen)
        (?:fuldt af|fyldt med) (?:mennesker|folk|PEOPLE|\w+ere)\b
        venteværelset er (?:\w+ )?(?:fyldt|fuldt)
        shop floor
        hele tiden mennesker
        (?:ét|et) stort,? (?:\w+ )?rum\b
        storcenter\w*
        mennesker omkring dig
        mylder\b
        """,
        denied="few",
    ),
    unless=r"""
        mange mennesker (?:en|til|et|med|i (?:job|arbejde|danmark))
        hjælper mange
        hjulpet mange
        gør en forskel for mange
        for (?:så )?mange mennesker
        people with
        few people know
        """,
)

COLLEAGUES = topic(
    "colleagues",
    rule(
        "alone",
        r"""
        (?:arbejder?|arbejde|du er|er du|du går|du står|kører|køre|rengøre|gøre rent|klarer?|du sidder|pakker) (?:du |man |vi )?(?:\w+ ){0,3}?alene\b
        (?:alene)?arbejde alene
        (?:mest|meget|ofte|primært|typisk|overvejende) (?:\w+ )?(?:alene|for dig selv|på egen hånd)\b
        alenearbejde\b
        (?:arbejder?|arbejde|er|går) (?:\w+ ){0,3}?(?:for dig selv|på egen hånd)\b
        (?:work|working|be|are) (?:\w+ ){0,2}?(?:alone|by yourself|on your own)\b
        """,
        denied="team",
    ),
    rule(
        "alone",
        r"""
        der er ikke andre i (?:køkkenet|butikken|værkstedet|rummet|lokalet|kontoret|afdelingen)\b
        (?:enmandskontor|enkeltmandskontor)\w*
        (?:dit|din|et) eget kontor\b
        """,
        whole=True,
        weight=PLACE,
    ),
    rule("alone", r"(?:ingen|uden|no) (?:andre )?(?:kolleg(?:er|aer)|colleagues)\b", whole=True),
    rule(
        "pair",
        r"""
        (?:sammen med|med|du og) (?:en|én|to|1|2|1-2|en til to|one|two|en enkelt) (?:\w+ )?(?:anden|andre|kolleg\w*|makker|medarbejder\w*|erfaren\w*|others?|colleagues?)\b
        (?:to og to|i makkerpar|makkerpar|i par)\b
        (?:én|en fast|én fast) (?:kollega|makker)\b(?! (?:der|som) (?:er|kan|har))
        (?:together )?with (?:one|two) (?:other )?(?:colleagues?|others?|people)
        in pairs
        """,
    ),
    rule(
        "team",
        r"""
        (?:lille|mindre|tæt|godt|fast|velfungerende|hyggeligt) (?:\w+ )?(?:team|hold|gruppe|køkkenteam|personalegruppe)\b
        få kolleger\b
        small (?:\w+ )?team
        del af (?:et|vores) (?:\w+ )?team
        teamsamarbejde
        (?:work|working) in (?:a )?teams?
        i (?:et )?(?:tæt )?team(?:et)?\b
        """,
    ),
    rule(
        _head_count,
        r"""
        (?:team|hold|gruppe|afdeling|sjak|flok) (?:på|af|med|of) (?:i alt )?(?P<n>ONE)\b(?! (?:HOURS|år|dage|uger|måneder|butikker|steder))
        (?:vi|i) (?:er|sidder|bliver) (?:kun |i alt |alt i alt |et team på )?(?P<n>ONE)\b (?:kolleger|kollegaer|ansatte|medarbejdere|voksne|mennesker|mand|sammen|i (?:køkkenet|butikken|alt|teamet|afdelingen|værkstedet|huset)|på (?:holdet|lageret|kontoret|værkstedet|stuen|afdelingen))
        (?:vi|i|du og \w+) er (?:altid |mindst |kun )?(?P<n>ONE)\b(?! (?:HOURS|ud|gange|år|dage|minutter|butikker|afdelinger|km|kilometer|steder|skoler|hoteller|af|procent|%|mdr|uger|etager|huse|klasser))
        er (?:vi|i) (?P<n>ONE)\b(?! (?:HOURS|ud|gange|år|dage|minutter|butikker|afdelinger|steder|skoler|hoteller|af))
        kun os (?P<n>ONE)\b
        en af (?P<n>ONE) på (?:\w*holdet|\w*lageret|kontoret)
        (?P<n>ONE) (?:kolleger|kollegaer|colleagues)\b
        """,
    ),
    rule(
        "pair",
        r"(?:sammen med|with|alongside) (?:to|en|one|two) (?:\w+ )?\w+(?:ere|er|ører|colleagues|mechanics|others)\b"
        r"|two \w+s?[^.!?]{0,20} next to you",
    ),
    rule(
        "group",
        r"""
        (?:får|har|med|sammen med|have) (?:mange|many) (?:\w+ ){0,2}?(?:kolleger|medarbejdere på (?:holdet|afdelingen|lageret)|colleagues)\b
        (?:stort|større) (?:\w+ )?(?:team|hold|personalegruppe|køkken)\b
        (?:stor|større) (?:\w+ )?(?:personalegruppe|gruppe|medarbejdergruppe|kollegagruppe|afdeling)\b
        (?:large|big) (?:\w+ )?(?:team|group)
        """,
    ),
    unless=r"""
        ikke alene
        søger (?:\w+ )?kolleg\w* (?:til|der|som)$
        vi er mere end
        medarbejdere (?:i|på) (?:\d+|hele|verden|landsplan|danmark)
        globally
        worldwide
        står (?:du )?(?:ikke|aldrig) alene
        let alone
        alene i (?:danmark|år)
        """,
)

TABLE = Table(
    (NOISE, CROWDING, COLLEAGUES),
    {
        "noise": strongest("quiet", "some", "noisy", "loud"),
        "crowding": strongest("few", "some", "many"),
        "colleagues": strongest("group", "team", "pair", "alone"),
    },
)
