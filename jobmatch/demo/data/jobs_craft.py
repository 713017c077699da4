"""Patterns of openings in workshops, production and laboratories."""

from jobmatch.demo.data.shapes import Job

JOBS = (
    Job(
        ("Cykelmekaniker", "Hjælp i cykelværkstedet", "Lap og skru cykler"),
        "cykelmekaniker",
        ("workshop", "bike", "reuse"),
        "Du lapper, skifter kæder og gør brugte cykler klar til salg. Du begynder med de lette, og der er altid en, du "
        "kan spørge.",
        (8, 15, 20, 30),
        "weekend:never|sometimes pace:calm|steady structure:plan responsibility:some noise:some crowding:few "
        "colleagues:pair customers:none|some lifting:light|medium standing:standing temperature:indoor|mixed "
        "danish:little|spoken learning:on-job|education",
        (),
        ("reparere cykler", "bruge håndværktøj"),
    ),
    Job(
        ("Dækskifter i sæsonen", "Dækmontør"),
        "dækmontør",
        ("workshop",),
        "Du skifter dæk og måler luft på biler og plæneklippere. I sæsonen er der travlt, og der bliver grinet meget.",
        (15, 25, 37),
        "weekend:sometimes|never pace:high|busy structure:routine responsibility:high|some noise:loud crowding:some "
        "colleagues:team customers:some conflict:sometimes lifting:heavy standing:standing temperature:mixed "
        "danish:little|spoken contract:fixed-term",
        ("bruge håndværktøj",),
        ("skifte dæk",),
    ),
    Job(
        ("Vask og klargøring af biler", "Bilklargører"),
        "bilklargører",
        ("workshop", "drive"),
        "Du vasker, støvsuger og polerer biler, så de er som nye. Du har din egen bås og kan høre din egen musik.",
        (10, 15, 20, 37),
        "pace:steady structure:routine responsibility:low noise:noisy crowding:few colleagues:alone customers:none "
        "lifting:light standing:standing temperature:mixed danish:none|little licence:none|car",
        (),
        ("vaske og klargøre biler", "arbejde omhyggeligt"),
    ),
    Job(
        ("Montagemedarbejder", "Saml små apparater", "Montage ved eget bord"),
        "montagemedarbejder",
        ("assembly",),
        "Du samler dele efter en tegning med billeder og prøver, at det virker. Du sidder godt, lyset er godt, og der "
        "er stille.",
        (10, 15, 20, 30),
        "pace:calm|steady structure:routine responsibility:some|low noise:quiet crowding:few|some "
        "colleagues:alone|pair customers:none lifting:none|light standing:sitting danish:none|little "
        "hours_growth:yes instrument:ordinary|flex",
        ("arbejde omhyggeligt",),
        ("samle og montere dele", "læse tegninger"),
    ),
    Job(
        ("Lodning og prøvning af elektronik", "Elektronikmontør"),
        "elektronikmontør",
        ("assembly",),
        "Du lodder, måler og retter fejl på små kredsløb. Du får tid til at blive god til det.",
        (20, 30, 37),
        "pace:steady structure:plan responsibility:some noise:quiet crowding:some colleagues:pair customers:none "
        "lifting:none|light standing:sitting danish:spoken|little learning:course|education",
        ("samle og montere dele", "arbejde omhyggeligt"),
        ("reparere elektronik",),
    ),
    Job(
        ("Produktionsmedarbejder på daghold", "Medarbejder ved pakkelinjen"),
        "fødevareproduktionsmedarbejder",
        ("factory",),
        "Du står ved båndet, fylder i og tager fra. Båndet bestemmer farten, og I bytter plads hver time.",
        (30, 37),
        "time_of_day:day|rotating|evening pace:high structure:routine responsibility:some noise:loud crowding:many "
        "colleagues:group customers:none lifting:medium standing:standing temperature:indoor|heat "
        "danish:none|little pay:agreement|above contract:permanent|agency",
        ("følge regler for fødevarehygiejne",),
        ("passe en pakkelinje", "kontrollere kvalitet"),
    ),
    Job(
        ("Sæt etiketter på og pak i kasser", "Pakkehjælp på fabrikken"),
        "pakkerimedarbejder",
        ("factory",),
        "Du sætter etiketter på glas, der skal til små butikker, og pakker dem i kasser. Det sker i et rum for sig "
        "selv uden maskiner.",
        (10, 15, 20),
        "pace:calm|steady structure:routine responsibility:low noise:some crowding:few colleagues:pair "
        "customers:none lifting:light|medium standing:mixed danish:none|little instrument:ordinary|small-job",
        (),
        ("sætte etiketter på", "pakke fødevarer"),
    ),
    Job(
        ("Laboratoriehjælp", "Vask og gør klar i laboratoriet"),
        "laboratoriemedhjælper",
        ("lab",),
        "Du vasker glas, mærker prøver og skriver tal ind. Alt sker efter en fast vejledning, og du lærer den punkt "
        "for punkt.",
        (12, 20, 30),
        "pace:steady structure:routine responsibility:some|high noise:quiet crowding:few colleagues:pair "
        "customers:none lifting:light standing:mixed danish:spoken learning:on-job|course",
        ("arbejde omhyggeligt", "følge skriftlige anvisninger"),
        ("passe og rengøre laboratorieudstyr", "tage prøver"),
    ),
    Job(
        ("Hjælp i snedkeriet", "Træværksted: slib og saml"),
        "træværkstedsmedarbejder",
        ("wood",),
        "Du sliber, olierer og samler møbler sammen med en snedker. Der er støv og duft af træ, og vi holder pause "
        "sammen to gange om dagen.",
        (15, 20, 30, 37),
        "pace:steady|calm structure:plan responsibility:some noise:noisy|loud crowding:few colleagues:pair|team "
        "customers:none lifting:medium standing:standing danish:little|spoken learning:education|on-job "
        "instrument:ordinary|apprentice",
        (),
        ("lave ting i træ", "bruge el-værktøj", "bruge håndværktøj"),
    ),
    Job(
        ("Maler på lille hold", "Malerhjælp"),
        "maler",
        ("wood",),
        "Du maler vægge, døre og møbler. I kører ud sammen om morgenen og er to om hver opgave.",
        (20, 30, 37),
        "time_of_day:early|day pace:steady|busy structure:plan responsibility:some noise:some crowding:few "
        "colleagues:pair customers:some lifting:medium standing:standing temperature:indoor|mixed "
        "danish:little|spoken licence:none|car learning:education",
        ("male vægge og træværk",),
        ("arbejde omhyggeligt",),
    ),
    Job(
        ("Syer", "Ret tøj til og sy om", "Hjælp på systuen"),
        "syerske",
        ("sew",),
        "Du retter bukser til, skifter lynlåse og syr nyt af gammelt. Maskinen står ved vinduet, og du arbejder i dit "
        "eget tempo.",
        (6, 10, 15, 25),
        "pace:calm structure:plan responsibility:low noise:some|quiet crowding:few colleagues:alone|pair "
        "customers:none|some lifting:none|light standing:sitting danish:none|little hours_growth:yes "
        "instrument:ordinary|flex|small-job",
        ("sy",),
        ("rette og reparere tøj",),
    ),
    Job(
        ("Møbelpolstrer", "Hjælp i polstringen"),
        "møbelpolstrer",
        ("wood", "reuse"),
        "Du tager gammelt stof af, lægger nyt skum på og spænder stof ud. Det kræver tålmodighed, og resultatet kan "
        "ses med det samme.",
        (15, 20, 30),
        "pace:calm|steady structure:plan responsibility:some noise:some crowding:few colleagues:pair customers:none "
        "lifting:medium standing:mixed danish:little|spoken learning:on-job|education",
        (),
        ("polstre møbler", "sy", "bruge håndværktøj"),
    ),
    Job(
        ("Adskil brugte maskiner", "Demontering på værkstedet"),
        "demonteringsmedarbejder",
        ("assembly", "reuse"),
        "Du skiller gamle apparater ad og lægger delene i de rigtige kasser. Der er ingen frist, og man bliver hurtigt "
        "god til det.",
        (6, 10, 15, 20),
        "pace:calm structure:routine responsibility:low noise:some crowding:few colleagues:alone|pair "
        "customers:none lifting:light|medium standing:mixed danish:none|little instrument:ordinary|flex|small-job "
        "hours_growth:yes",
        (),
        ("skille ting ad til genbrug", "bruge håndværktøj"),
    ),
)
