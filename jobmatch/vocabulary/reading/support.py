"""What advertisements say about guidance, breaks and working from home."""

from jobmatch.vocabulary.reading.engine import NUMBER, PLACE, Table, rule, strongest, topic

SUPERVISION = topic(
    "supervision",
    rule(
        "beside",
        r"""
        sidemands(?:oplæring|træning)\w*
        (?:side om side|sammen) med en (?:\w+ )?(?:kollega|makker)__(?:første|start|begyndelsen|indtil|i gang|beginning)\w*
        (?:kollega|makker|mentor|en|somebody|colleague|someone) (?:\w+ ){0,4}?(?:ved siden af|ved din side|følger dig|beside you|alongside)
        (?:følge|følger|følges|gå|går|er)(?: du)?(?: \w+){0,2}? (?:føl|følordning|med en (?:erfaren |fast )?(?:kollega|makker))\b
        (?:du )?(?:bliver|går) taget (?:godt )?i hånden
        tager (?:vi )?dig (?:\w+ )?i hånden
        følg?e?vagter?\b
        (?:de|den|dine) første (?:\w+ )?(?:uger|dage|tid|vagter|gange|måned)(?: \w+){0,3}? (?:sammen med|ved siden af|følges|går du)\b
        ved siden af dig\b
        (?:tager med|er med) (?:dig )?(?:de|den) første
        (?:works?|sits?) next to you
        viser dig (?:det hele|hvordan|alt)
        one[- ]to[- ]one training
        """,
    ),
    rule(
        "daily",
        r"""
        (?:kigger|kommer) forbi hver dag
        (?:kort )?morgenmøde hver (?:dag|morgen)
        (?:daglig|hver dag|hver morgen|daily)__(?:snak|vejledning|opfølgning|møde med din leder|samtale|sparring med|guidance|talk|check-in)\w*
        (?:snak|samtale|talk|gennemgang|check-in)__(?:hver (?:dag|morgen)|dagligt|every (?:day|morning)|daily)
        """,
    ),
    rule(
        "contact",
        r"""
        (?:fast|en|din|egen|tilknyttet|får|har) (?:\w+ )?(?:kontaktperson|mentor|buddy|makker|vejleder|tutor)\w*
        mentorordning\w*
        (?:din )?faste? kontakt\b
        (?:du )?(?:altid kan|kan altid|kan du altid) (?:gå til|spørge)
        altid (?:en|nogen)(?: \w+)? (?:at|du kan) spørge
        (?:fixed|own|a|your) (?:contact person|mentor|buddy|supervisor)
        (?:én|en) (?:fast )?(?:person|kollega) (?:\w+ )?(?:at )?spørge
        """,
        denied="own",
    ),
    rule(
        "own",
        r"""
        (?:arbejder?|arbejde|klare\w*|løser?) (?:\w+ ){0,3}?(?:selvstændigt|på egen hånd)
        selvstændig(?:e|t)? (?:arbejde|arbejdsgang|arbejdsopgaver|opgaver|opgaveløsning|job|medarbejder|truckfører\w*)
        works? independently
        on your own\b
        selvkørende
        din egen (?:chef|herre)
        ingen (?:chef|leder) over skulderen
        """,
        denied="contact",
    ),
    unless=r"""
        du (?:er|bliver|skal være) (?:\w+ )?mentor for
        være mentor
        opsøgende kontaktperson
        (?:funktion|rolle) som kontaktperson
        kontaktperson for
        kontaktperson til
        """,
)

BREAKS = topic(
    "breaks",
    rule(
        "room",
        r"""
        (?:pause|hvile|stille|ro)-?rum\b(?=__(?:trække|hvile|ro|stille))?
        (?:rum|sted|lokale|room|place)__(?:trække (?:dig|sig) tilbage|hvile|være alene|withdraw|rest)\b
        trække dig (?:tilbage|lidt)
        withdraw
        quiet room
        """,
        denied="fixed",
    ),
    rule(
        "extra",
        r"""
        (?:ekstra|flere|hyppige|små|egne) pauser?\b
        plads til (?:\w+ )?pauser
        pauser?__(?:efter behov|når du (?:har brug|vil|selv|trænger)|selv|ofte)
        (?:brug for|tage|tag|holde|hold) (?:en |ekstra )?(?:pauser?|breaks?)__(?:når|efter behov|when|as needed|selv)
        (?:extra|more|frequent) breaks
        breaks when (?:you )?need\w*
        """,
        denied="fixed",
    ),
    rule(
        "fixed",
        r"""
        (?:faste|fælles|betalt|betalte|planlagte|aftalte) (?:\w+ )?pauser?\b
        (?:frokost|formiddags|spise)pause\w*
        (?:fixed|scheduled|paid) (?:lunch )?breaks?
        pauserne (?:er|ligger) fast\w*
        """,
    ),
)

REMOTE = topic(
    "remote",
    rule(
        "some",
        r"""
        (?:mulighed for|muligt at|en|to|1|2|nogle|enkelte|flere|delvist?|hybrid\w*|kan) (?:\w+ ){0,3}?(?:hjemmearbejde\w*|hjemmearbejdsdage?|arbejde hjemme\w*|hjemmefra)\b
        hjemmearbejds?(?:dage?|mulighed\w*)\b
        hjemmearbejde\b
        hybrid(?:arbejde| work\w*| model| workplace)\b
        (?:some|two|one|occasional|\d) (?:days?|work\w*) (?:a week )?(?:from|at) home
        (?:possible|option|opportunity) to work (?:from home|remotely)
        """,
        denied="no",
    ),
    rule(
        "mostly",
        r"""
        (?:primært|hovedsageligt|mest|udelukkende|fuldt|100 ?%|helt|altid|mostly|fully|mainly) (?:\w+ ){0,2}?(?:hjemmefra|hjemme|remote|from home)\b
        (?:arbejder|arbejdet|jobbet|opgaverne)(?: \w+){0,3}? hjemmefra
        hjemmearbejdsplads\b
        fuldtid hjemmefra
        fully remote
        remote (?:position|job|role)
        """,
        denied="no",
    ),
    rule("mostly", r"from home\b", denied="no", weight=PLACE),
    rule(
        "no",
        r"""
        (?:ikke|ingen) (?:\w+ ){0,3}?(?:hjemmearbejde|hjemmefra|arbejde hjemme)\w*
        (?:fysisk )?fremmøde (?:hver dag|er nødvendigt|er påkrævet|alle dage)
        (?:on-?site|on site) (?:only|work|position|every day)
        (?:no|not) (?:\w+ ){0,2}?(?:remote|from home|home office)
        (?:from home|remote work)\w* (?:is|are) not
        """,
        whole=True,
        weight=NUMBER,
    ),
    unless=r"""
        hjemme(?:pleje|hjælp|besøg|side|hørende|vant|boende|vejleder)
        (?:besøge?r?|hjælpe?r?|plejer?|passe?r?) (?:\w+ ){0,4}hjem
        care home
        nursing home
        at home in
        """,
)

TABLE = Table(
    (SUPERVISION, BREAKS, REMOTE),
    {
        "supervision": strongest("own", "contact", "daily", "beside"),
        "breaks": strongest("fixed", "extra", "room"),
        "remote": strongest("no", "some", "mostly"),
    },
)
