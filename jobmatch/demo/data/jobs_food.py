"""Patterns of openings in kitchens, cafés, bakeries, hotels, laundries and cleaning."""

from jobmatch.demo.data.shapes import Job

JOBS = (
    Job(
        ("Opvasker", "Opvask og oprydning efter frokost"),
        "opvasker",
        ("food", "cafe"),
        "Du tager imod opvasken, fylder maskinen og stiller på plads. Når du er færdig, er du færdig, og så kan du gå "
        "hjem med god samvittighed.",
        (6, 10, 15, 20),
        "time_of_day:day|evening weekend:never|sometimes pace:steady|busy structure:routine responsibility:low "
        "noise:noisy crowding:some colleagues:alone|pair customers:none lifting:light|medium standing:standing "
        "temperature:heat danish:none|little instrument:small-job|ordinary",
        (),
        ("vaske op", "gøre køkken rent"),
    ),
    Job(
        ("Køkkenmedhjælper om formiddagen", "Hjælp i køkkenet", "Køkkenmedhjælper med faste opgaver"),
        "køkkenmedhjælper",
        ("food",),
        "Du skræller, snitter og smører, og du hjælper med at rydde op. Kokken viser dig opgaverne, og planen for "
        "dagen hænger på tavlen.",
        (10, 15, 20, 30),
        "time_of_day:day|early pace:steady|busy structure:plan responsibility:low noise:some crowding:some "
        "colleagues:team customers:none lifting:light|medium standing:standing temperature:heat|indoor "
        "danish:little|spoken licence:none|hygiene",
        (),
        ("klargøre grøntsager og råvarer", "følge regler for fødevarehygiejne"),
    ),
    Job(
        ("Kantinemedarbejder", "Anretning og buffet i kantinen"),
        "kantinemedarbejder",
        ("food",),
        "Du stiller buffeten frem, fylder op og hilser på gæsterne. Der er travlt fra klokken 11 til 13 og stille "
        "både før og efter.",
        (15, 20, 25, 30),
        "pace:busy structure:plan responsibility:some noise:some|noisy crowding:many colleagues:team customers:some "
        "lifting:light standing:standing temperature:indoor|heat danish:spoken licence:none|hygiene",
        ("følge regler for fødevarehygiejne",),
        ("passe buffet og udlevering", "lave koldt køkken og smørrebrød"),
    ),
    Job(
        ("Caféhjælp på hverdage", "Medarbejder i caféen"),
        "cafémedarbejder",
        ("cafe",),
        "Du tager imod bestillinger, laver kaffe og bærer ud. De fleste gæster kommer igen, så man lærer dem hurtigt "
        "at kende.",
        (8, 15, 20, 30),
        "time_of_day:day|evening weekend:sometimes|often pace:busy structure:varied noise:noisy crowding:many "
        "colleagues:team customers:much conflict:sometimes lifting:light standing:standing danish:spoken "
        "predictability:weeks|days",
        ("betjene gæster ved bordet",),
        ("brygge kaffe på espressomaskine", "tage imod kort og mobilbetaling"),
    ),
    Job(
        ("Smørrebrød og sandwich", "Koldt køkken fra klokken 6"),
        "smørrebrødsjomfru",
        ("food", "cafe"),
        "Du laver sandwich, salater og smørrebrød til dagens bestillinger. Her er pænt og roligt, og der er tid til "
        "at gøre det flot.",
        (15, 20, 30),
        "time_of_day:early|day pace:steady structure:plan noise:some crowding:few colleagues:pair customers:none "
        "lifting:light standing:standing danish:little|spoken licence:hygiene|none",
        ("lave koldt køkken og smørrebrød",),
        ("smøre sandwich og madpakker", "mindske madspild"),
    ),
    Job(
        ("Kok til et lille køkken", "Kok på dagtid"),
        "kok",
        ("food",),
        "Du laver varm mad fra bunden og planlægger menuen sammen med os. Du har ansvar for råvarer og for dem, der "
        "hjælper til.",
        (25, 30, 37),
        "time_of_day:day|evening weekend:never|sometimes pace:busy|high structure:varied|free responsibility:high "
        "noise:noisy crowding:some colleagues:team customers:none|some lifting:medium standing:standing "
        "temperature:heat danish:spoken licence:hygiene",
        ("lave varm mad", "følge regler for fødevarehygiejne"),
        ("planlægge menu", "lave mad til særlige kostformer"),
    ),
    Job(
        ("Bagermedhjælper", "Hjælp i bageriet fra tidlig morgen"),
        "bager",
        ("bakery",),
        "Du vejer af, former boller og sætter i ovnen. Vi begynder tidligt, og du har fri, når andre spiser frokost.",
        (15, 20, 30, 37),
        "time_of_day:early|night weekend:sometimes pace:busy structure:plan responsibility:some noise:some "
        "crowding:few colleagues:pair customers:none lifting:medium standing:standing temperature:heat "
        "danish:little learning:on-job|education",
        (),
        ("bage brød", "tælle og veje", "følge en opskrift nøje"),
    ),
    Job(
        ("Bagerbutik om eftermiddagen", "Ekspedient i bageriets butik"),
        "bagerbutiksassistent",
        ("bakery",),
        "Du sælger brød og kager, pakker ind og holder disken pæn. Der er kø om morgenen og hyggeligt om "
        "eftermiddagen.",
        (8, 12, 20),
        "weekend:sometimes|often pace:steady|busy structure:plan responsibility:low noise:some crowding:some "
        "colleagues:pair customers:much conflict:sometimes lifting:light standing:standing danish:spoken",
        ("betjene kunder",),
        ("betjene kasse", "kende til fødevarer"),
    ),
    Job(
        ("Klargør værelser på hotellet", "Klargøring af værelser"),
        "housekeepingmedarbejder",
        ("hotel",),
        "Du reder senge, støvsuger og gør bad rent på en fast etage. I begyndelsen er I to om værelserne, og du får "
        "en liste at krydse af på.",
        (10, 15, 20, 30),
        "weekend:sometimes|often pace:steady|busy structure:routine responsibility:low noise:quiet|some "
        "crowding:few colleagues:alone|pair customers:none|some lifting:medium standing:standing danish:none|little "
        "predictability:weeks",
        (),
        ("rede senge og gøre værelser klar", "rengøre toilet og bad"),
    ),
    Job(
        ("Receptionist på hotel", "Nattevagt i receptionen"),
        "hotelreceptionist",
        ("hotel",),
        "Du tager imod gæster, svarer på spørgsmål og holder styr på bookinger. Det meste foregår ved skærmen.",
        (15, 20, 30),
        "time_of_day:rotating|night weekend:sometimes|often pace:steady structure:varied responsibility:some "
        "noise:quiet crowding:some colleagues:alone|pair customers:much conflict:sometimes lifting:none "
        "standing:sitting danish:written",
        ("tage imod og tjekke gæster ind", "tale engelsk"),
        ("tage imod bestillinger og bookinger",),
    ),
    Job(
        ("Rengøring på kontorer om aftenen", "Rengøringsassistent med fast rute", "Rengøring tidligt om morgenen"),
        "rengøringsassistent",
        ("clean",),
        "Du gør rent på de samme steder hver gang og går alene med din vogn. En tavle viser, hvad der skal gøres "
        "hvilke dage.",
        (8, 12, 15, 20, 30),
        "time_of_day:early|evening|day pace:steady structure:routine responsibility:low noise:quiet|some "
        "crowding:few colleagues:alone customers:none lifting:light standing:standing danish:none|little "
        "instrument:small-job|ordinary",
        (),
        ("gøre rent i lokaler", "vaske og moppe gulve"),
    ),
    Job(
        ("Rengøring i produktionen", "Natrengøring af maskiner"),
        "industrirengøringsassistent",
        ("factory", "cleaners"),
        "Du vasker maskiner og gulve, når de andre er gået hjem. Du får støvler, tøj og oplæring i de midler, vi "
        "bruger.",
        (20, 30, 37),
        "time_of_day:evening|night pace:busy structure:routine responsibility:some noise:loud crowding:few "
        "colleagues:pair customers:none lifting:medium standing:standing temperature:cold|mixed danish:little "
        "pay:above",
        ("arbejde sikkert med kemikalier",),
        ("rengøre maskiner og anlæg",),
    ),
    Job(
        ("Vaskerimedarbejder", "Læg tøj sammen og pak", "Hjælp på vaskeriet nogle dage om ugen"),
        "vaskerimedarbejder",
        ("laundry",),
        "Du lægger håndklæder og tøj sammen og pakker det til kunderne. Her er varmt, og man kan godt snakke, mens man "
        "arbejder.",
        (10, 15, 20, 30),
        "pace:steady structure:routine responsibility:low noise:noisy crowding:some colleagues:team customers:none "
        "lifting:light|medium standing:standing temperature:heat danish:none|little hours_growth:yes|no",
        (),
        ("vaske tøj og tekstiler", "stryge og lægge tøj sammen"),
    ),
)
