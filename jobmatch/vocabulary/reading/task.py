"""What advertisements say about the work itself: pace, structure, what is at stake, guidance, breaks, home."""

from jobmatch.vocabulary.reading.engine import NUMBER, PLACE, Table, rule, strongest, topic

PACE = topic(
    "pace",
    "tempo travl stress ro_ rolig pace busy calm akkord bånd bånd hektisk pres fart deadline ro. ro, jag hast skynd rush quiet bold"
    " spidsbelast myldretid tid_til relaxed unhurried",
    rule(
        "calm",
        r"""
        rolig(?:t|e)? (?:og \w+ )?(?:tempo|arbejdstempo|arbejdsdag|hverdag|dag\b|rytme|arbejde|job\b|opgaver|arbejdsplads)\w*
        (?:tempo|arbejdstempo|arbejdsdag|hverdag)\w* er (?:\w+ )?(?:rolig|lav|afslappe)\w*
        (?:i )?(?:dit|ens|sit|eget|your) (?:eget|own)? ?(?:tempo|pace)
        (?:langsomt|lavt|afslappet|adstadigt) tempo
        stille og roligt
        (?:ro|tid) (?:og (?:ro|tid) )?til (?:at (?:gøre|løse|udføre|lære)|opgave\w*|arbejdet|fordybelse|hver opgave)
        god(?:t)? (?:med )?tid til (?:opgave\w*|at gøre|hver)
        stress-?fri\w*
        (?:calm|relaxed|unhurried|slow|gentle|easy) (?:\w+ )?(?:pace|tempo|workday|day|environment|workplace)
        (?:work )?at your own pace
        """,
    ),
    rule(
        "calm",
        r"""
        (?:ingen|intet|uden|ikke) (?:\w+ ){0,2}?(?:stress\w*|jag|tidspres|hastværk|akkord\w*|travlhed|deadlines)\b
        (?:aldrig|ikke|sjældent) (?:\w+ ){0,1}?travlt
        (?:ingen|uden) (?:der )?(?:haster|skynder)
        ingen der (?:puster|jager|står)
        (?:no|without|free of) (?:\w+ )?(?:stress|rush|time pressure|deadlines|piecework|hurry)
        (?:never|not) (?:\w+ )?(?:busy|rushed|stressful)
        """,
        whole=True,
    ),
    rule(
        "steady",
        r"""
        (?:jævnt|stabilt|passende|roligt og stabilt|overskueligt|moderat|fornuftigt|almindeligt|normalt) (?:arbejds)?tempo
        (?:steady|moderate|even|normal) (?:pace|tempo)
        tempoet er (?:jævnt|stabilt|passende|moderat|normalt|overskueligt)
        """,
    ),
    rule(
        "busy",
        r"""
        travl(?:e)? (?:\w+ )?(?:butik|hverdag|perioder|dage|køkken|kantine|café|cafe|restaurant|afdeling|arbejdsdag|kontor|lager|klinik|reception|værksted|afsnit|hotel|timer|morgen|arbejdsplads|forretning|miljø|tidspunkter|tider|kiosk|supermarked|team|skole|sæson)\w*
        (?:til tider|ofte|tit|nogle gange|ind imellem|indimellem|sommetider|periodevis)(?: \w+){0,3}? travlt\b(?! med)
        travlt (?:i|om|ved|omkring|på|til|,|og|ind imellem|indimellem|når|,? især|over)
        (?:er|går|have|have det|blive|bliver|kan være|have|være|meget|periodevis|ofte|tit|til tider|indimellem) travlt\b(?! med)
        spidsbelast\w*
        myldretid\w*
        mange bolde i luften
        periodevis (?:hektisk|travl|stress)\w*
        (?:busy|hectic) (?:\w+ )?(?:periods?|shop|store|kitchen|days?|times|hours|environment|restaurant|office|café|warehouse|season)
        (?:can|may|gets?|is|be) (?:\w+ )?busy\b
        bevare (?:roen|overblikket)__(?:travlt|travl|pres)\w*
        """,
        denied="calm",
    ),
    rule(
        "high",
        r"""
        (?:højt|hurtigt|stærkt|rask|fuld|forrygende|heftigt|intenst) (?:\w+ )?(?:arbejds)?tempo
        (?:tempo|arbejdstempo)\w* er (?:\w+ )?(?:høj|hurtig|stærk)\w*
        fart (?:over feltet|på)\b
        (?:på |i )?akkord(?:arbejde|løn)?\b
        (?:samle|pakke|transport|produktions|trans)?båndet? (?:bestemmer|kører|sætter|styrer)
        samlebånd\w*
        (?:hektisk|hæsblæsende)(?:e|t)?\b
        (?:trives|god) (?:\w+ )?(?:med|i|under) (?:\w+ ){0,2}?(?:pres|travlhed|travle)\b
        (?:arbejde|arbejder|arbejds|holde) (?:\w+ )?under (?:\w+ )?(?:tids)?pres\b
        (?:tids|arbejds)pres\b
        (?:stramme|korte|mange|skarpe) deadlines
        (?:fast|high)[- ]?(?:paced?|tempo)\b
        work(?:ing)? under pressure
        (?:tight|strict) deadlines
        piecework
        """,
        denied="calm",
    ),
    unless=r"""
        travlt med at
        (?:vokse|vækst|ekspander)\w*
        busy growing
        ro på (?:lønnen|budgettet)
        ansøgningsfrist
        our (?:costumer|customer) is busy
    """,
    beside=r"øger?\b|trappe\w*|op i (?:tid|timer)",
)  # fmt: skip

STRUCTURE = topic(
    "structure",
    "opgave rutine varier plan task routine klare tydelige faste_ramme liste frihed frie two_days ens  variet rækkefølge selvstændig tilrettelæg ensartet gentag procedure tjekliste checkliste afveksl"
    " repetitive ensformig checklist struktur alsidig hverdag dage to_dage opskrift initiativ",
    rule(
        "routine",
        r"""
        (?:faste|rutineprægede|ensartede|gentagne|samme|repetitive|de samme|ensformige) (?:\w+ )?(?:arbejds)?(?:opgaver|rutiner|arbejdsgange|gøremål|procedurer|handlinger|arbejde)\b
        (?:opgaverne|arbejdet|arbejdsopgaverne|dagene) er (?:altid |meget |ofte |mest )?(?:de samme|ens|faste?|rutinepræget|rutineprægede|ensartede?|ensformigt?e?)\b
        rutine(?:præget|opgaver|arbejde)\w*
        (?:samme|fast) (?:\w+ )?rækkefølge
        ensartede? arbejde
        (?:same|routine|repetitive|fixed) (?:\w+ )?(?:tasks|work|routines?)
        tasks are (?:always )?(?:the same|fixed|repetitive)
        efter (?:en )?(?:fast )?(?:tjekliste|checkliste|huskeliste)
        """,
    ),
    rule(
        "plan",
        r"""
        (?:fast|daglig|klar|tydelig|overskuelig) (?:dags|arbejds|uge)?(?:plan|struktur|dagsplan|arbejdsplan)\b
        (?:dags|arbejds)plan(?:en)? (?:ligger|er|får|for dagen)
        (?:klare|tydelige|faste) (?:rammer|instrukser|retningslinjer|instruktioner|anvisninger)
        (?:en )?plan for dagen
        kendte opgaver
        (?:får|ved) (?:\w+ )?(?:hver (?:dag|morgen) )?(?:en )?(?:liste|opgaveliste|dagsseddel|arbejdsseddel|hvad du skal)\w*
        (?:clear|daily|fixed) (?:plan|structure|instructions|list|routine)
        opskrift\w*
        struktureret (?:hverdag|arbejdsdag|dag)
        """,
    ),
    rule(
        "varied",
        r"""
        (?:varier|afveksl|alsidig|mangeartede|forskelligart)\w* (?:\w+ )?(?:og \w+ )?(?:opgave|arbejde|job|hverdag|arbejdsdag|stilling|arbejdsopgaver|dag|funktion)\w*
        (?:opgaverne|arbejdet|dagene|arbejdsdagen|hverdagen|jobbet) er (?:\w+ )?(?:varier|afveksl|alsidig|forskellig)\w*
        (?:stor|god) (?:variation|afveksling)
        varied (?:\w+ )?(?:tasks|work|job|day|role)s?
        mange forskellige opgaver
        """,
        denied="routine",
    ),
    rule("varied", r"(?:ingen|ikke) to dage|no two days|aldrig kedelig\w*", whole=True),
    rule(
        "free",
        r"""
        (?:planlægger|tilrettelægger|strukturerer|planlægge|tilrettelægge|strukturere) (?:du )?(?:selv|egen) (?:\w+ ){0,2}?(?:arbejde\w*|dag\w*|arbejdsdag\w*|opgaver\w*|rækkefølge\w*)
        selv (?:planlægger?|tilrettelægger?|bestemmer?|strukturerer?) (?:\w+ )?(?:rækkefølge|dine|din(?! arbejdstid)|dit|arbejdet|opgaverne|dagen|hvordan|hvad)
        (?:planlægger?|tilrettelægger?) (?:selv )?(?:dit|din|dine) (?:eget|egen|egne)? ?(?:arbejde|arbejdsdag|dag|opgaver)
        (?:stor|høj|en høj) grad af (?:frihed|selvbestemmelse|selvstændighed|selvledelse)
        frihed til (?:selv )?at (?:tilrettelægge|planlægge|forme)
        stor(?:e)? (?:frihed|selvstændighed)
        frie rammer
        (?:plan|organi[sz]e) your (?:own )?(?:work|day|tasks)
        selvtilrettelæg\w*
        """,
        denied="plan",
    ),
)  # fmt: skip

RESPONSIBILITY = topic(
    "responsibility",
    "ansvar fejl mistake tjekke medic kontroll responsib kontrol tjekke kritisk sikkerhed medicin nøjagtig præcision økonomi alvorlig dobbelttjek checked serious error",
    rule(
        "low",
        r"""
        (?:fejl|mistakes|errors)__(?:rettes|rettet|let|nemt|lette|okay|ok|i orden|gør ikke noget|verden|put right|fixed|corrected|allowed|fine)\b
        (?:plads|lov|rum) til (?:at (?:lave|begå) )?fejl
        (?:ikke|intet|uden|ingen) (?:\w+ ){0,2}?(?:stort |selvstændigt |det store )?ansvar\b
        (?:begrænset|lille|ikke noget stort) ansvar
        (?:står|sidder|har) (?:\w+ )?ikke (?:\w+ )?(?:med )?ansvar\w*
        (?:no|little) (?:\w+ )?responsibility
        (?:(?:en |din )?kollega|(?:din )?leder|vi|andre|somebody) (?:\w+ ){0,2}?(?:tjekker|kontrollerer|checks) (?:\w+ )?(?:arbejde|your work|det hele)
        """,
        whole=True,
    ),
    rule(
        "some",
        r"""
        (?:fejl|mistakes|errors)__(?:koster|cost|tid|penge|spild|kassation|reklamation|forsinke)\w*
        (?:kvalitets|økonomi|kasse|nøgle|åbne|lukke)ansvar\w*
        ansvar for (?:\w+ ){0,2}?(?:kassen|åbning|lukning|varebestilling|lager|kvalitet|nøgler)\w*
        ansvarsfuld(?:t|e)? (?:job|stilling|arbejde|opgave)\w*
        (?:høj|stor) (?:grad af )?(?:præcision|nøjagtighed|omhu)
        accuracy is (?:important|essential)
        """,
    ),
    rule(
        "high",
        r"""
        (?:fejl|mistakes|errors)__(?:alvorlig|farlig|konsekvens|liv|fatal|serious|dangerous|skade|ulykke)\w*
        (?:ansvar for|administrere?r?|giver?|udleverer?|uddelegeret|dosere?r?|håndtere?r?) (?:\w+ )?medicin\w*
        medicin(?:administration|håndtering|dosering|ansvar|givning)\w*
        (?:sikkerheds|livs)kritisk\w*
        (?:budget|personale|ledelses|projekt|drifts|resultat)ansvar\w*
        (?:det (?:fulde|overordnede)|stort|fuldt|selvstændigt) (?:\w+ )?ansvar\b
        administer\w* medic\w*
        (?:full|overall|great) responsibility
        patientsikkerhed
        """,
        denied="low",
    ),
    unless=r"(?:social|sam\w+|miljø)\w* ?ansvar|ansvar for (?:miljø|klima|verden)|vi tager ansvar",
)  # fmt: skip

SUPERVISION = topic(
    "supervision",
    "kollega oplær mentor selvstændig kontaktperson makker følge introduk sidemand vejled buddy guidance supervis hånden daglig_ ved_siden beside tilknyttet"
    " independent spørge føl",
    rule(
        "beside",
        r"""
        sidemands(?:oplæring|træning)\w*
        (?:side om side|sammen) med en (?:\w+ )?(?:kollega|makker)__(?:første|start|begyndelsen|indtil|i gang|beginning)\w*
        (?:kollega|makker|mentor|en|somebody|colleague|someone) (?:\w+ ){0,4}?(?:ved siden af|ved din side|følger dig|beside you|alongside)
        (?:følge|følger|følges|gå|går|er)(?: du)?(?: \w+){0,2}? (?:føl|følordning|med en (?:erfaren |fast )?(?:kollega|makker))\b
        (?:du )?(?:bliver|går) taget (?:godt )?i hånden
        tager (?:vi )?dig (?:\w+ )?i hånden
        følvagter?\b
        makkerpar\b
        one[- ]to[- ]one training
        """,
    ),
    rule(
        "daily",
        r"(?:daglig|hver dag|hver morgen|daily)__(?:snak|vejledning|opfølgning|møde med din leder|samtale|sparring med|guidance|talk|check-in)\w*"
        r"|(?:snak|samtale|talk|gennemgang|check-in)__(?:hver (?:dag|morgen)|dagligt|every (?:day|morning)|daily)",
    ),
    rule(
        "contact",
        r"""
        (?:fast|en|din|egen|tilknyttet|får|har) (?:\w+ )?(?:kontaktperson|mentor|buddy|makker|vejleder|tutor)\w*
        mentorordning\w*
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
        """,
        denied="contact",
    ),
    unless=r"du (?:er|bliver|skal være) (?:\w+ )?mentor for|være mentor|opsøgende kontaktperson|(?:funktion|rolle) som kontaktperson|kontaktperson for|kontaktperson til",
)  # fmt: skip

BREAKS = topic(
    "breaks",
    "pause break hvile stillerum ro_rum trække_dig rest_room quiet_room",
    rule(
        "room",
        r"""
        (?:pause|hvile|stille|ro)-?rum\b(?=__(?:trække|hvile|ro|stille))?
        (?:rum|sted|lokale|room|place)__(?:trække (?:dig|sig) tilbage|hvile|være alene|withdraw|rest)\b
        (?:trække dig tilbage|withdraw)
        quiet room
        """,
        denied="fixed",
    ),
    rule(
        "extra",
        r"""
        (?:ekstra|flere|hyppige|små|egne) pauser
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
)  # fmt: skip

REMOTE = topic(
    "remote",
    "hjemme remote home hybrid fremmøde on-site on_site onsite",
    rule(
        "some",
        r"""
        (?:mulighed for|muligt at|en|to|1|2|nogle|enkelte|flere|delvist?|hybrid\w*|kan) (?:\w+ ){0,3}?(?:hjemmearbejde\w*|hjemmearbejdsdage?|arbejde hjemme\w*|hjemmefra)\b
        hjemmearbejds?(?:dage?|mulighed\w*)\b
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
    unless=r"hjemme(?:pleje|hjælp|besøg|side|hørende|vant|boende|vejleder)|(?:besøge?r?|hjælpe?r?|plejer?|passe?r?) (?:\w+ ){0,4}hjem|care home|nursing home|at home in",
)  # fmt: skip

TABLE = Table(
    (PACE, STRUCTURE, RESPONSIBILITY, SUPERVISION, BREAKS, REMOTE),
    {
        "pace": strongest("calm", "steady", "busy", "high"),
        "structure": strongest("routine", "plan", "varied", "free"),
        "responsibility": strongest("low", "some", "high"),
        "supervision": strongest("own", "contact", "daily", "beside"),
        "breaks": strongest("fixed", "extra", "room"),
        "remote": strongest("no", "some", "mostly"),
    },
)
