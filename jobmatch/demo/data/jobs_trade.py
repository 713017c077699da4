"""Patterns of openings in shops, storage and transport."""

from jobmatch.demo.data.shapes import Job

JOBS = (
    Job(
        ("Vareopfylder om morgenen", "Opfylder i frugt og grønt", "Morgenopfylder uden kasse"),
        "vareopfylder",
        ("shop",),
        "Du fylder varer op, før kunderne kommer, og ser efter, at datoerne er i orden. Opgaverne er de samme hver "
        "dag, og du får en liste at gå efter.",
        (8, 12, 15, 20),
        "time_of_day:early|day pace:steady structure:routine responsibility:low noise:some crowding:some "
        "colleagues:pair customers:none|some lifting:medium standing:standing danish:little|spoken "
        "instrument:small-job|ordinary",
        ("fylde varer op",),
        ("kontrollere holdbarhed", "møde til tiden"),
    ),
    Job(
        ("Kassemedarbejder", "Hjælp i kassen nogle dage om ugen"),
        "kasseassistent",
        ("shop",),
        "Du sidder i kassen, hilser på kunderne og tager imod betaling. Når der er stille, gør du rent omkring kassen "
        "og fylder op på hylderne tæt ved.",
        (10, 15, 25),
        "time_of_day:day|evening weekend:sometimes|often pace:busy structure:routine responsibility:some noise:some "
        "crowding:many colleagues:pair customers:much conflict:sometimes lifting:light standing:mixed danish:spoken",
        ("betjene kasse", "betjene kunder"),
        ("tage imod kort og mobilbetaling",),
    ),
    Job(
        ("Butiksmedhjælper", "Butiksassistent med tid til kunderne"),
        "butiksassistent",
        ("shop",),
        "Du hjælper kunderne med at finde det, de leder efter, og holder butikken pæn. Du er sammen med en erfaren "
        "kollega, til du er tryg ved opgaverne.",
        (15, 20, 30, 37),
        "weekend:sometimes pace:steady|busy structure:varied responsibility:some noise:some crowding:many "
        "colleagues:team customers:much conflict:sometimes lifting:light|medium standing:standing danish:spoken "
        "learning:on-job",
        ("betjene kunder",),
        ("rådgive kunder om varer", "stille varer flot op"),
    ),
    Job(
        ("Sortering af tøj og ting", "Medarbejder i modtagelsen af brugte ting", "Bag butikken: sortere og prismærke"),
        "genbrugsbutiksmedarbejder",
        ("reuse",),
        "Du åbner poser og kasser, sorterer tøj og ting og sætter priser på. Du arbejder i baglokalet, hvor der er "
        "radio og god tid.",
        (6, 10, 15, 20),
        "pace:calm structure:plan responsibility:low noise:quiet|some crowding:few colleagues:pair customers:none "
        "lifting:light|medium standing:mixed danish:little instrument:small-job|flex hours_growth:yes",
        (),
        ("sortere og vurdere brugte ting", "prismærke varer", "kende tøj, størrelser og materialer"),
    ),
    Job(
        ("Hjælp i butikken med skruer og værktøj", "Medarbejder i byggemarkedets gård"),
        "medarbejder i byggemarked",
        ("builder",),
        "Du stiller varer på plads, hjælper kunder med at læsse og holder gården ryddelig. Du skal kunne lide at "
        "være ude og bruge kroppen.",
        (20, 30, 37),
        "weekend:sometimes pace:busy structure:plan noise:noisy crowding:some colleagues:team customers:some "
        "conflict:sometimes lifting:heavy standing:standing temperature:mixed danish:spoken licence:none|forklift",
        ("klare fysisk arbejde",),
        ("kende byggematerialer og værktøj", "køre gaffeltruck"),
    ),
    Job(
        ("Ordreplukker", "Pluk og pak på dagholdet", "Plukker i stille hal"),
        "ordreplukker",
        ("store",),
        "Du henter varer fra reolerne efter en liste på en håndscanner. Du går meget, og du kan se på scanneren, hvad "
        "det næste er.",
        (15, 20, 25, 37),
        "pace:steady|high structure:routine responsibility:low|some noise:some|noisy crowding:some "
        "colleagues:alone|pair customers:none lifting:medium standing:standing danish:little",
        ("følge faste rutiner",),
        ("plukke ordrer", "bruge håndscanner"),
    ),
    Job(
        ("Pakkeri: læg varer i kasser", "Pakkerimedarbejder nogle timer om dagen"),
        "pakkerimedarbejder",
        ("store",),
        "Du pakker ordrer ved et bord, sætter mærkat på og stiller kasserne klar til bilen. Du kan sidde eller stå, "
        "som du vil, og du har din egen plads.",
        (8, 12, 16, 20),
        "pace:calm|steady structure:routine responsibility:low noise:quiet|some crowding:few|some "
        "colleagues:alone|pair customers:none lifting:light standing:mixed danish:none|little hours_growth:yes "
        "instrument:small-job|ordinary",
        (),
        ("pakke varer", "arbejde omhyggeligt", "sætte etiketter på"),
    ),
    Job(
        ("Varemodtager", "Modtagelse af varer om formiddagen"),
        "varemodtager",
        ("store",),
        "Du tager imod chaufførerne, tæller varer op og skriver dem ind i systemet. Du skal have orden i tingene, "
        "for resten af huset bygger på dine tal.",
        (20, 30, 37),
        "time_of_day:day|early pace:busy structure:plan responsibility:some noise:some crowding:some "
        "colleagues:pair customers:some lifting:medium standing:mixed danish:spoken licence:none|forklift",
        ("modtage varer", "bruge lagersystem"),
        ("tælle og veje", "bruge computer"),
    ),
    Job(
        ("Truckfører", "Truckfører på skiftende hold"),
        "gaffeltruckfører",
        ("forklift",),
        "Du kører paller ind i reolerne og læsser bilerne. Du skal have certifikat til gaffeltruck og altid se dig "
        "for.",
        (30, 37),
        "time_of_day:rotating|day pace:busy|high structure:plan responsibility:high noise:noisy crowding:some "
        "colleagues:group customers:none lifting:light|medium standing:sitting danish:spoken licence:forklift",
        ("køre gaffeltruck", "følge regler for sikkerhed"),
        ("læsse og losse",),
    ),
    Job(
        ("Lagermedarbejder med faste opgaver", "Lagerhjælp", "Lagermedarbejder til lidt af hvert"),
        "lagermedarbejder",
        ("store",),
        "Du gør varer klar til forsendelse, vikler paller og holder gangene fri. Vi lærer dig lageret at kende én "
        "gang ad gangen.",
        (15, 20, 30, 37),
        "pace:steady structure:plan responsibility:some noise:some|noisy crowding:some colleagues:team "
        "customers:none lifting:medium|heavy standing:standing temperature:indoor|cold danish:little|spoken "
        "contract:permanent|agency",
        ("løfte og flytte ting rigtigt",),
        ("gøre varer klar til forsendelse", "vikle og stable paller"),
    ),
    Job(
        ("Kører varer ud i lille bil", "Varebilschauffør om formiddagen"),
        "varebilschauffør",
        ("drive",),
        "Du kører en fast rute med få stop og kommer de samme steder hver dag. Du taler kort med kunderne og er ellers "
        "dig selv i bilen.",
        (15, 20, 30, 37),
        "time_of_day:day|early pace:steady|busy structure:plan responsibility:some|high noise:some crowding:few "
        "colleagues:alone customers:some lifting:medium standing:sitting temperature:mixed danish:spoken "
        "licence:car",
        ("køre varebil",),
        ("finde vej med navigation", "bringe pakker og varer ud"),
    ),
    Job(
        ("Medhjælper på flyttebil", "Chaufførmedhjælper"),
        "chaufførmedhjælper",
        ("drive",),
        "Du følger med en fast chauffør og bærer ind og ud. Det er hårdt for kroppen, og humøret er godt.",
        (15, 25, 37),
        "time_of_day:day|early pace:busy structure:varied noise:some crowding:few colleagues:pair customers:some "
        "lifting:heavy standing:standing temperature:mixed danish:little|spoken contract:hourly|permanent",
        ("klare fysisk arbejde",),
        ("læsse og losse", "sikre last"),
    ),
    Job(
        ("Cykelbud", "Bud på ladcykel i weekenden"),
        "cykelbud",
        ("bike",),
        "Du cykler mad, pakker og blomster ud i byen. Du vælger selv dine vagter i appen en uge frem.",
        (5, 10, 15, 20),
        "time_of_day:day|evening weekend:sometimes|often pace:busy structure:free responsibility:low noise:some "
        "crowding:some colleagues:alone customers:some conflict:sometimes lifting:light standing:mixed "
        "temperature:outdoor danish:little predictability:days contract:hourly",
        (),
        ("køre ladcykel", "finde vej med navigation"),
    ),
)
