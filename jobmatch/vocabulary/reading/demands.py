"""What advertisements demand: Danish, and licences or certificates."""

from jobmatch.vocabulary.reading.engine import NUMBER, PLACE, Table, rule, strongest, topic

DANISH = topic(
    "danish",
    rule(
        "none",
        r"""
        (?:ingen|ikke|uden|intet|no|not|without)(?: \w+){0,3}? (?:krav om|krav til|nødvendigt? (?:med|at)|brug for|need|required?|requirement\w*|behov for)(?: \w+){0,3}? (?:dansk|danish|sprog)\w*
        (?:behøver|need)(?: \w+){0,2}? (?:ikke|not|no) (?:at )?(?:\w+ )?(?:kunne |tale |speak |know |forstå |any )*(?:dansk|danish)\b
        (?:don.?t|do not) (?:need|have) to (?:speak|know) danish
        (?:ingen|no) (?:dansk\w*|danish(?: skills)?) (?:er )?(?:nødvendig\w*|needed|required|krævet|påkrævet)
        (?:dansk|danish)(?: \w+){0,1}? (?:er |is |are )?(?:ikke|not)(?: \w+){0,2}? (?:krav|nødvendig\w*|påkrævet|betingelse|forudsætning|needed|required|necessary|requirement|must)\b
        (?:danskkundskaber|dansk sprog|danish skills|danish language skills)(?: \w+){0,2}? (?:ikke|not)(?: \w+){0,2}? (?:krav|nødvendig\w*|påkrævet|betingelse|forudsætning|needed|required|necessary|requirement|must)
        (?:uden at (?:kunne )?(?:tale|kunne)) dansk
        """,
        whole=True,
    ),
    rule(
        "none",
        r"""
        (?:arbejdssprog\w*|koncernsprog\w*|fællessprog\w*|sproget)(?: \w+){0,3}? (?:er|is) (?:primært )?engelsk
        (?:working|corporate|company) language(?: \w+){0,3}? english\b(?! and)
        (?:dansk|danish) (?:eller|or|/|og/eller) (?:engelsk|english)
        (?:engelsk|english) (?:eller|or|/|og/eller) (?:dansk|danish)
        engelsk er (?:nok|tilstrækkeligt|fint)\b
        english is (?:enough|fine|sufficient)
        vi taler engelsk(?! og dansk)\b
        english is (?:our|the) (?:company|working|corporate) language
        english[- ]speaking (?:workplace|team|environment)
        """,
        covers=True,
    ),
    rule(
        "little",
        r"""
        (?:gode?t?|perfekt|flydende|godt|fejlfrit|stærke|fluent|good|perfect)(?: \w+){0,1}? (?:dansk|danish)\w*(?: \w+){0,2}? (?:ikke|not|no)(?: \w+){0,2}? (?:krav|nødvendig\w*|påkrævet|betingelse|forudsætning|needed|required|necessary|requirement|must)\b
        (?:ikke|uden|not)(?: \w+){0,5}? (?:flydende|perfekt|godt|fejlfrit|fluent|perfect|særlig godt) (?:på |til |i |in )?(?:dansk|danish)
        ikke(?: \w+){0,3}? (?:så )?meget dansk
        (?:dit |jeres )?dansk\w* behøver ikke (?:at )?(?:være|lyde)
        dansk\w* (?:er |betyder )?ikke (?:så |specielt |særlig |det )?(?:vigtig\w*|afgørende|meget)
        (?:dansk|danish)(?: \w+){0,2}? (?:not|isn.t) (?:so |that |very )?important
        (?:ingen|ikke)(?: \w+){0,2}? krav om (?:gode|flydende|perfekte?) dansk\w*
        """,
        whole=True,
        weight=NUMBER,
    ),
    rule(
        "little",
        r"""
        (?:lidt|en smule|noget|nogen|basalt|basal|simpelt|grundlæggende|begynder|little|some|basic|simple) (?:\w+ )?(?:dansk|danish)\w*
        (?:forstå|forstår|understand\w*)(?: \w+){0,3}? (?:simple|enkle|korte|simpel|almindelige) (?:\w+ )?(?:beskeder|instrukser|instruktioner|messages|instructions)\w*
        dansk (?:ikke er|er ikke) dit modersmål
        (?:forstå|forstår)(?: \w+){0,5}? (?:besked|beskeder|opskrift\w*|instruk\w+)(?: \w+){0,2}? dansk
        (?:forstå|forstår)(?: \w+){0,2}? besked\w*(?: \w+){0,2}? (?:dansk)
        mix of english and danish
        (?:forstå|forstår|understand) (?:\w+ )?(?:dansk|danish)\b(?! og)
        dansk på (?:et )?(?:begynder|basalt|grundlæggende|forståeligt|simpelt)\w*
        (?:dansk|danish)\w*(?: \w+){0,2}? (?:er|is|are)(?: \w+){0,2}? (?:fordel|plus|advantage)
        """,
    ),
    rule(
        "spoken",
        r"""
        (?<!vi\s)(?<!we\s)(?<!man\s)(?<!alle\s)(?<!rne\s)(?<!køkkenet\s)(?<!her\s)(?<!der\s)(?:tale[rs]?|snakke?r?|kommunikere?r?|speak|communicate)(?: (?!andet|andre)\w+){0,3}? (?:dansk|danish)\b
        dansk skal du (?:kunne )?(?:tale|snakke)
        (?:god|gode|godt|fornuftig\w*|rimelig\w*|good|decent) (?:\w+ )?(?:dansk|danish)\w*
        (?:mundtlig\w*|mundtligt|spoken|talt|conversational) (?:dansk|danish)\w*
        dansk på (?:et )?(?:godt |fornuftigt |rimeligt |forståeligt )?(?:tale|samtale)niveau
        dansk på (?:et )?(?:godt|fornuftigt|rimeligt|højt) niveau
        (?<!vi\s)tale[rs]? et dansk
        dansk\w* (?:i tale|mundtligt|på (?:et )?samtaleniveau)
        (?:gøre dig forståelig|begå dig|klare dig|forstå og tale|tale og forstå|forstår og taler|taler og forstår)(?: \w+){0,2}? (?:dansk|danish)
        (?:kan|kunne|du kan) dansk\b
        dansktalende
        (?:klart|tydeligt|letforståeligt)(?: og \w+)? dansk\b
        danskkundskaber\b
        danish (?:skills|is required|required|language)
        (?:krav om|kræver|kræves)(?: \w+){0,2}? dansk\b
        (?:skrive(?:r)? )?dansk(?: \w+)? er (?:et )?(?:krav|nødvendigt|en forudsætning|en betingelse)
        """,
        denied="none",
        wished="little",
    ),
    rule(
        "spoken",
        r"(?<!vi\s)(?:taler?|speaks?)(?: (?!og|skriv)\w+){0,2}? (?:flydende|fluent|godt|ubesværet|sikkert) (?:dansk|danish)\b"
        r"(?! (?:i skrift|både|skriftlig|og skriv|in writing))",
        covers=True,
        denied="little",
    ),
    rule(
        "written",
        r"""
        dansk\w* (?:\w+ )?(?:i |både )*(?:skrift og tale|tale og skrift|mundtligt og skriftligt|skriftligt og mundtligt|mundtlig og skriftlig|på skrift)
        (?:i |både )*(?:skrift og tale|tale og skrift|mundtligt og skriftligt|skriftligt og mundtligt|mundtlig og skriftlig)(?: \w+){0,3}? (?:dansk)\b
        (?:skriver?|skriftlig\w*|skrive|formulere?r? (?:dig|sig)(?: \w+){0,2}? på)(?: \w+){0,4}? dansk\w*
        (?:flydende|fejlfri\w*|perfekt|fremragende|excellent|fluent|proficient|full professional|superb|strong)(?: \w+){0,2}? (?:på |in |i )?(?:dansk|danish)\b
        (?:dansk|danish) (?:flydende|fluently)
        (?:written (?:and|or) (?:spoken|oral|verbal)|spoken and written|speak and write|write and speak|writing and speaking) (?:\w+ )?danish
        written (?:english and )?danish
        (?:skarp|stærk|god|sikker|ferm) (?:på|i) skrift\b
        (?:godt|fejlfrit|korrekt|pænt) skriftsprog
        dansk (?:og \w+ )?på højt niveau
        danish (?:\w+ )?(?:both )?(?:in writing|written|in speech and writing|orally and in writing|spoken and written|verbally and)
        danish and english(?: \w+){0,3}? (?:written|writing|fluent)
        (?:fluent|proficient) in (?:\w+ and )?danish
        """,
        denied="little",
        wished="little",
    ),
    rule("written", r"(?:at|kan|kunne|og) skrive (?:\w+ ){0,3}?uden (?:stave|slå)?fejl", whole=True),
    unless=r"""
        dansk(?:e)? (?:virksomhed|firma|design|produktion|marked|erhverv|industri|landbrug|standard|arbejdsmarked|undervisning|lærer|kvalitet|ejet|fagforening|handicap|rejse|kommuner|byer)
        undervis\w* i dansk
        dansk og matematik
        læse dansk på uni
        danske? bank
        danish (?:company|design|school of|market|technical|university)
        english version
        engelsk version
        apply in
        ansøg\w* på
        skriv\w* din ansøgning
        """,
)

_TRAINING_ONLY = r"""
        (?:vi|virksomheden|firmaet|we|company)(?: \w+){0,3}? (?:betaler|sørger for|tilbyder|finansierer|giver|dækker|pays?|offers?|arranges?)(?: \w+){0,6}? (?:kørekort|certifikat|truckcertifikat|truckkort|hygiejnebevis|hygiejnekurs|licen[cs]e|kursus)\w*
        (?:får|have)(?: \w+){0,2}? (?:hygiejnekursus|hygiejnebevis|kørekort|truckcertifikat|certifikat)\w* betalt
        (?:\w*(?:hygiejne|truck|certifikat|kørekort)\w*|kurset i \w+)(?:,? (?:det|den|dem))?(?: \w+)? (?:betaler|sørger|klarer|giver|ordner|arrangerer|står|får|tager) (?:vi|firmaet|du (?:hos|af|betalt|her|i|inden))
        hygiejne(?:kursus|bevis)\w*[^.!?]{0,30}(?:betaler vi|vi betaler)
        (?:hygiejne|truck|certifikat|kørekort)\w* eller (?:vil|kan|er villig til at) (?:gerne )?tage
        \w*(?:hygiejne|truck|certifikat|kørekort)\w*(?: \w+){0,3}? (?:betalt|på vores regning|for vores regning|tager du hos os|kan tages hos os)
        (?:we.?ll |we )(?:pay for|cover|arrange)(?: \w+){0,3}? (?:licen[cs]e|certificate|course)
        (?:vi |we )?(?:sender|send)(?: vi)? (?:dig|you)(?: \w+){0,2}? (?:på|on)(?: \w+){0,2}? \w*(?:hygiejne|truck|certifikat)\w*
        \w*(?:hygiejne|truck|certifikat)\w*(?: \w+){0,4}? sender vi dig på
        (?:course|licen[cs]e|certificate)(?: \w+){0,4}? (?:paid|arranged|covered|provided) by us
        får (?:du )?(?:\w+,? ){0,3}?(?:hygiejnebevis|hygiejnekursus|truckcertifikat|truckkort|certifikat)\w*
        (?:hygiejnebevis|hygiejnekursus|truckcertifikat|truckkort|certifikat)\w*,? får du
        (?:mulighed for|kan|får)(?: \w+){0,3}? (?:at )?(?:tage|få|erhverve)(?: \w+){0,3}? (?:kørekort|certifikat|truckcertifikat|truckkort|hygiejnebevis)\w*
"""

_LIST = (
    (
        "authorised",
        r"(?:dansk )?autorisation\b|autoriseret (?:\w+ ){0,2}?(?:\w*elektriker|vvs\w*|\w*sygeplejerske|\w*assistent|fysioterapeut|ergoterapeut|læge|tandlæge|tandplejer|psykolog|jordemoder|kiropraktor|installatør|bioanalytiker|optiker|sosu\w*|dyrlæge|kloak\w*)|danish authori[sz]ation|authori[sz]ed (?:nurse|electrician)|uddannet (?:\w+ )?(?:sygeplejerske|social- og sundhedsassistent|sosu-?assistent|fysioterapeut|ergoterapeut|bioanalytiker|jordemoder|radiograf|tandplejer|social- og sundhedshjælper|sosu-?hjælper)\w*|du (?:er|skal være) autoriseret\b|(?:har |med )?(?:dansk )?autorisationsgrundlag\w*",
    ),
    (
        "lorry",
        r"kørekort (?:til )?(?:kat\.? ?|kategori )?(?:c\b|c/e|ce\b|til lastbil|lastbil)|(?:c|c/e|ce|lastbil)-? ?(?:kørekort|kort)\b|(?:store |stort )?lastbilkørekort|lastbilkort|(?:lorry|truck driver.?s|c/e) licen[cs]e|licen[cs]e (?:category |class )?c\b",
    ),
    (
        "bus",
        r"kørekort (?:til )?(?:kat\.? ?|kategori )?(?:d\b|bus|til bus)|(?:d|bus)-? ?kørekort\b|buskort\b|taxi(?:kørekort|førerkort|kort|chaufførkort)|erhvervskørekort|kørekort til (?:stor )?bus|bus licen[cs]e|licen[cs]e (?:category |class )?d\b|førerkort til taxi",
    ),
    (
        "forklift",
        r"truck-?(?:certifikat|kort|førercertifikat|bevis|kørekort)\w*|førerbevis til \w*truck|gaffeltruck(?:certifikat|kort|bevis)\w*|(?:certifikat|kort|bevis|kørekort)(?: \w+){0,3}? (?:til |på )(?:\w*truck|stabler|reach ?truck)\w*|b-certifikat\w*|forklift (?:licen[cs]e|certificate|certification)|reach ?truck\w*-?certifikat|teleskopcertifikat|forklift (?:driver )?(?:licen[cs]e|certificate)|certificates? (?:for|to) (?:\w+ )?forklift|stablercertifikat",
    ),
    (
        "machine",
        r"(?:kran|lift|maskin|teleskoplæsser|gravemaskine|minigraver)\w*-? ?(?:certifikat|kort|bevis|førercertifikat)\w*|kranførercertifikat|crane (?:licen[cs]e|certificate)|kørekort til (?:traktor|maskine|gravemaskine)\w*|traktorkørekort|machine licen[cs]e",
    ),
    (
        "trailer",
        r"kørekort (?:til )?(?:kat\.? ?|kategori )?(?:b/e|be\b|b\+e|b til trailer)|(?:trailer|b/e|be|b\+e)-? ?kørekort|kørekort til trailer|(?:be|b/e|b\+e) (?:er nødvendig|kræves|er et krav|skal du have)\w*|trailerkort\b|(?:stort )?trailerkørekort",
    ),
    (
        "hygiene",
        r"hygiejne(?:bevis|certifikat|kurs|uddannelse)\w*|food hygiene (?:certificate|course)|fødevarehygiejne(?:bevis|kursus)?",
    ),
    (
        "car",
        r"(?:kørekort|førerbevis)(?:(?: til)? (?:kat\.? ?|kategori ?|type )?(?:b\b|bil\b|personbil|almindelig bil|varebil))?|b-kørekort|(?:skal|kunne|kan) køre (?:\w+ )?(?:bil|varevogn|varebil)\b|(?:have|har|egen) (?:egen )?bil\b(?! eller)|driver.?s?.? ?licen[cs]e|driving licen[cs]e",
    ),
)

LICENCE = topic(
    "licence",
    rule("none", _TRAINING_ONLY, covers=True),
    *(rule(level, pattern, denied="none", wished="none") for level, pattern in _LIST),
    rule(
        "car",
        r"""
        uden (?:et )?(?:gyldigt )?(?:kørekort|bil)(?: \w+){0,3}?,? (?:går|kan|nytter|duer|dur|hænger|lader)(?: \w+){0,4}? (?:ikke|dårligt|næppe)
        without (?:a )?(?:driving|driver.s) licen[cs]e(?: \w+){0,3}?,? (?:you cannot|you can.t|it will not|it won.t)
        """,
        weight=NUMBER,
        whole=True,
    ),
    rule(
        "none",
        r"""
        (?:ingen|ikke|uden|no|not)(?: \w+){0,3}? (?:krav om|krav til|nødvendigt? med|need for|required?|behøver|behov for|brug for)(?: \w+){0,3}? (?:kørekort|certifikat|licen[cs]e|bil\b|certificate)\w*
        (?:ser|vil)(?: \w+)? gerne,? at du har (?:\w+ ){0,2}?(?:kørekort|\w*kort|\w*certifikat)
        (?:kørekort|truckkort|truckcertifikat|certifikat)\w*(?: er| ville være)? (?:fint|godt|rart)\b
        (?:godt|fint|rart) (?:med|at have|hvis du har) (?:et )?(?:kørekort|truckkort|truckcertifikat|certifikat)\w*
        har du (?:et )?(?:kørekort|truckkort|truckcertifikat|certifikat)\w*,? (?:er|kan|må|så)\b
        (?:kørekort|\w*certifikat|\w*truckkort|trailerkort)\w*(?: og \w+(?: på \w+)?)? er (?:\w+ ){0,2}?(?:ligegyldig\w*|underordnet|uden betydning|unødvendig\w*|dejligt|en bonus)
        (?:kørekort|\w*certifikat|\w*truckkort|trailerkort)\w*[^.!?;]{0,40}? (?:men|dog) (?:det er )?(?:ikke|intet|ingen) (?:et )?(?:krav|afgørende|betingelse|nødvendig\w*)
        (?:behøver|need)(?: \w+){0,2}? (?:ikke|not)(?: \w+){0,2}? (?:kørekort|licen[cs]e|certifikat)\w*
        """,
        whole=True,
    ),
    unless=r"""
        (?<!\w\s)(?<!\w,\s)kørekort\?
        (?:kolleg\w*|chauffører|folk|andre|ansatte|dem) (?:\w+ )?(?:med|der har|som har) \w*(?:kort|certifikat)
        id-?kort
        sygesikringskort
        kortvarig
        """,
)

TITLES = topic(
    "licence",
    rule(
        "forklift",
        r"(?:gaffel)?truckfører\w*|forklift (?:driver|operator)\w*|truckchauffør",
        weight=PLACE,
        title_only=True,
    ),
    rule(
        "car",
        r"(?:vare|kassevogns)?(?:bils?)?chauffør\b|(?:bud|chauffør) i varebil\b|varebilsbud",
        weight=PLACE,
        title_only=True,
    ),
    rule("lorry", r"lastbilchauffør\w*|lorry driver", weight=PLACE, title_only=True),
    rule("bus", r"buschauffør\w*|taxi(?:chauffør|vognmand)?\b|bus driver", weight=PLACE, title_only=True),
    rule(
        "authorised",
        r"(?:\w*sygeplejerske|fysioterapeut|ergoterapeut|(?:sosu|social- og sundheds)-?assistent|tandlæge|overlæge|læge|nurse)(?:r|er)?\b",
        weight=PLACE,
        title_only=True,
    ),
    unless=r"hjælper|elev|studerende|sekretær|klinikassistent|(?:hos|for|i|ved) (?:\w+ )?\w*læger?\b|modtagelse|reception",
)

TABLE = Table(
    (DANISH, LICENCE, TITLES),
    {
        "danish": strongest("none", "little", "spoken", "written"),
        "licence": strongest("none", "hygiene", "car", "trailer", "machine", "forklift", "bus", "lorry", "authorised"),
    },
)
