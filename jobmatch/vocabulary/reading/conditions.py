"""What a citizen's short phrase means that names a condition of work they will not have: "kulde", "tunge løft"."""

from collections.abc import Mapping

from jobmatch.vocabulary.reading.patterns import any_of
from jobmatch.vocabulary.reading.sentences import lowered

Levels = Mapping[str, tuple[str, ...]]

_LIFTING, _MUCH_STANDING = {"lifting": ("heavy",)}, {"standing": ("standing",)}
#: In the order in which they are tried; each takes what it matched out of the phrase, so that the longer come first.
_PHRASES: tuple[tuple[str, Levels], ...] = (
    (r"(?:skæve|skiftende|mærkelige) (?:arbejds)?(?:tider|arbejdstider|vagter)\b", {"time_of_day": ("early", "evening", "night", "rotating")}),
    (r"(?:skifte|to|tre)?-?holds(?:skift|arbejde|drift)\w*|skiftehold\w*|skift\b|skiftende vagter|shift work|shifts", {"time_of_day": ("rotating",)}),
    (r"(?:tidlig\w* )?morgen(?:er|en|vagter|arbejde)?\b|tidlig\w* (?:op|mødetid\w*|vagter|start)|stå tidligt op|early (?:mornings?|starts?)|mornings?", {"time_of_day": ("early",)}),
    (r"aften(?:er|en|arbejde|vagter?|job|timer)?\b|sene? (?:vagter|timer|aftener)|evenings?", {"time_of_day": ("evening", "rotating")}),
    (r"nat(?:ten|arbejde|tevagt\w*|vagt\w*|hold|job)?\b|nætter|nights?\b", {"time_of_day": ("night", "rotating")}),
    (r"hver weekend|every weekend", {"weekend": ("often",)}),
    (r"weekend\w*|lørdage?n?|søndage?n?|helligdage|weekends?|saturdays?|sundays?", {"weekend": ("sometimes", "often")}),
    (r"fuld ?tid\w*|full[- ]?time|37 timer", {"weekly_hours": ("37", "over-37")}),
    (r"(?:at blive )?(?:ringet|kaldt) (?:op|ind)|tilkald\w*|(?:med )?kort varsel|dag til dag|uforudsigelig\w* (?:tider|vagter|arbejdstider)|on[- ]call", {"predictability": ("on-call",)}),
    (r"stress\w*|travlhed\w*|travlt?e?\b|jag\b|højt (?:arbejds)?tempo|tidspres|pres\b|hektisk\w*|deadlines?|akkord\w*|fart på|busy|pressure|rush|fast pace", {"pace": ("busy", "high")}),
    (r"samlebånd\w*|bånd(?:et|arbejde)?\b|assembly line", {"pace": ("high",)}),
    (r"ensformig\w*|rutine\w*|det samme (?:hver dag|hele tiden)|monoton\w*|kedelig\w*|repetitive", {"structure": ("routine",)}),
    (r"(?:at )?planlægge selv|selv(?:at)? (?:at )?(?:planlægge|strukturere)|uden (?:plan|struktur)|no structure", {"structure": ("free",)}),
    (r"(?:for )?(?:stort|meget|stor|tungt) ansvar|ansvar\b|medicin\w*|responsib\w*", {"responsibility": ("high",)}),
    (r"meget (?:larm|støj)\w*|høreværn\w*", {"noise": ("noisy", "loud")}),
    (r"larm\w*|støj\w*|høje lyde|lyde\b|noise\w*|loud\w*", {"noise": ("noisy", "loud")}),
    (r"(?:for )?mange mennesker|menneskemængder|store forsamlinger|mylder\w*|storrums?kontor\w*|åbent kontor\w*|åbne kontor\w*|kontorlandskab\w*|crowds?|open[- ]plan\w*|many people|lots of people", {"crowding": ("many",)}),
    (r"(?:for )?mange kolleg\w*|store? (?:team|hold|grupper)|many colleagues", {"colleagues": ("group",)}),
    (r"(?:at )?(?:være|arbejde|gå|sidde) alene|alenearbejde\w*|alene\b|working alone|alone", {"colleagues": ("alone",)}),
    (r"(?:sure|vrede|utilfredse|ubehagelige) (?:kunder|mennesker|borgere|folk|gæster)|konflikt\w*|skænderier|klager|vold\w*|trusler|angry (?:people|customers)|conflicts?", {"conflict": ("sometimes", "often")}),
    (r"kunde(?:r|rne|kontakt\w*|betjening|service)?\b|gæster\w*|betjening\w*|ekspedere\w*|kasse(?:n|apparat\w*|arbejde|linje\w*|r)?\b|customers?|till\b|checkout|serving", {"customers": ("some", "much")}),
    (r"telefon\w*|opkald|ringe til folk|tale i telefon|phones?|calls", {"customers": ("much",)}),
    (r"borger(?:e|kontakt|ne)\b|patienter\w*|beboere\w*|pårørende", {"customers": ("some", "much")}),
    (r"hjemmearbejde\w*|arbejde hjemme\w*|working from home", {"remote": ("some", "mostly")}),
    (r"(?:tunge?t?|hårde?) (?:løft\w*|ting|arbejde|kasser)|tungt\b|(?:fysisk )?hårdt (?:fysisk )?arbejde|slæb\w*|(?:meget|mange) løft\w*|heavy (?:lifting|lifts|things)", _LIFTING),
    (r"løft\w*|lifting", {"lifting": ("medium", "heavy")}),
    (r"stå(?:ende)?(?: (?:op|arbejde))?(?: hele dagen| for meget| meget| og gå)?\b|(?:at )?gå (?:meget|hele dagen)|på benene\w*|standing(?: up)?(?: all day)?|walking", _MUCH_STANDING),
    (r"stillesidd\w*|(?:at )?sidde (?:ned|stille|hele dagen|meget)\w*|siddende\w*|skærm\w*|sitting", {"standing": ("sitting",)}),
    (r"kulde\w*|frost\w*|frys\w*|køle\w*|kold\w*|cold\w*|freezers?", {"temperature": ("cold",)}),
    (r"(?:regn|blæst|al slags vejr|dårligt vejr|vinden)\b|ude(?:ndørs|arbejde|nfor)?\b|outdoors?|outside|rain|bad weather", {"temperature": ("outdoor", "mixed")}),
    (r"varme?(?: køkken\w*| lokaler)?\b|hede\b|heat|hot (?:kitchens?|rooms?)", {"temperature": ("heat",)}),
    (r"indendørs\w*|inde hele dagen|indoors", {"temperature": ("indoor",)}),
    (r"(?:at )?(?:skrive|skriftligt) (?:på )?(?:dansk|meget)|skriftlig\w*|written danish", {"danish": ("written",)}),
    (r"(?:at )?køre(?: bil| rundt)?\b|bilkørsel|kørsel|kørekort\w*|driving", {"licence": ("car", "trailer", "lorry", "bus")}),
    (r"truck\w*|forklift\w*", {"licence": ("forklift",)}),
    (r"vikar(?:bureau\w*)\b|temp agenc\w*", {"contract": ("agency",)}),
    (r"vikariat\w*|tidsbegrænset\w*|midlertidig\w*|temporary", {"contract": ("fixed-term",)}),
    (r"(?:ulønnet\w*|praktik\w*|gratis arbejde|unpaid|internships?)", {"instrument": ("internship",)}),
    (r"løntilskud\w*|wage subsid\w*", {"instrument": ("subsidy",)}),
)  # fmt: skip
_COMPILED = tuple((any_of(pattern), levels) for pattern, levels in _PHRASES)
#: Characters of a phrase that are read; longer ones are no phrase.
MOST = 400


def read_conditions(phrase: str) -> dict[str, tuple[str, ...]]:
    """The levels by criterion that somebody refuses who says the phrase of what they will not have."""
    rest = lowered(phrase[:MOST])
    found: dict[str, tuple[str, ...]] = {}
    for pattern, levels in _COMPILED:
        rest, times = pattern.subn(" | ", rest)
        for key, refused in levels.items() if times else ():
            found[key] = tuple(dict.fromkeys((*found.get(key, ()), *refused)))
    return found
