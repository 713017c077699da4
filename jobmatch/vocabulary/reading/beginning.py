"""What advertisements say about learning the work, how one is received, and when it begins."""

from jobmatch.vocabulary.reading.engine import Table, rule, strongest, topic

LEARNING = topic(
    "learning",
    rule(
        "none",
        r"""
        (?:ingen|uden|no) (?:oplæring|mulighed for oplæring|training|kurser)\b
        (?:ikke|no) (?:mulighed|time) for (?:oplæring|training)
        """,
        whole=True,
    ),
    rule(
        "on-job",
        r"""
        oplæring\w*
        lærer (?:du )?undervejs
        bliver sat ind i
        (?:oplæres|læres op|oplære dig|lærer dig op|bliver (?:\w+ )?(?:oplært|lært op))\b
        (?:vi|vores \w+|kollega\w*|en \w+) (?:\w+ )?(?:lærer|oplærer) (?:dig|du)
        lærer (?:vi )?dig
        viser dig (?:det hele|hvordan|alt)
        (?:grundig|god|nødvendig) (?:introduktion|indføring|indkøring|oplæring)
        sidemands\w+
        (?:lærer|lære) det (?:hele )?(?:hos os|undervejs|her|på jobbet|i jobbet)
        learn(?:ing)? on the job
        (?:on[- ]the[- ]job|full|thorough|necessary) training
        (?:we|you)(?: will|.ll)? (?:teach|train|be trained|be taught)\b
        training is (?:given|provided)
        introduktionsforløb
        (?:ingen|uden) (?:\w+ )?(?:erfaring|uddannelse)(?: \w+){0,3}? (?:lærer|oplær)\w*
        """,
        denied="none",
    ),
    rule(
        "course",
        r"""
        (?:mulighed for|tilbyder|betaler|får|deltage på|deltage i|sender dig på|kommer på|relevante|betalte?|interne|adgang til|sørger for|hjælper med|pays? for)(?: \w+){0,4}? (?:\w*kurs(?:us|er|et)|efteruddannelse|videreuddannelse|opkvalificering|kompetenceudvikling|certifikat|truckcertifikat|truckkort|hygiejnekursus|certificering)\w*
        (?:courses|certificates?|certification)(?: \w+){0,3}? (?:paid|offered|provided|included)
        (?:offer|pay for|provide)\w*(?: \w+){0,3}? (?:courses|certificate)
        efteruddannelse(?:smuligheder)?\b
        (?:kompetenceudvikling|opkvalificering)\b
        faglig udvikling
        """,
    ),
    rule(
        "education",
        r"""
        elev(?:plads|stilling|uddannelse)\w*
        (?:lærling|lærlinge)(?:plads|stilling|e|forløb)?\b
        apprentice\w*
        (?:mulighed for|tilbyder|tage|gennemføre|starte på)(?: \w+){0,3}? (?:faglært|uddannelsen som|en uddannelse|fuld uddannelse|voksenlærling)\w*
        svendebrev på sigt
        (?:tage|tager|få) (?:dit )?svendebrev
        (?:i|komme i) (?:voksen)?lære\b(?! at)
        (?:uddannes|blive uddannet|bliver uddannet|uddanner dig) (?:til|som)
        """,
    ),
    unless=r"""
        uddannelsesinstitution
        undervis\w+ (?:\w+ )?(?:elever|kursister)
        vores elever
        (?:give|stå for|ansvar for|deltage i|forestå|varetage)(?: \w+){0,2}? oplæring(?:en)? af
        oplære (?:nye|andre)
        lære (?:\w+ )?at kende
        glæder os til at lære dig
        lære hinanden
        machine learning
        learning management
        e-learning udvikl
        du underviser
        lære (?:os|dig) (?:bedre )?at kende
        """,
)

CULTURE = topic(
    "culture",
    rule(
        "willing",
        r"""
        (?:tager|tage|viser|vise|plads til|mulighed for|kan)(?: \w+){0,4}? (?:hensyn|skånehensyn|tilpasning\w*)\b
        skånehensyn\w*
        rummelig\w* (?:arbejdsplads|kultur|sted|team|kollega|hold|miljø|afdeling)\w*
        (?:arbejdsplads\w*|vi|holdet|teamet|kollegerne) er (?:\w+ ){0,2}?rummelige?\b
        plads til (?:forskellighed\w*|alle|mangfoldighed|at være (?:den|sig selv|anderledes)|dem der)
        socialt ansvar
        (?:tilpasse|tilpasser|tilpasses)(?: \w+){0,4}? (?:dig|dine behov|den enkelte|du kan)\b
        inclusive (?:workplace|culture)
        (?:adjust|adapt)\w*(?: \w+){0,3}? (?:you|your needs|the person)\b
        room for differen\w*
        """,
        denied="",
    ),
    rule(
        "experienced",
        r"""
        (?:har|god|gode|stor|mange års|lang) (?:\w+ ){0,2}?erfaring(?:er)? med(?: \w+){0,4}? (?:hensyn|skåne\w*|fleksjob\w*|tilpas\w*|særlige behov|støtte|praktik\w*|psykisk\w*|sårbar\w*|udsatte|ansætte|handicap\w*|autisme)\w*
        (?:har|have) (?:før|tidligere|i forvejen|allerede|already|before)(?: \w+){0,5}? (?:fleksjob\w*|skånehensyn|særlige behov|tilpas\w*|adjust\w*|særlige hensyn)
        (?:have|has) (?:\w+ )?experience (?:with|of) (?:adjusting|adapting|employees with|people with)
        """,
        whole=True,
    ),
    rule(
        "staff-briefed",
        r"(?:kollegerne|personalet|medarbejderne|holdet|teamet|alle|staff|colleagues)(?: \w+){0,3}? (?:klædt på|forberedt|informeret|orienteret om|undervist i|prepared|briefed)\b",
    ),
    unless=r"""
        (?:du|kandidat\w*) (?:har|skal have|er|skal) (?:\w+ ){0,3}?(?:erfaring|rummelig)
        you have
        (?:din|dine) rummelig
        """,
)

START = topic(
    "start",
    rule(
        "now",
        r"""
        snarest(?: muligt)?\b
        hurtigst muligt
        straks\b
        (?:start|begynde|tiltrædelse)\w*(?: \w+){0,2}? (?:nu|med det samme|omgående|i morgen|asap|immediately|now)\b
        as soon as possible
        asap\b
        immediate(?:ly)?(?: start)?
        (?:start with )?short notice
        """,
    ),
    rule(
        "month",
        r"(?:start|begynde|tiltrædelse)\w*(?: \w+){0,4}? (?:inden for|om|within|in) (?:en|én|1|et par|to|tre|2|3|4|fire|a|one|two|four) (?:måned|uger|month|weeks)\b",
    ),
    rule(
        "quarter",
        r"(?:start|begynde|tiltrædelse)\w*(?: \w+){0,4}? (?:inden for|om|within|in) (?:to|tre|2|3|two|three) (?:måneder|months)",
    ),
    rule(
        "later",
        r"(?:start|begynde|tiltrædelse)\w*(?: \w+){0,4}? (?:om|in) (?:fire|fem|seks|4|5|6|et halvt år|half a year)(?: (?:måneder|months))?\b",
    ),
    unless=r"""
        ansøgning\w*(?: \w+){0,3}? (?:snarest|hurtigst|straks)
        (?:send|søg|ansøg|kontakt|ring|skriv|apply|løbende samtaler|samtaler)\w*(?: \w+){0,6}? (?:snarest|hurtigst|straks|now|as soon)
        (?:svar|besked|hjælpe?|levere?|løse)\w*(?: \w+){0,5}? (?:hurtigst muligt|snarest|straks|as soon)
        """,
)

TRIAL_VISIT = topic(
    "trial_visit",
    rule(
        "yes",
        r"""
        (?:kom|komme|kig|kigge|velkommen til at|besøg|besøge|kan|må|gerne|du er) (?:\w+ ){0,4}?(?:besøge? (?:os|stedet|arbejdspladsen)|kigge? forbi|og se|se (?:arbejds)?(?:stedet|pladsen|butikken|køkkenet|værkstedet|hvordan))\w*
        besøg os (?:gerne|før|inden)
        (?:få|får|vise|viser|tilbyder|aftale|aftal|på) (?:\w+ ){0,3}?rundvisning\b
        prøve(?:dag|vagt)(?:e|er)?\b
        snusedag\w*
        prøve (?:jobbet|arbejdet|en dag|en vagt)
        (?:come and |you can |welcome to |a )(?:\w+ )?visit\b
        visit (?:us|the workplace)
        trial (?:day|shift)
        (?:besøg|se stedet|hilse på)__(?:før|inden) (?:du|start|ansættelse|samtalen)
        """,
        denied="no",
    ),
    unless=r"(?:besøg|kig forbi|læs mere|læse mere|visit) (?:på |vores |os på |our )?(?:hjemmeside|website|web|www|facebook|instagram|linkedin)|besøg (?:hos|af) |hjemmebesøg|kundebesøg|lede\w* rundvisning|rundvisninger|guided|www\.|\.dk\b|visits? (?:to )?customers|www",
)

TABLE = Table(
    (LEARNING, CULTURE, START, TRIAL_VISIT),
    {
        "learning": strongest("none", "on-job", "course", "education"),
        "culture": strongest("willing", "experienced", "staff-briefed"),
        "start": strongest("later", "quarter", "month", "now"),
    },
)
