"""What advertisements say about the people and the noise around somebody at work."""

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
        lyd på\b
        (?:lidt|nogen|en vis|almindelig|noget|some|moderate) (?:baggrunds)?(?:støj|larm|noise)\b
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
        (?:højt|et højt|relativt højt) (?:lyd|støj)niveau
        noisy\b
        (?:bliver|bliver der) gøet
        musikken spiller
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
        """,
        whole=True,
    ),
    rule(
        "some",
        r"(?:delt|fælles|deler) (?:\w+ )?kontor\b|shared (?:office|room)|kontorfællesskab\w*|kontor med (?:to|tre|fire|en|\d) (?:kolleg|ander)\w*",
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
        shop floor
        hele tiden mennesker
        (?:ét|et) stort,? (?:\w+ )?rum\b
        storcenter\w*
        mennesker omkring dig
        mylder\b
        """,
        denied="few",
    ),
    unless=r"mange mennesker (?:en|til|et|med|i (?:job|arbejde|danmark))|hjælper mange|hjulpet mange|gør en forskel for mange|for (?:så )?mange mennesker|people with|few people know",
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
    unless=r"ikke alene|søger (?:\w+ )?kolleg\w* (?:til|der|som)$|vi er mere end|medarbejdere (?:i|på) (?:\d+|hele|verden|landsplan|danmark)|globally|worldwide|står (?:du )?(?:ikke|aldrig) alene|let alone|alene i (?:danmark|år)",
)

CUSTOMERS = topic(
    "customers",
    rule(
        "none",
        r"""
        (?:ikke|aldrig)(?: \w+){0,3}? (?:sælge|ekspedere|servere|stå i (?:butikken|disken|kassen)|stå ved kassen|sidde (?:i|ved) kassen)\b
        not (?:be )?at the counter
        ikke noget med (?:\w+ ){0,2}?PEOPLE at gøre
        kunderne er (?:der )?ikke\b
        kunderne (?:taler|klares|tages|passes|betjenes) (?:med|af|sig af) (?!dig)
        (?:vi|andre|de) (?:tager os|tager sig|står|klarer) (?:\w+ )?(?:af|for)? ?(?:kunderne|serveringen|ekspeditionen|kassen)
        (?:frivillige|andre|kolleger\w*) (?:står|sidder) (?:ved|i) (?:kassen|disken)
        serveringen (?:klarer|står|tager) (?!du)
        butikken(?: \w+){0,3}? passes af (?!dig)
        (?:ingen|uden|ikke|intet|aldrig|slipper for|fri for|hverken)(?: \w+){0,4}? (?:direkte )?(?:kunde|borger|gæste|patient|bruger|telefon|publikums)(?:kontakt|betjening|service|henvendelser|samtaler|opkald)\w*
        (?:ingen|ikke (?:noget|nogen)|uden|intet)(?: \w+){0,3}? (?:kontakt|arbejde|samvær|møde|direkte kontakt) (?:med|til) (?:\w+ ){0,2}?PEOPLE
        (?:ingen|uden|slipper for|hverken|aldrig|ikke (?:nogen|ret mange|betjene|ekspedere|tale med|møde|have|i berøring med|i kontakt med))(?: (?!med\b|konflikt|klage|vred|sure|utilfreds)\w+){0,2}? (?:kunder|gæster|borgere|patienter|telefoner|customers)\b
        (?:uden for|når der ikke er|før der kommer|inden|før)(?: \w+){0,2}? (?:kunder\w*|gæster\w*|butikken åbner|åbningstid\w*)\b
        (?:no|without|not|never) (?:\w+ ){0,4}?(?:customer|guest|client|citizen|patient|public)s?(?: contact| service|s)?\b
        kundefri\w*
        """,
        whole=True,
    ),
    rule(
        "some",
        r"""
        (?:lidt|begrænset|minimal|en smule|nogen|sjælden|enkelte|lejlighedsvis|få|sporadisk|mindre|limited|little|some|occasional|minimal) (?:\w+ ){0,2}?(?:kunde|borger|gæste|patient|bruger|telefon|customer|guest)s?[- ]?(?:kontakt|betjening|service|henvendelser|opkald|contact)?\w*
        (?:kunde|borger|gæste|telefon)(?:kontakt|betjening|henvendelser)\w*__(?:begrænset|minimal|lidt|af og til|indimellem|sjælden|lejlighedsvis)\w*
        (?:af og til|indimellem|en gang imellem|lejlighedsvis|nu og da|ind imellem|now and then|sometimes|occasionally)(?: \w+){0,4}? PEOPLE
        (?:hilser?|smile\w*|høflig|venlig|vejviser?|vise vej)(?: \w+){0,3}? (?:til |over for |mod )?(?:kunde|gæst|beboer|borger)\w*
        PEOPLE (?:\w+ ){0,3}?(?:spørger|asks?)\b
        kontakt\w* (?:med|til) (?:\w+ )?PEOPLE(?: \w+){0,2}? (?:begrænset|minimal|lille)\w*
        (?:møde?r?|meet)(?: \w+){0,3}? PEOPLE
        (?:når der er travlt|ved travlhed|hvis det kniber),? hjælper du(?: \w+){0,2}? PEOPLE
        PEOPLE(?: \w+){0,4}? (?:sjældent|af og til|indimellem|rarely|sometimes)\b
        """,
        covers=True,
        denied="none",
    ),
    rule(
        "much",
        r"""
        (?:meget|daglige?|direkte|tæt|høj grad af|konstant|masser af|stor|a lot of|daily|direct) (?:\w+ )?(?:kunde|borger|gæste|patient|bruger|customer|guest)[- ]?(?:kontakt|betjening|service|contact)\w*
        daglige? kontakt (?:med|til) (?:\w+ ){0,2}?PEOPLE
        du (?:ekspederer|betjener|serverer|vejleder)\b
        (?<!vi\s)(?:betjen|ekspeder|servicer|rådgiv|vejled|bespis|serve|servér|assist|advis)\w*(?: af| med)?(?: \w+){0,4}? PEOPLE
        (?:kunde|borger|gæste|patient)(?:betjening|service|vejledning|rådgivning|ekspedition)\w*
        (?<!vi\s)(?:tage?r? imod|modtage?r?|byde?r? velkommen|tale?r? med|taler med|snakke?r? med|hjælpe?r?|yde?r?|pleje?r? (?:af|og omsorg)|passe?r?|hente?r?|køre?r?|støtte?r?|træne?r?|guide?r?|welcome|help|care for|talk to)(?: \w+){0,3}? (?:vores |the |our )?PEOPLE
        (?:pleje|omsorg|pleje og omsorg|støtte|praktisk hjælp) (?:af|for|til|over for) (?:\w+ ){0,2}?PEOPLE
        (?:sidde|sidder|stå|står|arbejde|bag|ved|i|betjener?|passer?) (?:ved |i |bag |på )?kass(?:en|elinjen|e\b)\w*
        kasse(?:betjening|assistent|medarbejder|ekspedition|linje|arbejde|dame)\w*
        (?:passer?|besvare?r?|tager?|svarer? på|answer\w*) (?:\w+ )?(?:telefon\w*|opkald|phones?|calls)
        (?<!vi\s)servere?r?(?:ing)? (?:\w+ ){0,3}?(?:mad|kaffe|morgenmad|drikke|frokost|gæster|food)\w*
        (?:customer|guest) service
        (?:receptionist|ekspedient|butiksassistent|kundeservicemedarbejder|telefonist|kasseassistent)\w*
        serviceminded (?:over for|mod|towards) (?:\w+ )?PEOPLE
        (?:arbejde|arbejder) med (?:\w+ ){0,2}?(?:børn|borgere|mennesker|patienter|beboere)\b
        """,
        denied="none",
    ),
    rule("some", r"ekspedition\b|(?:løsninger|oplæg|vises?) for (?:kunden|kunderne|gæster\w*)", denied="none"),
    rule(
        "some",
        r"(?:kunde|borger|gæste|patient|customer|guest)[- ]?(?:kontakt|contact)\w*|kontakt (?:med|til) (?:\w+ ){0,2}?PEOPLE",
        denied="none",
    ),
    rule(
        "much",
        r"(?:sosu\w*|social- og sundheds\w*|pædagog\w*|tandklinikassistent|frisør\w*|sælger|salgsassistent|kundeservice|kiosk\w*|taxi\w*|buschauffør|sygeplejerske|handicaphjælper|bartender|tjener|dagplejer|lærer|aktivitetsmedarbejder|klinikassistent|\w*ledsager)\b",
        title_only=True,
        weight=PLACE,
    ),
    unless=r"kundeportefølje|vores kunder (?:er|tæller|har)|for vores kunder\b|hos (?:vores |en af vores )?kunder?\b|at our customer|vores børn|uden børn|kunder i hele",
)

CONFLICT = topic(
    "conflict",
    rule(
        "never",
        r"(?:ingen|uden|aldrig|ikke|sjældent|få|no|never|hardly any|rarely)(?: \w+){0,4}? (?:konflikt|vrede|sure|utilfreds|klage|angry|upset|conflict|complain)\w*",
        whole=True,
    ),
    rule(
        "sometimes",
        r"""
        PEOPLE(?: \w+){0,4}? (?:urolige|vrede|kede af det|frustrerede|oprevne)\b
        kede af det PEOPLE
        (?:klarer|tager|håndterer)(?: \w+){0,2}? klager\b
        (?:konflikt|klage)(?:håndter|løs|nedtrap|behandling|sager)\w*
        (?:kan|forekomme\w*|af og til|indimellem|sometimes|nogle gange|may|lejlighedsvis|opstå\w*)(?: \w+){0,4}? (?:konflikt|vrede|sure|utilfreds|frustrer|klage|angry|upset|oprevet|complain)\w*
        (?:konflikter|klager|complaints)__(?:opstå|forekomme|kan|sometimes)\w*
        (?:håndtere|tackle|tage imod|handle) (?:\w+ )?(?:konflikter|klager|reklamationer|complaints|conflicts)
        (?:vrede|sure|utilfredse|frustrerede|oprevne|berusede|fulde|kede af det|ophidsede|angry|upset|dissatisfied) (?:\w+ )?PEOPLE
        """,
        denied="never",
    ),
    rule(
        "often",
        r"""
        (?:udadreagerende|udadreagering|grænsesøgende|aggressiv\w*|voldelig\w*|truende)\b
        (?:højt konfliktniveau|konfliktfyldt\w*)
        (?:ofte|dagligt|tit|jævnligt|often|daily)(?: \w+){0,4}? (?:konflikt|vrede|sure|utilfreds|frustrer|oprev|klage|angry|upset|complain)\w*
        (?:vold og trusler|trusler om vold)
        aggressive behaviou?r
        slag,? (?:og )?spark
        """,
        denied="never",
    ),
    unless=r"interessekonflikt|klagenævn|klagevejledning|nultolerance",
)

TABLE = Table(
    (NOISE, CROWDING, COLLEAGUES, CUSTOMERS, CONFLICT),
    {
        "noise": strongest("quiet", "some", "noisy", "loud"),
        "crowding": strongest("few", "some", "many"),
        "colleagues": strongest("group", "team", "pair", "alone"),
        "customers": strongest("none", "some", "much"),
        "conflict": strongest("never", "sometimes", "often"),
    },
)
