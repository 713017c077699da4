"""Patterns of openings in offices, IT, media, libraries and museums."""

from jobmatch.demo.data.shapes import Job

JOBS = (
    Job(
        ("Kontorhjælp", "Kontorassistent på deltid", "Hjælp på kontoret"),
        "kontorassistent",
        ("office",),
        "Du svarer på mails, scanner papirer og lægger dem i de rigtige mapper. Opgaverne ligger i en bakke, og du "
        "tager dem i den rækkefølge, der passer dig.",
        (10, 15, 20, 30),
        "pace:calm|steady structure:plan responsibility:some noise:quiet crowding:some colleagues:team "
        "customers:none|some remote:no|some lifting:none standing:sitting danish:written hours_growth:yes|no",
        ("bruge computer",),
        ("scanne og arkivere dokumenter", "besvare e-mails"),
    ),
    Job(
        ("Receptionist", "Modtagelse og telefon"),
        "receptionist",
        ("office",),
        "Du tager telefonen, tager imod gæster og hælder kaffe på kanden. Du ved, hvem der er i huset, og sender folk "
        "det rigtige sted hen.",
        (15, 20, 30, 37),
        "pace:steady|busy structure:varied responsibility:some noise:some crowding:many colleagues:team "
        "customers:much conflict:sometimes lifting:none standing:sitting danish:written",
        ("betjene telefonen", "skrive dansk"),
        ("planlægge møder og kalender",),
    ),
    Job(
        ("Bogholder", "Bogholder nogle dage om ugen"),
        "bogholder",
        ("office",),
        "Du bogfører bilag, afstemmer konti og sender fakturaer. Der er ro til at få tallene til at passe.",
        (15, 20, 30, 37),
        "pace:steady structure:plan responsibility:high|some noise:quiet crowding:some colleagues:alone|pair "
        "customers:none remote:some|mostly|no lifting:none standing:sitting danish:written",
        ("bogføre bilag", "bruge økonomisystem"),
        ("afstemme konti", "bruge regneark"),
    ),
    Job(
        ("Dataindtaster", "Tast og kontrollér oplysninger"),
        "dataindtaster",
        ("office", "it"),
        "Du skriver oplysninger ind i et system og retter det, der er forkert. Du kan have musik i ørerne, og ingen "
        "forstyrrer dig.",
        (6, 10, 15, 20),
        "pace:calm structure:routine responsibility:low|some noise:quiet crowding:few colleagues:alone "
        "customers:none remote:some|mostly lifting:none standing:sitting danish:written|spoken "
        "instrument:small-job|ordinary|flex hours_growth:yes",
        ("bruge computer",),
        ("indtaste data", "kontrollere data for fejl", "skrive med blindskrift"),
    ),
    Job(
        ("Arkivmedarbejder", "Ryd op i arkivet", "Scan gamle sager"),
        "arkivmedarbejder",
        ("office", "culture"),
        "Du scanner gamle papirer, giver dem navne og lægger dem på plads. Der er tusindvis, og ingen har travlt.",
        (6, 10, 15, 20),
        "pace:calm structure:routine responsibility:low noise:quiet crowding:few colleagues:alone|pair "
        "customers:none remote:no lifting:light standing:mixed danish:spoken|written contract:fixed-term|permanent "
        "instrument:small-job|flex|ordinary",
        (),
        ("scanne og arkivere dokumenter", "arbejde omhyggeligt", "bruge computer"),
    ),
    Job(
        ("Kundeservice pr. mail", "Medarbejder i kundeservice"),
        "kundeservicemedarbejder",
        ("office",),
        "Du svarer kunder, der har spørgsmål til deres ordre. Det meste er på skrift, og der er gode svar at bygge "
        "videre på.",
        (15, 20, 30, 37),
        "time_of_day:day|evening weekend:never|sometimes pace:busy structure:plan responsibility:some noise:some "
        "crowding:some|many colleagues:team customers:much conflict:sometimes|often remote:some lifting:none "
        "standing:sitting danish:written",
        ("besvare e-mails", "skrive dansk"),
        ("bruge kundesystem", "tage imod klager"),
    ),
    Job(
        ("It-supporter", "Hjælp kollegerne med computeren"),
        "it-supporter",
        ("it",),
        "Du hjælper mennesker, når skærmen driller, og sætter nye computere op. Du får sagerne ind på skrift og kan "
        "selv vælge rækkefølgen.",
        (20, 30, 37),
        "pace:steady|busy structure:varied responsibility:some noise:quiet|some crowding:some colleagues:team "
        "customers:some|much conflict:sometimes remote:some lifting:light standing:mixed danish:written|spoken "
        "learning:course|on-job",
        ("hjælpe brugere med it",),
        ("opsætte computere og telefoner", "skrive it-vejledninger"),
    ),
    Job(
        ("Klargør brugte computere", "Pc-klargører"),
        "pc-klargører",
        ("it", "assembly"),
        "Du åbner, renser og prøver brugte computere og lægger nyt system på. Du arbejder ved dit eget bord med en "
        "tjekliste for hver maskine.",
        (8, 12, 20, 30),
        "pace:calm|steady structure:routine responsibility:low noise:quiet crowding:few colleagues:alone|pair "
        "customers:none lifting:light standing:sitting|mixed danish:little|spoken hours_growth:yes "
        "instrument:ordinary|flex|small-job",
        (),
        ("opsætte computere og telefoner", "reparere elektronik", "følge skriftlige anvisninger"),
    ),
    Job(
        ("Softwaretester", "Prøv vores programmer af", "Tester på deltid"),
        "softwaretester",
        ("it",),
        "Du prøver nye ting af efter en liste og skriver ned, hvad der går galt. Det gør ikke noget, at det tager tid, "
        "for det er de små fejl, vi gerne vil finde.",
        (10, 15, 20, 30),
        "pace:calm|steady structure:plan responsibility:some noise:quiet crowding:few|some colleagues:pair|team "
        "customers:none remote:some|mostly lifting:none standing:sitting danish:written|spoken learning:course",
        ("arbejde omhyggeligt",),
        ("teste software", "bruge computer", "skrive engelsk"),
    ),
    Job(
        ("Programmør", "Softwareudvikler på et lille hold"),
        "softwareudvikler",
        ("it",),
        "Du skriver og retter kode sammen med fire andre. Vi har få møder, og de ligger om formiddagen.",
        (20, 30, 37),
        "pace:steady structure:free|varied responsibility:some|high noise:quiet crowding:some colleagues:team "
        "customers:none|some remote:some|mostly lifting:none standing:sitting danish:spoken|little "
        "pay:above|individual",
        ("programmere",),
        ("programmere i Python", "arbejde med databaser"),
    ),
    Job(
        ("Webredaktør", "Hold hjemmesiden ved lige"),
        "webredaktør",
        ("media", "culture"),
        "Du skriver korte tekster, retter sider og finder billeder. Du aftaler ugens opgaver hver mandag og arbejder "
        "ellers i fred.",
        (10, 15, 20, 30),
        "pace:steady structure:plan|varied responsibility:some noise:quiet crowding:some colleagues:pair "
        "customers:none remote:some|mostly lifting:none standing:sitting danish:written",
        ("vedligeholde en hjemmeside", "skrive dansk"),
        ("skrive artikler og opslag", "gøre hjemmesider tilgængelige"),
    ),
    Job(
        ("Grafisk medarbejder", "Grafiker på projekt"),
        "grafisk designer",
        ("media",),
        "Du sætter plakater og pjecer op og retter billeder. Der er frister, og vi siger dem i god tid.",
        (15, 20, 30, 37),
        "pace:busy|steady structure:varied responsibility:some noise:some crowding:some colleagues:team "
        "customers:some remote:some lifting:none standing:sitting danish:spoken contract:fixed-term|permanent",
        ("lave grafisk design",),
        ("redigere billeder", "tegne og illustrere"),
    ),
    Job(
        ("Biblioteksassistent", "Sæt bøger på plads", "Medhjælper på biblioteket"),
        "biblioteksassistent",
        ("culture",),
        "Du sætter bøger på plads, gør reserveringer klar og hjælper lånere, der spørger. Der er stille det meste af "
        "dagen.",
        (6, 10, 15, 25),
        "time_of_day:day|evening weekend:never|sometimes pace:calm structure:plan responsibility:low noise:quiet "
        "crowding:some colleagues:pair|team customers:some conflict:never lifting:light standing:mixed "
        "danish:spoken|written hours_growth:yes",
        (),
        ("udlåne og sætte bøger på plads", "kende bøger og forfattere", "registrere bøger og genstande"),
    ),
    Job(
        ("Kustode på museet", "Vært i udstillingen"),
        "kustode",
        ("culture",),
        "Du går rundt i udstillingen, passer på tingene og svarer på spørgsmål. Nogle dage er der skoleklasser, og "
        "andre dage er der næsten ingen.",
        (8, 12, 20),
        "weekend:sometimes|often pace:calm structure:routine responsibility:some noise:quiet crowding:some "
        "colleagues:alone|pair customers:some|much conflict:never lifting:none standing:standing|mixed "
        "danish:spoken",
        (),
        ("passe på en udstilling", "vise gæster rundt", "tale engelsk"),
    ),
)
