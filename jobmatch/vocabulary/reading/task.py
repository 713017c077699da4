"""What advertisements say about the work itself: pace, structure, and what is at stake."""

from jobmatch.vocabulary.reading.engine import Table, rule, strongest, topic

PACE = topic(
    "pace",
    rule(
        "calm",
        r"""
        rolig(?:t|e)? (?:og \w+ )?(?:tempo|arbejdstempo|arbejdsdag|hverdag|dag\b|rytme|arbejde|job\b|opgaver|arbejdsplads|sted\b)\w*
        (?:tempo|arbejdstempo|arbejdsdag|hverdag)\w* er (?:\w+ )?(?:rolig|lav|afslappe)\w*
        (?:kvalitet|grundig|omhu|omhyggelig)\w* (?:kommer |går )?(?:før|frem for|over|vigtigere end) (?:fart|hurtig|tempo|mængde)\w*
        (?:her|der) er (?:\w+ )?(?:fredeligt|stille)\b
        ét skridt ad gangen
        i små skridt
        tid til at (?:forklare|lære|finde)
        (?:i )?(?:dit|ens|sit|eget|your) (?:eget|own)? ?(?:tempo|pace)
        (?:langsomt|lavt|afslappet|adstadigt) tempo
        stille og roligt
        (?:ro|tid) (?:og (?:ro|tid) )?til (?:at (?:gøre|løse|udføre|lære)|opgave\w*|arbejdet|fordybelse|hver opgave)
        (?:her|der|vi) (?:er|har) (?:\w+ )?god tid\b
        (?:her|der|det) er (?:\w+ )?roligt\b
        arbejder (?:\w+ )?roligt\b
        (?:nobody|no one) will rush
        tager (?:den|det|tingene) med ro\b
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
        (?:jager|skynder) ingen\b
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
        måler (?:vi )?ikke (?:på )?(?:hvor|antal|tid)\w*
        tempoet er (?:jævnt|stabilt|passende|moderat|normalt|overskueligt)
        """,
    ),
    rule(
        "busy",
        r"""
        travl(?:e)? (?:\w+ )?\w*(?:butik|hverdag|perioder|dage|køkken|kantine|café|cafe|restaurant|afdeling|arbejdsdag|kontor|lager|klinik|reception|værksted|afsnit|hotel|timer|morgen|arbejdsplads|forretning|miljø|tidspunkter|tider|kiosk|supermarked|team|skole|sæson)\w*
        (?:til tider|ofte|tit|nogle gange|ind imellem|indimellem|sommetider|periodevis)(?: \w+){0,3}? travlt\b(?! med)
        travlt (?:i|om|ved|omkring|på|til|,|og|ind imellem|indimellem|når|,? især|over)
        (?:er|går|får|får du|have|have det|blive|bliver|kan være|have|være|meget|periodevis|ofte|tit|til tider|indimellem) travlt\b(?! med)
        spidsbelast\w*
        myldretid\w*
        knald på\b
        går det (?:stærkt|hurtigt)
        skal der hænges i\b
        tempoet er (?:godt|fint)
        travlt (?:\w+ )?(?:miljø|sted|kontor|køkken|lager)\b
        meget at lave\b
        (?:godt |fuld |masser af )gang i den\b
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
        (?:\w*bånde?t?|\w*maskinen) (?:bestemmer|kører|sætter|styrer)
        samlebånd\w*
        (?:pluk|varer|stk|enheder|kolli|pakker|emner) (?:pr\.?|i) (?:time|minut)\w*
        løber (?:vi )?stærkt
        (?:det|her) går (?:stærkt|hurtigt)
        jo hurtigere
        skal gå (?:stærkt|hurtigt)
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
)

STRUCTURE = topic(
    "structure",
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
)

RESPONSIBILITY = topic(
    "responsibility",
    rule(
        "low",
        r"""
        (?:fejl|mistakes|errors)__(?:rettes|rettet|let|nemt|lette|okay|ok|i orden|gør ikke noget|verden|put right|fixed|corrected|allowed|fine)\b
        (?:fejl|mistake)\w* er (?:ikke|ingen) (?:\w+ )?(?:katastrofe|problem|verdens)\w*
        (?:alt|arbejdet|det hele) bliver (?:altid )?(?:dobbelt)?(?:tjekket|kontrolleret)
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
        (?:fejl|mistakes|errors)__(?:kan betyde|alvorlig|farlig|konsekvens|liv|fatal|serious|dangerous|skade|ulykke)\w*
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
)

TABLE = Table(
    (PACE, STRUCTURE, RESPONSIBILITY),
    {
        "pace": strongest("calm", "steady", "busy", "high"),
        "structure": strongest("routine", "plan", "varied", "free"),
        "responsibility": strongest("low", "some", "high"),
    },
)
