"""Patterns of openings with plants, animals, buildings and roads."""

from jobmatch.demo.data.shapes import Job

JOBS = (
    Job(
        ("Gartnerimedhjælper", "Hjælp i planteskolen", "Pas på planterne"),
        "gartnerimedhjælper",
        ("green",),
        "Du vander, luger og potter om sammen med en gartner. Opgaverne følger årstiden, og der er altid noget, som "
        "kan gøres i roligt tempo.",
        (8, 12, 20, 30),
        "pace:calm|steady structure:plan responsibility:low noise:quiet crowding:few colleagues:pair "
        "customers:none|some lifting:light|medium standing:standing temperature:mixed|outdoor danish:little "
        "hours_growth:yes contract:permanent|fixed-term",
        (),
        ("vande og gøde planter", "luge bede", "kende planter"),
    ),
    Job(
        ("Hjælp i væksthuset", "Høst og pak krydderurter"),
        "væksthusmedarbejder",
        ("green",),
        "Du sår, vander og høster under glas. Her dufter godt, og her er varmt om sommeren.",
        (15, 20, 30, 37),
        "time_of_day:early|day weekend:never|sometimes pace:steady|busy structure:routine responsibility:low "
        "noise:some crowding:few|some colleagues:team customers:none lifting:light|medium standing:standing "
        "temperature:heat danish:none|little contract:fixed-term|permanent",
        (),
        ("arbejde i væksthus", "høste frugt og grønt", "så og plante"),
    ),
    Job(
        ("Medarbejder i havecentret", "Sælg og pas planter"),
        "havecentermedarbejder",
        ("green",),
        "Du passer planterne i butikken og hjælper kunderne med at vælge. Om foråret er der travlt, resten af året er "
        "der god tid.",
        (15, 20, 30),
        "weekend:sometimes pace:steady|busy structure:varied responsibility:low noise:some crowding:some|many "
        "colleagues:team customers:much conflict:never lifting:medium standing:standing temperature:mixed "
        "danish:spoken",
        ("betjene kunder",),
        ("kende planter", "vande og gøde planter"),
    ),
    Job(
        ("Parkmedarbejder", "Grønt hold i parken", "Hjælp på parkholdet"),
        "gartner",
        ("outdoor",),
        "Du slår græs, klipper buske og samler affald sammen med et fast hold. I møder ind på gården og kører ud "
        "sammen.",
        (20, 30, 37),
        "time_of_day:early|day pace:steady structure:plan responsibility:some noise:noisy|loud crowding:few "
        "colleagues:team customers:none|some lifting:medium|heavy standing:standing temperature:outdoor "
        "danish:little|spoken licence:none|car|trailer",
        ("arbejde ude i al slags vejr",),
        ("slå græs", "beskære træer og buske", "bruge havemaskiner"),
    ),
    Job(
        ("Vejleder på genbrugspladsen", "Vært på genbrugspladsen nogle dage"),
        "genbrugspladsvejleder",
        ("outdoor",),
        "Du viser folk, hvor tingene skal hen, og holder pladsen pæn. De fleste er glade for hjælp, og nogle er "
        "utålmodige.",
        (10, 15, 20, 37),
        "weekend:sometimes|often pace:calm|steady structure:plan responsibility:low noise:noisy crowding:some "
        "colleagues:pair customers:much conflict:sometimes lifting:medium standing:standing temperature:outdoor "
        "danish:spoken",
        ("sortere affald",),
        ("vejlede på genbrugsplads", "dæmpe konflikter"),
    ),
    Job(
        ("Renholder på gader og strande", "Gadefejer om morgenen"),
        "gadefejer",
        ("outdoor",),
        "Du går en fast rute, tømmer kurve og samler affald. Du er for dig selv det meste af tiden, og folk hilser.",
        (10, 15, 20, 30),
        "time_of_day:early|day pace:calm structure:routine responsibility:low noise:some crowding:few "
        "colleagues:alone customers:none|some lifting:light standing:standing temperature:outdoor "
        "danish:none|little",
        (),
        ("arbejde ude i al slags vejr", "sortere affald"),
    ),
    Job(
        ("Hjælp til viceværten", "Altmuligmedarbejder", "Medhjælper i ejendomsservice"),
        "altmuligmand",
        ("estate",),
        "Du skifter pærer, flytter borde, fejer og laver små reparationer. Du går sammen med den faste tekniske "
        "medarbejder og får efterhånden dine egne opgaver.",
        (10, 15, 20, 30),
        "pace:calm|steady structure:varied responsibility:low|some noise:some crowding:some colleagues:pair "
        "customers:some lifting:medium standing:mixed temperature:mixed danish:spoken licence:none|car "
        "hours_growth:yes",
        (),
        ("lave små reparationer", "bruge håndværktøj", "flytte og stille møbler op"),
    ),
    Job(
        ("Ejendomsservicetekniker", "Teknisk serviceleder for to bygninger"),
        "ejendomsservicetekniker",
        ("estate",),
        "Du passer varme, låse og udearealer og sørger for, at huset virker. Du planlægger selv dagen og bliver ringet "
        "op, når noget haster.",
        (30, 37),
        "time_of_day:day|early weekend:never|sometimes pace:busy structure:free responsibility:high noise:some "
        "crowding:some colleagues:alone|pair customers:some conflict:sometimes lifting:medium|heavy standing:mixed "
        "temperature:mixed danish:written licence:car|trailer",
        ("passe en bygning", "lave små reparationer"),
        ("planlægge eget arbejde", "rydde sne og salte"),
    ),
    Job(
        ("Hundepasser", "Hjælp i hundepensionen", "Gå tur med hundene"),
        "hundepasser",
        ("animal",),
        "Du fodrer, lufter og gør rent hos hundene. De fleste er glade for alle, og vi siger til, hvis der er en, man "
        "skal tage sig i agt for.",
        (6, 10, 15, 25),
        "time_of_day:day|early weekend:sometimes pace:calm|steady structure:plan responsibility:some noise:noisy "
        "crowding:few colleagues:alone|pair customers:none|some lifting:medium standing:standing temperature:mixed "
        "danish:little|spoken",
        (),
        ("lufte og træne hunde", "fodre dyr", "passe dyr"),
    ),
    Job(
        ("Staldhjælp", "Hjælp i hestestalden om morgenen"),
        "hestepasser",
        ("animal",),
        "Du muger ud, fodrer og trækker heste på fold. Hestene er vant til ro, og du får den tid, det tager.",
        (6, 10, 15, 20),
        "time_of_day:early|day weekend:sometimes|never pace:calm structure:routine responsibility:some noise:quiet "
        "crowding:few colleagues:alone|pair customers:none lifting:heavy|medium standing:standing temperature:mixed "
        "danish:little instrument:small-job|ordinary|flex",
        (),
        ("passe heste", "muge ud", "fodre dyr"),
    ),
    Job(
        ("Klinikhjælp hos dyrlægen", "Reception og dyr i klinikken"),
        "veterinærsygeplejerske",
        ("animal",),
        "Du tager imod dyr og mennesker, gør klar i konsultationen og hjælper dyrlægen. Nogle dage er der sorg i "
        "rummet, og så er vi flere om det.",
        (20, 30, 37),
        "weekend:never|sometimes pace:steady|busy structure:varied responsibility:high noise:some crowding:some "
        "colleagues:team customers:much conflict:sometimes lifting:medium standing:mixed danish:written "
        "licence:authorised|none",
        ("hjælpe dyrlægen", "passe dyr"),
        ("betjene telefonen",),
    ),
)
