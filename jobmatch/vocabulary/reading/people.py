"""What advertisements say about customers, guests and citizens, and about conflicts with them."""

from jobmatch.vocabulary.reading.engine import PLACE, Table, rule, strongest, topic

CUSTOMERS = topic(
    "customers",
    rule(
        "none",
        r"""
        (?:ikke|aldrig)(?: \w+){0,3}? (?:sælge|ekspedere|servere|stå i (?:butikken|disken|kassen)|stå ved kassen|sidde (?:i|ved) kassen)\b
        not (?:be )?at the counter
        ikke noget med (?:\w+ ){0,2}?PEOPLE at gøre
        kunderne er (?:der )?ikke\b
        (?:kunder|kundehenvendelser|henvendelser|opkald|gæster|borgere|patienter|telefoner|telefon)(?:ne|en)?(?: \w+){0,3}? (?:går|sendes|stilles) (?:videre )?til (?!dig|du\b|os\b|vores butik)\w+
        (?:kunder|gæster|borgere|patienter|besøgende)(?:ne)?(?: \w+)? bliver (?:taget imod|modtaget|betjent|ekspederet|hjulpet) af (?!dig|du\b)
        (?:kunder|gæster|borgere)(?:ne)? (?:skriver|ringer|mailer)[^.!?]{0,25}, (?:og )?(?:dem|det|de) (?:besvarer|svarer|tager|klarer) (?!du\b|vi\b|man\b)
        (?:telefon(?:en)?|besøgende|kunder(?:ne)?|gæster(?:ne)?)(?: og (?:de )?(?:telefonen|besøgende|kunder(?:ne)?|gæster(?:ne)?))? (?:slipper du for|tager (?!du\b|vi\b|man\b)\w+ sig af)
        (?:publikum|kunder(?:ne)?|gæster(?:ne)?|borgere) kommer (?:der )?(?:ikke|aldrig)\b
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
        (?:ingen|uden|hverken) (?:[\w-]+ ){0,2}?(?:ekspedition|publikum|kassearbejde|kasse\b|servering)
        (?:kunder\w*|gæster\w*|mennesker|folk|publikum) (?:ser|møder|taler) du (?:\w+ ){0,2}?(?:ikke|aldrig|sjældent)
        telefon\w* (?:går til|passes af|tages af|klares af|tager) (?!du|dig)
        (?:bag|i|ved) (?:kassen|disken|skranken) (?:står|sidder) (?!du|man)
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
        (?:svarer?|besvarer?)(?: \w+){0,3}? (?:mails?|henvendelser|spørgsmål|beskeder)(?: \w+)? PEOPLE
        lidt (?:\w+ )?(?:ved|i|bag) (?:kassen|disken|skranken)\b
        (?:hilser?|smile\w*|høflig|venlig|vejviser?|vise vej)(?: \w+){0,3}? (?:til |over for |mod )?(?:kunde|gæst|beboer|borger)\w*
        PEOPLE (?:\w+ ){0,3}?(?:spørger|asks?)\b
        kontakt\w* (?:med|til) (?:\w+ )?PEOPLE(?: \w+){0,2}? (?:begrænset|minimal|lille)\w*
        (?:møde?r?|meet)(?: \w+){0,3}? PEOPLE\b(?! (?:hele|hver|dagligt|all))
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
        du (?:ekspederer|betjener|serverer|vejleder|sælger)\b
        (?:du|dig) (?:kommer til at|skal) (?:sælge|ekspedere|servere|betjene)\b
        du (?:besvarer|tager) (?:\d+(?: ?[-–] ?\d+)? |alle |mange )?(?:opkald|telefoner)\b
        (?<!vi\s)(?<!os\s)ekspedere?r?\b
        (?<!vi\s)(?:tage?r?|tager du) imod (?:bestillinger|ordrer|folk|mennesker|skoleklasser|besøgende|betaling|reservationer|\w*ejere)\b
        ansigt(?:et)? udadtil
        forældresamtaler
        (?:du|sidder|er) (?:\w+ )?sammen med (?:børnene|eleverne|borgerne|beboerne)\b
        (?<!ansætter\s)(?:kunder\w*|gæster\w*|folk|telefon\w*|mennesker)(?: \w+){0,2}? (?:hele (?:dagen|tiden|vagten)|fra morgen til|i en lind strøm|all day)
        (?:står?|arbejder?|sidder?|hjælper?) (?:\w+ ){0,2}?(?:i|ved|bag) (?:disken|skranken|baren|informationen)\b
        (?:sidder?|står?) (?:\w+ )?(?:i|bag) receptionen\b
        (?:chat|telefon|mail|skranke)(?:,| og|,? samt) (?:\w+ ){0,2}?(?:telefon|chat|skranke)\b
        du (?:ringer|taler|snakker) (?:med |til |rundt )(?:\w+ ){0,2}?(?:danskere|folk|mennesker|kunder|borgere|medlemmer|alle)
        i telefon(?:en)? (?:det meste|hele|meget)
        du (?:passer|bemander) (?:\w+ )?(?:baren|butikken|kiosken|cafeen|caféen|informationen|billetsalget)\b
        (?:mest|meste af (?:dagen|tiden)|meget|hele dagen) (?:\w+ ){0,2}?i telefon(?:en)?\b
        telefonen (?:ringer|kimer|gløder)\b(?! hos (?!os|dig)| ikke| aldrig| sjældent)
        (?:viser|fortæller|underviser|lærer|guider) (?:folk|publikum|pensionister|PEOPLE)\b
        front desk
        waiting tables
        (?<!vi\s)(?:betjen|ekspeder|servicer|rådgiv|vejled|bespis|serve|servér|assist|advis)\w*(?: af| med)?(?: \w+){0,4}? PEOPLE
        (?:kunde|borger|gæste|patient)(?:betjening|service|vejledning|rådgivning|ekspedition)\w*
        (?<!vi\s)(?:tage?r? imod|modtage?r?|byde?r? velkommen|tale?r? med|taler med|snakke?r? med|hjælpe?r?|yde?r?|pleje?r? (?:af|og omsorg)|passe?r?|hente?r?|køre?r?|støtte?r?|træne?r?|guide?r?|welcome|help|care for|talk to)(?: \w+){0,3}? (?:vores |the |our )?(?:PEOPLE)(?!\w* biler\b)
        (?:pleje|omsorg|pleje og omsorg|støtte|praktisk hjælp) (?:af|for|til|over for) (?:\w+ ){0,2}?PEOPLE
        (?:sidde|sidder|stå|står|arbejde|bag|ved|i|betjener?|passer?) (?:ved |i |bag |på )?kass(?:en|elinjen|e\b)\w*
        kasse(?:betjening|assistent|medarbejder|ekspedition|linje|arbejde|dame)\w*
        (?<!rne\s)(?<!ren\s)(?:passer?|besvare?r?|tager?|svarer?(?: på)?|answer\w*) (?:\w+ )?(?:telefon\w*|opkald|phones?|calls)
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
        r"""
        (?:kunde|borger|gæste|patient|customer|guest)[- ]?(?:kontakt|contact)\w*
        kontakt (?:med|til) (?:\w+ ){0,2}?PEOPLE
        """,
        denied="none",
    ),
    rule(
        "much",
        r"(?:sosu\w*|social- og sundheds\w*|pædagog\w*|tandklinikassistent|frisør\w*|sælger|salgsassistent|kundeservice|kiosk\w*|taxi\w*|buschauffør|sygeplejerske|handicaphjælper|bartender|tjener|dagplejer|lærer|aktivitetsmedarbejder|klinikassistent|sfo-medhjælper|\w*ledsager)\b",
        title_only=True,
        weight=PLACE,
    ),
    unless=r"""
        kundeportefølje
        vores kunder (?:er|tæller|har)
        for vores kunder\b
        hos (?:vores |en af vores )?kunder?\b
        at our customer
        vores børn
        uden børn
        kunder i hele
        """,
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
        PEOPLE(?: \w+){0,4}? (?:urolige|vrede|kede af det|frustrerede|oprevne|utålmodige|sure|pressede|højrøstede|utilfredse)\b
        kede af det PEOPLE
        (?:klarer|tager|håndterer)(?: \w+){0,2}? klager\b
        (?:konflikt|klage)(?:håndter|løs|nedtrap|behandling|sager)\w*
        (?:kan|forekomme\w*|af og til|indimellem|sometimes|nogle gange|may|lejlighedsvis|opstå\w*)(?: \w+){0,4}? (?:konflikt|vrede|sure|utilfreds|frustrer|klage|angry|upset|oprevet|complain)\w*
        (?:konflikter|klager|complaints)__(?:opstå|forekomme|kan|sometimes)\w*
        (?:håndtere|tackle|tage imod|handle) (?:\w+ )?(?:konflikter|klager|reklamationer|complaints|conflicts)
        (?:vrede|sure|utilfredse|frustrerede|oprevne|berusede|fulde|kede af det|ophidsede|vanskelige|krævende|angry|upset|dissatisfied|rude) (?:\w+ )?(?:PEOPLE|folk|mennesker|\w*ejere|opkald|mails)\b
        (?:skæld\w* ud|skældud|skænderi\w*)\b
        (?:indimellem|kan|nogle gange|af og til|sommetider|tit|ofte)(?: \w+){0,3}? (?:uro|skæld\w*|ballade|skænderi)\b
        (?:konflikter|klager|reklamationer)\b
        (?:de-?eskaler|nedtrap)\w*
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
        slag(?:,| og| eller|/)* ?spark
        (?:magtanvendelse|fastholdelse)\w*
        (?:slå|slår) (?:ud efter|fra sig)\b
        (?:vold|trusler|voldsomme episoder)\b
        (?:nogle|enkelte|børn|elever|beboer|borger|patient|klient|person|unge|de)\w*(?: \w+){0,4}? (?:slår|sparker|bider|spytter|truer|kaster med)\b
        (?:fysiske?|verbale?) (?:og \w+ )?(?:overfald|angreb|udfald|konflikter)
        hitting|kicking|violen(?:t|ce)
        """,
        denied="never",
    ),
    unless=r"interessekonflikt|klagenævn|klagevejledning|nultolerance",
)

TABLE = Table(
    (CUSTOMERS, CONFLICT),
    {
        "customers": strongest("none", "some", "much"),
        "conflict": strongest("never", "sometimes", "often"),
    },
)
