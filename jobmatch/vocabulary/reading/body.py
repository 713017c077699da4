"""What advertisements say about what the body does."""

import re

from jobmatch.vocabulary.reading.engine import NUMBER, PLACE, Table, rule, strongest, topic
from jobmatch.vocabulary.reading.parts import numbers

#: From so many kilos on, many times a day.
OFTEN_HEAVY = 10
#: Up to so many kilos each level goes; what is heavier is heavy.
KILOS = ((5, "light"), (15, "medium"))


def _kilos(match: re.Match[str]) -> str | None:
    most = max(numbers(match["n"]))
    return next((level for bound, level in KILOS if most <= bound), "heavy") if most <= 200 else None


def _kilos_again_and_again(match: re.Match[str]) -> str | None:
    """What is no heavy lift once is heavy work when it is done many times a day."""
    return "heavy" if max(numbers(match["n"])) >= OFTEN_HEAVY else _kilos(match)


LIFTING = topic(
    "lifting",
    rule(
        _kilos_again_and_again,
        r"""
        (?:løft|bær|vejer|weigh|lift|carry)\w*[^.!?]{0,50}?(?P<n>RANGE) ?(?:kg\b|kilo)[^.!?]{0,30}? (?:gange|times) DAILY
        (?:løft|bær|vejer|weigh|lift|carry)\w*[^.!?]{0,50}?(?P<n>RANGE) ?(?:kg\b|kilo)[^.!?]{0,30}? (?:hele dagen|igen og igen|all day)\b
        """,
        weight=NUMBER,
        whole=True,
    ),
    rule(
        _kilos,
        r"""
        \w*(?:løft|lift|bær|carry|hånd|slæb|sæk|flise|sten|dæk|balle|kasse|emne|pakke|tung|klare|vejer|bags|boxes|flyt|håndter|vægt|weigh)\w*[^.!?]{0,50}?(?P<n>(?:\d{3}|RANGE)) ?(?:kg\b|kilo)
        """,
        weight=NUMBER,
        whole=True,
    ),
    rule(
        _kilos,
        r"(?:maks|max|maksimalt|højst)\.? (?P<n>RANGE) ?(?:kg\b|kilo)",
        weight=NUMBER,
        whole=True,
    ),
    rule(
        _kilos,
        r"(?:aldrig|ikke|ingen|intet|never|not)(?: \w+){0,4}? (?:over|mere end|tungere end|more than) (?P<n>ONE) ?(?:kg\b|kilo)",
        weight=NUMBER,
        whole=True,
    ),
    rule(
        _kilos,
        r"(?P<n>(?:\d{3}|RANGE)) ?(?:kg|kilo)s?\b[^.!?]{0,30}?(?:løft|lift|bær|tung|sække|kasser|boxes)",
        weight=NUMBER,
        whole=True,
    ),
    rule(
        "none",
        r"""
        (?:ingen|intet|uden|ikke(?: noget| nogen)?|no|without|aldrig) (?:fysisk )?(?:krævende )?(?:løft\b|løftearbejde|lifting|løfteopgaver|løfter?\b)
        (?:ikke|aldrig)(?: \w+){0,3}? (?:løfte|bære) (?:noget|ting|tungt?e?)?\b(?! tungt?e?)
        (?:ingen|uden|ikke)(?: \w+){0,2}? fysisk (?:hårdt |krævende |belastende )?arbejde
        løft\w*(?: \w+){0,2}? (?:varetages|foretages|udføres) af\b
        (?:ingen|uden|hverken) (?:\w+ ){0,2}?(?:forflytning|løft eller|bæring)\w*
        ingen lifte?\b
        (?:fysisk let|ikke fysisk (?:krævende|hårdt|belastende))\w*
        """,
        whole=True,
    ),
    rule(
        "light",
        r"""
        (?:ingen|uden|ikke|slipper for|undgår|fri for|intet|aldrig|no|without|not)(?: \w+){0,4}? (?:tunge?t?|hårde|heavy) (?:\w+ )?(?:løft|ting|varer|byrder|lifting|lifts|løftearbejde|kasser|tungt)?\w*
        ikke (?:\w+ )?tungt\b
        (?:løfter|bærer|slæber) (?:\w+ )?ikke (?:noget|tungt|tunge)\b
        arbejdet er (?!fysisk)(?:\w+ )?let(?=[,.!]|$)
        (?:kasser|pakker|varer|ting|emner|kolli)(?:ne)? er (?:\w+ )?(?:lette|små)\b
        (?:lette|små|let|light|small|mindre) (?:løft|ting|emner|varer|pakker|kasser|lifting|items|packages|løftearbejde|dele)\b
        (?:få|sjældent|sjældne|meget få|few) (?:\w+ )?(?:tunge løft|tungt|heavy lifts)\b
        (?:fri for|slipper (?:du )?for|ikke|aldrig|uden|ingen)(?: \w+){0,4}? (?:at )?slæbe\w*
        (?:spande|kasser|sække|varer|møbler|paller|bakker|tunge|store|balle)\w*(?: \w+){0,2}? (?:bæres|løftes|tømmes|flyttes|køres)(?: \w+){0,2}? af\b
        (?:spande|kasser|sække|varer|paller|det|dem)\w*(?: \w+){0,2}? (?:bærer|løfter|tager|slæber) (?:chefen|mester|truck\w*|maskin\w*|ejeren|drengene|kollega\w*|andre)
        (?:løft\w*|dem|det) (?:tager|klarer) (?:liften|kranen|trucken|maskinen|en lift)
        (?:et )?(?:halvt|par|få) (?:hundrede gram|kilo|kg)\b
        bakker,? ikke sække
        \w*(?:sække|kasser|paller|møbler|baller)\w*(?: (?:med|og|af) \w+){0,3}? (?:tager|bærer|løfter|klarer) (?:de andre|andre|vi andre)
        tunge [^.!?\d]{0,30} har vi (?:\w+ ){0,4}til\b
        ikke noget,? (?:som )?du (?:slæber|løfter|bærer)\w*
        (?:kran|truck|maskin|lift|chef|mester|kolleg|andre)\w* (?:tager|klarer|bærer|løfter) (?:de |det )?(?:tunge|meste|tungeste)\b
        er det tungeste\b(?!,? ?\d)
        maskin\w*(?: \w+){0,5}? til det (?:tunge|meste)
        tunge (?:løft|ting)\w*(?: \w+){0,3}? (?:klarer?|klares|tager?|tages|foretages|sker|løses|gøres|overlades)\b
        (?:heavy lifting|heavy lifts)(?: \w+){0,3}? (?:is|are) done
        """,
        whole=True,
    ),
    rule(
        "medium",
        r"""
        løftes med (?:lift|kran|en lift)\b
        forflyt(?:ning|te)\w*
        (?:have|har|brug) (?:\w+ ){0,2}?kræfter\b
        løfte?r? (?:\w+ ){0,2}?(?:halm|små)?(?:baller|patienter|borgere|beboere|børn)\b
        (?:fysisk|fysiske) (?:job|hverdag)
        løftes (?:en del|meget)
        (?:løft\w*|løftearbejde|lifting)__(?:forekommer|forekomme|indgår|en del|part of)
        (?:en del|nogle|almindelige|moderate|some|visse) løft\w*
        (?:løfte?r?|bærer?|flytter?) (?:\w+ ){0,2}?(?:kasser|varer|sække|møbler|kolli|boxes|bags)\b
        fysisk (?:arbejde|aktivt|job)\b
        fysisk form
        god fysik\b
        physical work
        physically (?:active|fit)
        løftehjælpemid\w*
        tunge løft\w*__(?:hjælpemid|vakuum|løftegrej|lift\b|maskin)\w*
        (?:hjælpemidler|vakuumløfter|løftegrej)__tunge\w*
        """,
        denied="light",
    ),
    rule(
        "medium",
        r"""
        (?:grene|kviste|løv|slanger|ledninger|kabler|poser|klapstole)(?: \w+){0,2}? (?:at )?slæbe\w*
        \w+(?:ne|en|et) er tunge?,? (?:og|men) (?:vi|man|i) (?:tager|løfter|bærer)
        slæber?(?: \w+)? (?:grene|kviste|løv|slanger|ledninger|kabler|poser|klapstole)
        """,
        covers=True,
        denied="light",
    ),
    rule(
        "heavy",
        r"""
        (?:tunge?t?) (?:\w+ )?(?:løft|varer|ting|byrder|emner|kasser|sække|møbler|gods|arbejde|paller|kolli)\b
        (?:tungt løftearbejde|løfte? tungt|løfter tungt|bærer? tungt)
        (?<!rundt\s)slæbe[rs]?\b(?! (?:sig|rundt))
        (?:det|arbejdet|jobbet) er (?:\w+ )?(?:hårdt|fysisk)(?=[,.!]| og (?!godt|givende)| for (?:ryggen|kroppen))
        \w+(?:en|et|ne) er (?:\w+ )?tunge?t?(?=[,.!]|$| og| at| men)
        (?:tungt|hårdt)(?: \w+)? (?:slid|for ryggen|for kroppen)
        (?:fysisk )?(?:hårdt|hårde|krævende|belastende) (?:fysisk )?(?:arbejde|job|opgaver)\b
        (?:fysisk|physically) (?:\w+ )?(?:hårdt|krævende|belastende|demanding|hard|tungt|udfordrende)\b
        heavy (?:lifting|lifts|work|loads|items|goods)
        mange løft
        """,
        denied="light",
    ),
    unless=r"""
        lift op
        \w*(?:sække|kasser|paller|møbler|baller)\w*[^.!?]{0,25} (?:bliver|er) (?:sat|båret|løftet|stillet|hejst|flyttet)(?: \w+){0,3}? af (?!dig)
        øjenbryn
        slæb\w* (?:rundt )?på (?:bagage|fortid|noget)
        (?:begyndelsen|starten|ansvar|sorg)\w* er tung
        løft(?:er|e)? (?:i flok|i fællesskab|opgaven|niveauet|holdet|sammen|kvaliteten|fagligheden|ansvaret|en vigtig)
        kvalitetsløft
        tungtvejende
        tungt vejende
        vægttab
        kr\.? ?/ ?kg
        kompetenceløft
        liftkort
        licence
        certifikat
        """,
)

STANDING = topic(
    "standing",
    rule(
        "sitting",
        r"""
        (?:sidder|sidde) (?:\w+ )?på en stol\b
        (?:stillesiddende|siddende|sidder? ned|siddestilling)\b(?: arbejde)?
        (?:sidder|sidde) (?:du |man )?(?:meget|det meste|ved (?:et |dit |en )?(?:skrivebord|bord|skærm|pc|arbejdsbord|computer)|primært|hele|mest)\w*
        (?:skærm|skrivebords)arbejde\b
        (?:arbejd\w*|foregår|er)(?: \w+)? (?:foran|ved) (?:en |din |pc-?)?(?:skærm|computer)\w*
        (?:mostly |mainly )?(?:sitting|seated|sedentary)\b
        sit (?:at|down|most)
        """,
        denied="standing",
    ),
    rule(
        "mixed",
        r"""
        (?:både|veksle\w*|blanding|skifte\w*|mellem|variation|vekslende|and|alternat\w*)(?: \w+){0,3}? (?:sidde|siddende|stå|stående|gående|gå|sitting|standing)\b(?: \w+){0,2}? (?:og|eller|and|or|mellem) (?:\w+ )?(?:stå|stående|gå|gående|sidde|siddende|standing|walking|sitting)\b
        siddende[^.!?]{0,60}på benene
        på benene[^.!?]{0,60}siddende
        (?:høj|høje) stole?\b
        (?:kan|må) (?:\w+ ){0,3}?(?:klares|gøres|laves|udføres) (?:siddende|på en stol)
        (?:siddende|stående|gående)(?:,| og| eller| samt) (?:siddende|stående|gående)(?=.{0,40}(?:sid))
        hæve-?/?-? ?sænkeborde?\w*
        (?:sidde|sidder)(?: \w+){0,2}? (?:og|eller) (?:stå|gå|står|går)\b
        sit[- ]stand
        (?:mulighed|muligt|kan|lov) (?:\w+ ){0,2}?(?:at )?sidde (?:ned )?(?:\w+ )?(?:under|undervejs|ind imellem|indimellem|når)
        """,
        weight=NUMBER,
    ),
    rule(
        "standing",
        r"""
        (?:stående|gående)(?: og (?:stående|gående))?\b(?: arbejde\w*)?
        (?:står|stå|går|gå) (?:du |man |og går |og gå |og står )?(?:\w+ ){0,2}?(?:meget|det meste|hele (?:dagen|vagten|tiden|arbejdsdagen)|mange timer|langt|op hele|en del|på benene)\w*
        på benene
        (?:står|stå) (?:du |man )?op\b
        (?:mange|lots of) (?:skridt|steps)
        (?:du )?går (?:mange|\d+|over|op til) (?:\w+ )?(?:km|kilometer|skridt|trapper)
        (?:on your feet|standing|walking)\b(?: work)?(?! order)
        hele dagen oprejst
        gå-?ruter?
        """,
        denied="sitting",
    ),
    rule(
        "standing",
        r"(?:lager(?:medarbejder|hjælp|mand|arbejder)|opvasker|afrydder|tjener|rengørings(?:assistent|medarbejder|hjælp)|stuepige|køkken(?:medhjælper|hjælp|assistent)|kantinemedarbejder|cleaning assistant|warehouse (?:worker|assistant|employee))\w*",
        weight=PLACE,
        title_only=True,
    ),
    rule(
        "sitting",
        r"(?:kontorassistent|bogholder|lønassistent|softwaretester|softwareudvikler|telefonist|truckfører|buschauffør|lastbilchauffør|data (?:entry|clerk))\w*",
        weight=PLACE,
        title_only=True,
    ),
    unless=r"""
        komme på benene
        stående buffet
        stående ordre
        walk[- ]in
        i gang
        outstanding
        langtidssiddende
        stå (?:for|til)
        siddende passager
        understanding
        """,
)

TABLE = Table(
    (LIFTING, STANDING),
    {
        "lifting": strongest("none", "light", "medium", "heavy"),
        "standing": strongest("sitting", "mixed", "standing"),
    },
)
