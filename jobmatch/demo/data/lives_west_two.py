"""Citizens of Team Vest with Palle Østergren. All are invented."""

from jobmatch.demo.data.people import WEST
from jobmatch.demo.data.shapes import Ability, Hours, Life, Past, Travel, Wanted, Words

PALLE = "palle@demo.example"

LIVES = (
    Life(
        "FJ-2007", "Simon Overby", WEST, PALLE, 58, "6000",
        Words(
            "Jeg vil skrue på cykler eller skille ting ad.",
            "Jeg kan se, hvordan ting hænger sammen.",
            "Værktøjet hænger, hvor det skal, og der er musik.",
            "Lange møder er spild.",
            "Cykel, selvfølgelig.",
        ),
        email="simon@demo.example",
        wanted=("cykelmekaniker", "demonteringsmedarbejder", "montagemedarbejder"),
        open_to=("pc-klargører", "træværkstedsmedarbejder", "cykelbud"),
        no_go=("ufaglært plejemedarbejder",),
        hours=Hours(8, 15, 25, 2),
        travel=Travel(45, "bike", 1),
        wishes=(
            Wanted("structure", "plan routine", 2),
            Wanted("noise", "quiet some", 2),
            Wanted("learning", "on-job course education", 2),
            Wanted("time_of_day", "day", 2, "", "Ikke før klokken ni."),
            Wanted("customers", "none some", 1),
        ),
        skills=(
            Ability("reparere cykler"), Ability("bruge håndværktøj"),
            Ability("reparere elektronik", "maybe", False),
        ),
        background=(Past("voluntary", "Cykelværksted for børn", "Kolding", "2021-", "At give cykler videre", ""),),
    ),
    Life(
        "FJ-2008", "Fatme Saleh", WEST, PALLE, 47, "7100",
        Words(
            "Jeg vil arbejde på plejecenter og en dag blive uddannet.",
            "Jeg har passet min bedstemor i mange år.",
            "Når de ældre fortæller om gamle dage.",
            "Jeg skal lære ordene, før jeg kan arbejdet alene.",
            "Bus og tog.",
        ),
        wanted=("pleje- og værtindemedarbejder", "ufaglært plejemedarbejder", "social- og sundhedshjælper"),
        open_to=("aktivitetsmedarbejder", "køkkenmedhjælper", "vaskerimedarbejder"),
        no_go=("bartender",),
        hours=Hours(15, 20, 28, 2),
        travel=Travel(70, "transit", 2),
        wishes=(
            Wanted("learning", "education course", 3),
            Wanted("supervision", "beside daily", 3),
            Wanted("weekend", "never sometimes", 1),
            Wanted("colleagues", "team pair", 2),
        ),
        skills=(
            Ability("hjælpe med personlig pleje"), Ability("hjælpe ved måltider"), Ability("lytte og vise forståelse"),
            Ability("tale arabisk"),
        ),
        languages="da:spoken ar:written",
        background=(Past("course", "Dansk og omsorg", "Vejle", "2022", "Praktikken", ""),),
    ),
    Life(
        "FJ-2009", "Allan Brogaard", WEST, PALLE, 230, "5000",
        Words(
            "Natarbejde. Jeg er et natmenneske og har altid været det.",
            "Jeg er vågen, når andre sover.",
            "Ingen trafik og ingen snak.",
            "Dagvagter har aldrig holdt.",
            "Bil og cykel.",
        ),
        wanted=("sikkerhedsvagt", "industrirengøringsassistent", "hotelreceptionist"),
        open_to=("bager", "lagermedarbejder", "avisbud"),
        hours=Hours(20, 30, 37, 2),
        travel=Travel(60, "car", 1),
        wishes=(
            Wanted("time_of_day", "night evening", 3, "wish", "Jeg vil arbejde om natten."),
            Wanted("colleagues", "alone pair", 2),
            Wanted("crowding", "few", 2),
            Wanted("customers", "none some", 1),
        ),
        skills=(
            Ability("gå runder og låse bygninger"), Ability("bage brød", "maybe"),
            Ability("rengøre maskiner og anlæg", "maybe"),
        ),
        licences=("car",),
        background=(Past("job", "Nattevagt", "Odense", "2006-2018", "Roen", "Rapporterne"),),
    ),
    Life(
        "FJ-2010", "Ida Marie Kongsted", WEST, PALLE, 38, "5500",
        Words(
            "Jeg vil arbejde i laboratorium eller med noget præcist.",
            "Jeg måler to gange.",
            "Rene borde og en vejledning, der passer.",
            "Jeg bliver bedre, når ingen haster.",
            "Tog.",
        ),
        email="ida@demo.example",
        wanted=("laboratoriemedhjælper", "laborant", "elektronikmontør"),
        open_to=("montagemedarbejder", "dataindtaster", "gartnerimedhjælper", "softwaretester"),
        no_go=("tjener", "kasseassistent"),
        hours=Hours(12, 20, 25, 2),
        travel=Travel(70, "transit", 2),
        wishes=(
            Wanted("structure", "routine plan", 3),
            Wanted("noise", "quiet", 2),
            Wanted("pace", "calm steady", 2),
            Wanted("customers", "none", 1),
            Wanted("danish", "none little spoken written", 0),
            Wanted("absence", "swap flexible", 2),
        ),
        skills=(
            Ability("arbejde omhyggeligt"), Ability("passe og rengøre laboratorieudstyr"), Ability("tage prøver"),
            Ability("føre laboratoriejournal"),
        ),
        languages="da:written en:written",
        background=(
            Past("education", "Laborant, første år", "Odense", "2021-2022", "Øvelserne", "Rapporter i grupper"),
        ),
    ),
    Life(
        "FJ-2011", "Villy Damsbo", WEST, PALLE, 16, "",
        Words(
            "Noget med musik, teater eller film. Resten finder vi ud af.",
            "Jeg kan få lyd i alt.",
            "Når publikum klapper.",
            "Jeg har ingen fast adresse lige nu.",
            "Det kommer an på, hvor jeg bor.",
        ),
        wanted=("scenetekniker", "lydtekniker", "biografmedarbejder"),
        open_to=("eventmedarbejder", "sfo-medhjælper", "museumsassistent"),
        hours=Hours(10, 20, 30, 1),
        wishes=(
            Wanted("time_of_day", "day evening", 2),
            Wanted("structure", "varied free", 1),
            Wanted("crowding", "some many", 1),
        ),
        skills=(
            Ability("optage og redigere lyd"), Ability("sætte lys og lyd op til arrangementer"),
            Ability("spille musik"),
        ),
        background=(Past("job", "Lydmand", "Kolding", "2010-2019", "Koncerterne", "Pengene"),),
    ),
    Life(
        "FJ-2012", "Tanja Elmelund", WEST, PALLE, 112, "7120",
        Words(
            "Jeg vil i butik igen, men i mit eget tempo.",
            "Jeg er smilende og rydder op, uden nogen beder om det.",
            "Pæne hylder og glade kunder.",
            "Jeg siger ja for tit. Det øver jeg mig i.",
            "Bus, og min kæreste har bil.",
        ),
        wanted=("butiksassistent", "vareopfylder", "bagerbutiksassistent"),
        open_to=("genbrugsbutiksmedarbejder", "havecentermedarbejder", "pakkerimedarbejder"),
        no_go=("rengøringsassistent", "telefonsælger"),
        hours=Hours(12, 20, 30, 2),
        travel=Travel(70, "transit", 2),
        wishes=(
            Wanted("pace", "calm steady", 3),
            Wanted("conflict", "never", 3, "wish", "Jeg vil ikke stå med vrede kunder."),
            Wanted("weekend", "never sometimes", 2),
            Wanted("customers", "some much", 2),
            Wanted("supervision", "contact daily beside", 1),
        ),
        skills=(
            Ability("betjene kunder"), Ability("fylde varer op"), Ability("stille varer flot op"),
            Ability("betjene kasse", "maybe"),
        ),
        background=(Past("job", "Butiksassistent", "Vejle", "2011-2018", "At hjælpe kunderne", "Juletravlhed"),),
    ),
)  # fmt: skip
