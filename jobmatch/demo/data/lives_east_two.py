"""Citizens of Team Øst with Jonas Krarup. All are invented."""

from jobmatch.demo.data.people import EAST
from jobmatch.demo.data.shapes import Ability, Hours, Life, Past, Travel, Wanted, Words

JONAS = "jonas@demo.example"

LIVES = (
    Life(
        "FJ-1007", "Emil Stubkjær", EAST, JONAS, 75, "7000",
        Words(
            "Jeg vil arbejde med computere, helst som tester eller programmør.",
            "Jeg finder fejl, som andre ikke ser.",
            "Ingen møder før klokken ti, og en opgave der er skrevet ned.",
            "Jeg lærte mig selv Python. Storrum er slemt.",
            "Tog og gåben.",
        ),
        email="emil@demo.example",
        wanted=("softwaretester", "softwareudvikler", "pc-klargører"),
        open_to=("it-supporter", "dataindtaster", "webudvikler", "elektronikmontør"),
        no_go=("telefonsælger", "kasseassistent", "tjener"),
        hours=Hours(15, 20, 30, 2),
        travel=Travel(70, "transit", 2),
        wishes=(
            Wanted("noise", "quiet", 3),
            Wanted("crowding", "few", 2),
            Wanted("remote", "some mostly", 3),
            Wanted("structure", "plan", 2, "", "Skriv opgaven ned, så løser jeg den."),
            Wanted("customers", "none", 2),
            Wanted("breaks", "room extra", 1),
        ),
        skills=(
            Ability("programmere i Python"), Ability("teste software"), Ability("opsætte computere og telefoner"),
            Ability("hjælpe brugere med it", "maybe"), Ability("skrive engelsk"),
        ),
        languages="da:written en:written",
        background=(Past("education", "Datatekniker, grundforløb", "Kolding", "2020", "Netværk", "Gruppearbejde"),),
    ),
    Life(
        "FJ-1008", "Linda Hvidtfeldt", EAST, JONAS, 188, "7000",
        Words(
            "Jeg vil have et rengøringsjob, hvor jeg kan gå alene og høre lydbøger.",
            "Jeg er hurtig og nøjagtig.",
            "Når gulvet skinner, og jeg har fri klokken 12.",
            "Jeg skal vide, hvad der venter mig dagen efter.",
            "Cykel.",
        ),
        wanted=("rengøringsassistent", "housekeepingmedarbejder"),
        open_to=("vaskerimedarbejder", "hospitalsserviceassistent", "opvasker"),
        no_go=("lærerassistent",),
        hours=Hours(10, 18, 25, 2),
        travel=Travel(30, "bike", 3),
        wishes=(
            Wanted("time_of_day", "early day", 2),
            Wanted("colleagues", "alone pair", 3),
            Wanted("structure", "routine", 3),
            Wanted("predictability", "fixed", 3, "wish", "Samme tider hver uge."),
            Wanted("customers", "none", 2),
        ),
        skills=(
            Ability("gøre rent i lokaler"), Ability("bruge gulvvaskemaskine"), Ability("pudse vinduer", "maybe"),
            Ability("rede senge og gøre værelser klar"),
        ),
        background=(

            Past("job", "Rengøring på skole", "Fredericia", "2008-2019", "At gå for sig selv", "Ny rute hver uge"),
        ),
    ),
    Life(
        "FJ-1009", "Oleksandr Bondar", EAST, JONAS, 54, "7000",
        Words(
            "Jeg vil arbejde som tømrer igen eller på et træværksted.",
            "Jeg har bygget huse i tyve år.",
            "At bygge noget, som bliver stående.",
            "Jeg forstår mere dansk, end jeg taler.",
            "Jeg cykler og tager toget.",
        ),
        email="oleksandr@demo.example",
        wanted=("træværkstedsmedarbejder", "snedker", "tømrer"),
        open_to=("maler", "altmuligmand", "møbelpolstrer", "montagemedarbejder"),
        no_go=("cykelbud",),
        hours=Hours(25, 37, 37, 2),
        travel=Travel(70, "transit", 1),
        wishes=(
            Wanted("learning", "course education on-job", 2),
            Wanted("pay", "agreement above", 2),
            Wanted("contract", "permanent", 2),
            Wanted("colleagues", "pair team", 1),
        ),
        skills=(
            Ability("udføre tømrerarbejde"), Ability("udføre snedkerarbejde"), Ability("læse tegninger"),
            Ability("bruge el-værktøj"), Ability("tale ukrainsk", "maybe"),
        ),
        languages="da:little uk:written pl:spoken",
        licences=("car",),
        background=(
            Past("job", "Tømrer", "Ukraine", "2000-2021", "At bygge", ""),
            Past("course", "Danskuddannelse 2", "Fredericia", "2023-"),
        ),
    ),
    Life(
        "FJ-1010", "Karoline Bak Thrane", EAST, JONAS, 40, "6000",
        Words(
            "Jeg vil arbejde med dyr. Det har jeg altid villet.",
            "Dyr er rolige hos mig.",
            "Ude tidligt og beskidte hænder.",
            "Jeg blev glad på ridelejren og ked af det i butikken.",
            "Min søster kan køre mig, ellers bus.",
        ),
        wanted=("hestepasser", "hundepasser", "dyrepasser"),
        open_to=("landbrugsmedhjælper", "malker", "veterinærsygeplejerske"),
        no_go=("kasseassistent", "butiksassistent"),
        hours=Hours(5, 12, 20, 2),
        travel=Travel(60, "car", 2),
        wishes=(
            Wanted("pace", "calm steady", 3),
            Wanted("temperature", "outdoor mixed", 2),
            Wanted("customers", "none some", 2),
            Wanted("days_per_week", "2 3", 2),
            Wanted("trial_visit", "yes", 2),
        ),
        skills=(
            Ability("passe heste"), Ability("muge ud"), Ability("lufte og træne hunde"), Ability("betjene kasse", "no"),
        ),
        background=(
            Past("voluntary", "Hjælper på ridelejr", "Egtved", "2017-2020", "Hestene", ""),
            Past("job", "Butiksmedhjælper", "Kolding", "2020", "", "Køen ved kassen"),
        ),
    ),
    Life(
        "FJ-1011", "Preben Nørremark", EAST, JONAS, 265, "7000",
        Words(
            "Et stille job med tal. Jeg har været bogholder hele livet.",
            "Jeg får kasserne til at stemme.",
            "Kaffe, regneark og ingen telefon.",
            "Ansvar for andre var det, der væltede læsset.",
            "Bil.",
        ),
        wanted=("bogholder", "regnskabsmedarbejder", "dataindtaster"),
        open_to=("arkivmedarbejder", "kontorassistent", "lønassistent"),
        no_go=("sælger",),
        hours=Hours(10, 15, 20, 3),
        travel=Travel(30, "car", 1),
        wishes=(
            Wanted("responsibility", "low some", 3, "wish", "Ikke sidste hånd på regnskabet."),
            Wanted("noise", "quiet", 2),
            Wanted("remote", "some mostly", 2),
            Wanted("customers", "none", 2),
            Wanted("days_per_week", "3", 1),
        ),
        skills=(
            Ability("bogføre bilag"), Ability("afstemme konti"), Ability("bruge regneark"),
            Ability("lave budget", "no"),
            Ability("bruge økonomisystem"),
        ),
        licences=("car",),
        background=(Past("job", "Bogholder", "Fredericia", "1989-2016", "Tallene", "At være den eneste"),),
    ),
    Life(
        "FJ-1012", "Nanna Fjeldsted", EAST, JONAS, 9, "7000",
        Words("", "", "", "", ""),
    ),
)  # fmt: skip
