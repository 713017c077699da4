"""Patterns of openings in care, schools and day care."""

from jobmatch.demo.data.shapes import Job

JOBS = (
    Job(
        ("Vært på plejecentret", "Hygge og praktisk hjælp hos beboerne"),
        "pleje- og værtindemedarbejder",
        ("care",),
        "Du dækker bord, hælder kaffe op og er der, når beboerne vil snakke. Du skal ikke hjælpe med bad og pleje.",
        (8, 12, 15, 20),
        "weekend:never|sometimes pace:calm structure:plan responsibility:low noise:some crowding:some "
        "colleagues:team customers:much conflict:sometimes|never lifting:light standing:mixed danish:spoken "
        "hours_growth:yes instrument:ordinary|flex|small-job",
        ("lytte og vise forståelse",),
        ("dække borde", "hjælpe ved måltider"),
    ),
    Job(
        ("Ufaglært i plejen", "Afløser på plejecenter"),
        "ufaglært plejemedarbejder",
        ("care",),
        "Du hjælper beboerne med at komme op, blive vasket og få mad. Du går sammen med en fast kollega, til du kender "
        "både mennesker og vaner.",
        (15, 20, 28, 37),
        "time_of_day:rotating|day|evening weekend:sometimes|often pace:busy structure:plan responsibility:high "
        "noise:some crowding:some colleagues:pair|team customers:much conflict:sometimes lifting:medium|heavy "
        "standing:standing danish:spoken predictability:weeks contract:permanent|hourly",
        ("hjælpe med personlig pleje",),
        ("forflytte mennesker skånsomt", "støtte mennesker med demens"),
    ),
    Job(
        ("Social- og sundhedshjælper", "Hjælper på aftenholdet"),
        "social- og sundhedshjælper",
        ("care",),
        "Du har din egen gruppe beboere og skriver om dagen i journalen. Vi er aldrig færre end to på en gang.",
        (24, 30, 37),
        "time_of_day:evening|rotating|day weekend:sometimes|often pace:busy structure:varied responsibility:high "
        "noise:some crowding:some colleagues:team customers:much conflict:sometimes lifting:heavy|medium "
        "standing:standing danish:written licence:authorised predictability:weeks",
        ("hjælpe med personlig pleje", "skrive i omsorgsjournal"),
        ("give medicin efter ordination",),
    ),
    Job(
        ("Aktivitetsmedarbejder", "Ture, sang og krea med beboerne"),
        "aktivitetsmedarbejder",
        ("care",),
        "Du finder på noget at lave sammen: sange, bagning, ture i haven. Du planlægger ugen sammen med en kollega.",
        (10, 15, 20, 30),
        "weekend:never|sometimes pace:steady structure:varied|free responsibility:some noise:some "
        "crowding:some|many colleagues:team customers:much conflict:sometimes lifting:light standing:mixed "
        "danish:spoken",
        ("lave aktiviteter for en gruppe",),
        ("lytte og vise forståelse", "spille musik"),
    ),
    Job(
        ("Peermedarbejder", "Medarbejder med egne erfaringer"),
        "peermedarbejder",
        ("care",),
        "Du bruger det, du selv har lært af livet, til at støtte andre. Du får oplæring og en fast samtale hver uge.",
        (10, 15, 20, 30),
        "pace:calm|steady structure:varied responsibility:some noise:quiet crowding:few colleagues:team "
        "customers:much conflict:sometimes lifting:none standing:mixed danish:spoken learning:course "
        "absence:flexible",
        ("lytte og vise forståelse", "overholde tavshedspligt"),
        ("bruge egne erfaringer til at støtte andre",),
    ),
    Job(
        ("Medhjælper i børnehaven", "Pædagogmedhjælper på deltid"),
        "pædagogmedhjælper",
        ("school",),
        "Du er med på legepladsen, hjælper med flyverdragter og læser højt. Der er larm og liv, og man får mange kram.",
        (15, 20, 30, 37),
        "time_of_day:day|early pace:busy structure:plan|varied responsibility:high noise:noisy crowding:many "
        "colleagues:team customers:much conflict:sometimes lifting:medium standing:mixed temperature:mixed "
        "danish:spoken",
        ("lege med børn",),
        ("passe børn", "skifte bleer og putte børn"),
    ),
    Job(
        ("SFO-medhjælper om eftermiddagen", "Værksted og spil i SFO'en"),
        "sfo-medhjælper",
        ("school",),
        "Du er sammen med børnene efter skole, i værkstedet, i hallen eller ude. Du vælger en ting, du selv er god "
        "til, og laver den med dem.",
        (8, 12, 15),
        "pace:busy|steady structure:varied responsibility:some noise:noisy|loud crowding:many colleagues:team "
        "customers:much conflict:sometimes|often lifting:light standing:mixed temperature:mixed danish:spoken",
        ("lege med børn",),
        ("træne et sportshold", "dæmpe konflikter"),
    ),
    Job(
        ("Lektiehjælper", "Hjælp elever med matematik og dansk"),
        "lektiehjælper",
        ("school", "culture"),
        "Du sidder sammen med to eller tre elever ad gangen og hjælper dem videre. Det er de samme elever hver uge.",
        (4, 6, 10),
        "time_of_day:day|evening pace:calm structure:plan responsibility:low noise:some crowding:some "
        "colleagues:alone|pair customers:much conflict:never lifting:none standing:sitting danish:written "
        "contract:fixed-term|hourly instrument:small-job|ordinary",
        ("hjælpe med lektier",),
        ("undervise børn",),
    ),
    Job(
        ("Hjælp til pedellen", "Skolepedel på deltid"),
        "skolepedel",
        ("school",),
        "Du stiller stole op, tømmer skraldespande og ordner det, der er gået i stykker. Børnene siger hej hele dagen.",
        (10, 15, 25, 37),
        "time_of_day:early|day pace:steady structure:varied|plan responsibility:some noise:some|noisy "
        "crowding:some|many colleagues:pair customers:some lifting:medium standing:standing temperature:mixed "
        "danish:spoken",
        (),
        ("lave små reparationer", "flytte og stille møbler op", "skifte lamper, pakninger og filtre"),
    ),
)
