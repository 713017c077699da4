"""What advertisements say about cold and heat, and about work outdoors."""

from jobmatch.vocabulary.reading.engine import NUMBER, PLACE, Table, rule, strongest, topic

TEMPERATURE = topic(
    "temperature",
    rule(
        "cold",
        r"""
        (?:frost|fryse|køle|frys)(?:lager|hus|rum|terminal|hal|afdeling|områd|produktion|varelager)\w*
        (?:køle-? ?(?:og|/) ?fryse?)\w*
        (?:i|med|tåle|tåler|mod|klare|klarer) (?:\w+ )?kulde\w*
        (?:koldt|kolde|køligt|kølige) (?:\w+ )?(?:lager|miljø|omgivelser|arbejde|lokaler|rum|produktion|områder|temperaturer|arbejdsmiljø|hal)\w*
        (?:er|arbejder?|arbejde|temperatur\w*)(?: \w+){0,4}? (?:koldt|køligt|frostgrader|kuldegrader|minus \d+|-\d\d? grader)
        (?:minus|-) ?\d+ ?(?:grader|°|degrees)
        (?:[0-9]|1[0-2]|to|tre|fire|fem|seks|syv|otte|ti) (?:plus)?(?:grader|°)(?! (?:varmere|koldere|mere))
        (?:cold|freezer?|chilled|refrigerated)[- ]?(?:store|storage|warehouse|room|environment|area|temperatures?)\w*
        (?:in )?the cold\b
        termotøj
        uopvarm\w+
        kuldetøj
        """,
        weight=NUMBER,
    ),
    rule(
        "heat",
        r"""
        (?:varmt|varme|hede) (?:og \w+ )?(?:køkken|miljø|arbejdsmiljø|omgivelser|lokaler|produktion|vaskeri|arbejde|maskiner|ovne|temperaturer|rum|drivhus)\w*
        (?:er|bliver|kan blive|være|blive)(?: \w+){0,3}? (?:varmt|hedt)\b(?! (?:velkommen|måltid))
        (?:i|tåle|tåler|med|høj|stærk) varme\b(?:n)?
        (?:3\d|4\d) (?:grader|degrees|°)
        (?:høje temperaturer|high temperatures)
        hot (?:kitchen|environment|conditions|laundry|oven)s?
        (?:in the |the )?heat\b
        (?:damp|varme) og (?:damp|varme|fugt)
        """,
        weight=NUMBER,
    ),
    rule(
        "mixed",
        r"""
        både (?:ude|inde|udenfor|indenfor|udendørs|indendørs)(?: i \w+)? og\b
        (?:både|dels) (?:arbejde )?(?:inde|ude|indendørs|udendørs|indenfor|udenfor)(?:,| og| som|,? dels)+ (?:inde|ude|indendørs|udendørs|indenfor|udenfor)
        (?:inde|indendørs|indenfor) (?:og|som|eller|såvel som) (?:ude|udendørs|udenfor)
        (?:ude|udendørs|udenfor) (?:og|som|eller|såvel som) (?:inde|indendørs|indenfor)
        ude[- ]? ?(?:og|/) ?indendørs
        inden- (?:og|eller|som) udendørs
        (?:halvdelen|den halve (?:tid|dag)|halvt)(?: \w+){0,4}? (?:ude|udenfor|udendørs|outdoors)\b
        uden- (?:og|eller|som) indendørs
        (?:both )?(?:indoors? (?:and|or) outdoors?|outdoors? (?:and|or) indoors?|inside and outside|outside and inside)
        """,
        weight=NUMBER,
    ),
    rule(
        "outdoor",
        r"""
        (?:udendørs|udearbejde|udeliv|udejob)\w*
        (?:al slags|alt slags|allslags|all kinds of|al|alle slags|alt|i al slags) (?:vejr|weather)\b
        (?:arbejder?|arbejde|opgaver\w*|være|er|foregår|job|du|dagen|ude|færdes)(?: \w+){0,3}? (?:ude|udenfor|ude i (?:det fri|naturen)|i det fri|i naturen|outdoors|outside)\b(?! hos| ad\b| at\b| af\b| for\b)
        udenfor (?:hele|året|det meste|i al)
        outdoors?\b(?: work)?
        all weathers?
        (?:uanset vejret|vind og vejr|regn og (?:rusk|sol|blæst))
        """,
        denied="indoor",
    ),
    rule(
        "indoor",
        r"""
        (?:indendørs|inde (?:hele|i varmen|i tørvejr))\b
        (?:arbejder?|foregår|er|sidder)(?: \w+){0,2}? (?:inde|indenfor)\b(?! for)
        (?:opvarmet|opvarmede|tempereret|tempererede)\b
        (?:work )?indoors?\b
        (?:1[89]|2[0-3]) (?:grader|degrees)
        normal (?:rum)?temperatur\w*
        (?:is|are) (?:well |fully )?heated\b
        """,
        denied="outdoor",
    ),
    rule(
        "heat",
        r"vaskeri(?:medarbejder|assistent|hjælp)?\w*|støberi\w*|smedje\w*|industrivaskeri\w*",
        weight=PLACE,
        title_only=True,
    ),
    rule(
        "outdoor",
        r"(?:gartner(?!i)|kirkegårds|parkmedarbejder|anlægsgartner|anlægsgartnermedhjælper|skovarbejder|postbud|avisbud|avisomdeler|omdeler|brolægger|landmand|markarbejder|gartnermedhjælper|tagdækker|jord- og betonarbejder|grønne områder|renovationsmedarbejder|greenkeeper|planteskole(?!butik)|graver(?:medhjælper)?\b|park og vej|vejmand|asfalt|orchard|skov(?:medhjælper|hjælp))\w*",
        weight=PLACE,
        title_only=True,
    ),
    rule(
        "indoor",
        r"(?:butiks|ekspedient|kasse(?:medarbejder|assistent)|stuepige|housekeeping|museum|skrædder|lønassistent|softwaretester|kontor|receptionist|bogholder|it-supporter|programmør|softwareudvikler|bibliotek|arkiv|lægesekretær|kontorassistent|webshop|web shop|it-(?:medhjælper|medarbejder|tekniker)|data(?:medarbejder|registrering|clerk)|software|frontend|backend|invoice clerk|office(?!r)|skolesekretær|sekretær\b|reception\b|syerske|sy(?:stue|værksted)|regnskabs|køkken|kantine|kitchen|opvasker|cykel(?:smed|værksted|mekaniker)|møbelværksted|møbelpolstr)\w*|(?:rengøring|kontorrengøring)\w* (?:til|på|i|af) (?:kontor|skole)\w*",
        weight=PLACE,
        title_only=True,
    ),
    unless=r"""
        varmt velkommen
        varm(?:e)? (?:velkomst|kollega|hjerte|person|anbefaling|relation|stemning|atmosfære|mad|retter|måltid)
        varmt (?:hjerte|måltid)
        inde for
        inden ?for (?:en|et|vores|området|faget|branchen|rengøring|lager|it|\w+området)
        koldt? (?:hoved|anretning|smørrebrød|jomfru|bord|køkken)
        udearealer er
        hot ?line
        hotel
        hot topic
        """,
)

TABLE = Table((TEMPERATURE,), {"temperature": strongest("indoor", "mixed", "outdoor", "heat", "cold")})
