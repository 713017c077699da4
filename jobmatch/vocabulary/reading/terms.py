"""What advertisements say about the contract, the kind of employment and the pay."""

from jobmatch.vocabulary.reading.engine import Table, only, rule, strongest, topic

CONTRACT = topic(
    "contract",
    rule(
        "permanent",
        r"""
        fast(?:e)? (?:stilling|ansættelse|job|fuldtids\w*|deltids\w*|kontrakt)\w*
        stillingen er fast\b
        fastansæt(?:telse|ter)\b
        tidsubegrænset\w*
        varig (?:stilling|ansættelse)
        permanent (?:\w+ )?(?:position|contract|job|employment|full|part)\w*
        (?:ansættes|ansættelsen er) fast\b
        """,
    ),
    rule(
        "fixed-term",
        r"""
        (?:barsels|sommer|ferie|års|jule|weekend|sygdoms|forældre)?vikariat(?:et|er)?\b
        (?:barsels|ferie|sommerferie)vikar\w*
        tidsbegrænset\w*
        for (?:et|1|to|2) år\b
        projekt på \d+ (?:måneder|uger)
        midlertidig\w* (?:\w+ )?(?:stilling|ansættelse|job|kontrakt)\w*
        (?:sæson|sommer|jule|ferie)(?:arbejde|job|ansæt|medarbejder|hjælp|assistent|stilling)\w*
        projektansæt\w*
        sæson(?:en)? (?:er|fra|løber|varer)\b
        (?:stillingen|jobbet|ansættelsen) (?:er|løber|udløber)(?: \w+){0,3}? (?:til og med|frem til|indtil|til den|i \d+ (?:måneder|uger)|\d+ måneder)
        temporary (?:\w+ )?(?:position|contract|job|employment|summer)\w*
        fixed[- ]term
        seasonal (?:work|job|position|employee)s?
        (?:for|i) (?:\d+|tre|fire|seks|seven|six|three|tolv) (?:måneder|months)\b(?! (?:prøve|om|erfaring))
        """,
        denied="permanent",
    ),
    rule(
        "hourly",
        r"""
        tilkalde(?:vikar|job|vagt|afløser|arbejde|basis|medarbejder|assistent)\w*
        (?:ansæt\w*|arbejde\w*|job\w*|stilling\w*) som (?:tilkalder|timevikar|løsarbejder)
        timeansat\w*
        timevikar\w*
        (?:løs|løst) (?:ansættelse|tilknytning|tilknyttet|ansat)\w*
        på timebasis
        zero[- ]hours?\w*
        (?:hourly|casual) (?:contract|employment|basis|work)
        on[- ]call (?:contract|worker|employee|substitute)
        afløser(?:job|stilling)?\b
        """,
    ),
    rule(
        "agency",
        r"""
        (?:via|gennem|hos|ansat i|ansættes i|for)(?: \w+){0,2}? (?:vikarbureau|bemandingsbureau)\w*
        vikarbureau(?:et)? (?:søger|ansætter)
        (?:temp|staffing|temporary) agency
        """,
    ),
    unless=r"(?:mulighed|chance|udsigt|possibility|option)(?:en|er)? (?:for|til|of)(?: \w+){0,4}? (?:fast|permanent|forlængelse)|efterfølgende fast|fast (?:løn|arbejde i)|for (?:den )?rette (?:\w+ )?(?:kan|er der)|kan blive fast|may become permanent|will be a permanent|permanent day shift|vikarer (?:og|i) |oplæring af vikarer",
)

INSTRUMENT = topic(
    "instrument",
    rule("flex", r"fleks-?job\w*|flex-?job\w*|flex job\w*", denied=""),
    rule("subsidy", r"(?:job med |ansættelse med )?løntilskud\w*|wage subsid\w*"),
    rule(
        "internship",
        r"""
        (?:virksomheds|erhvervs|arbejds)praktik\w*
        praktik(?:plads|forløb|stilling|ant søges)\w*
        (?:starte?|begynde|som|i) (?:\w+ )?praktik\b
        internship
        intern\b
        """,
    ),
    rule(
        "apprentice",
        r"""
        (?:elev|lærling[es]?)(?:plads|stilling|kontrakt|forløb|job)\w*
        (?:kontor|butiks|salgs|kokke|bager|tjener|lager|logistik|gartner|receptionist|ernæringsassistent|detail|voksen|landbrugs|it-?supporter|smede|mekaniker|elektriker|tømrer|murer|maler|slagter|ejendomsservice\w*|gastronom|dyrepasser|sosu)-?(?:elev|lærling)\w*
        (?:søger|as an|som|ny|nye) (?:\w+ ){0,2}?(?:elev|lærling|lærlinge|apprentice)\b
        apprentice(?:ship)?s?\b
        """,
    ),
    rule("apprentice", r"(?:\w*-?elev|\w*lærling)(?:er|e)?\b(?! )", title_only=True),
    rule(
        "small-job",
        r"""
        småjob\w*
        (?:få|enkelte|lille antal) (?:\w+ )?(?:ordinære|lønnede) timer
        (?:ordinære|lønnede) timer\b
        small job\b
        fritidsjob\w*
        """,
    ),
    rule(
        "ordinary",
        r"""
        (?:ordinær\w*|almindelig\w*) (?:\w+ )?(?:vilkår|stilling|job|ansættelse|beskæftigelse|løn- og)\w*
        ordinary (?:job|employment|position|terms)
        """,
    ),
    unless=r"""
        (?:tidligere|har (?:haft|før haft|flere|også|gode)) (?:\w+ ){0,4}?(?:fleks|praktik|løntilskud)
        (?:oplære|vejlede|ansvar(?:lig)? for|undervise?)r? (?:\w+ ){0,2}?(?:elever|lærlinge|praktikanter)
        vores (?:elever|lærlinge|praktikanter)
        teaching apprentice
        internship supervisor
        international
        erfaring (?:med|fra) (?:\w+ )?praktik
        i praktik(?:ken)? (?:betyder|vil)
        fleksjobbere i
        medarbejdere i fleks
        før haft
        ansat i fleksjob (?:før|tidligere)
        """,
)

PAY = topic(
    "pay",
    rule(
        "unpaid",
        r"""
        ulønnet\w*
        uden løn\b
        ingen løn\b
        ikke (?:give|betale|tilbyde|udbetale) (?:nogen )?løn\b
        frivilligt arbejde
        (?:arbejde\w*|stilling\w*|job\w*) som frivillig
        frivillig(?:job|stilling|medarbejder)\w*
        unpaid
        no pay\b
        voluntary work
        volunteer (?:position|job)
        """,
        whole=True,
    ),
    rule(
        "individual",
        r"""
        løn (?:\w+ )?efter (?:kvalifikationer|aftale|erfaring|evner|forhandling)
        løn(?:nen)?(?: \w+){0,2}? (?:forhandles|aftales|individuel\w*|efter kvalifikationer)
        individuel(?:t)? (?:\w+ )?(?:løn|forhandl)\w*
        provision(?:sløn|sbaseret)?\b
        (?:salary|pay)(?: \w+){0,3}? (?:negotiable|qualifications|experience|individual\w*|agreed|based on)
        attraktiv løn
        konkurrencedygtig løn
        competitive (?:salary|pay)
        """,
    ),
    rule(
        "agreement",
        r"""
        (?:efter|ifølge|følger|i henhold til|jf\.?|under|gældende|i overensstemmelse med|på|aflønn\w*|løn\w*)(?: \w+){0,5}? (?:\w+-?)?overenskomst\w*
        overenskomst(?:mæssig|dækket|ansæt|ansat|bestemt)\w*
        (?:overenskomst\w*) (?:mellem|med|for|indgået)
        (?:collective|union) agreement
        overenskomstens
        """,
    ),
    rule(
        "above",
        r"""
        (?:over|bedre end|højere end|mere end|above|ud over) (?:\w+ ){0,3}?(?:overenskomst\w*|(?:the )?(?:collective )?agreement|tariff|mindsteløn\w*)
        løn over (?:mindste|overenskomst|tarif)\w*
        """,
    ),
    unless=r"""
        lønadministration
        lønkørsel
        lønbehandling
        lønbogholder
        payroll
        lønsystem
        (?:arbejde|opgaver|erfaring)(?: \w+){0,2}? (?:med|i) (?:\w+ )?(?:løn|overenskomster)\b
        lønmodtager
        tolke overenskomst
        payment
        """,
)

TABLE = Table(
    (CONTRACT, INSTRUMENT, PAY),
    {
        "contract": strongest("permanent", "fixed-term", "hourly", "agency"),
        "instrument": only,
        "pay": strongest("individual", "agreement", "above", "unpaid"),
    },
)
