"""Mentor offers of the demo: somebody at a workplace who will help a new colleague."""

from jobmatch.demo.data.shapes import Mentor

OFFERS = (
    Mentor("torvet", "Kirsten", "En hånd i butikken", "Jeg har været her i 22 år og viser gerne rundt. Vi tager en "
           "ting ad gangen.", "mon tue wed thu", "tasks routines colleagues"),
    Mentor("torvet", "Bashir", "Makker om morgenen", "Jeg fylder op fra klokken 6 og har altid plads til en mere.",
           "mon wed fri", "tasks language", "da ar"),
    Mentor("krog", "Ulla", "Sortér sammen med mig", "Vi sorterer ved samme bord, og vi holder mange små pauser.",
           "tue wed thu", "tasks breaks colleagues", capacity=2),
    Mentor("havehjoernet", "Gunhild", "Kom med i væksthuset", "Jeg har haft nye med i mange år. Planter gør en god "
           "lærer.", "mon tue thu fri", "tasks routines breaks", capacity=2),
    Mentor("surdej", "Malthe", "Bagerlærer med tid", "Jeg viser håndgrebene, til de sidder.", "tue wed thu fri sat",
           "tasks routines"),
    Mentor("kompas", "Signe", "Første uger i caféen", "Jeg er på alle dine vagter i begyndelsen.", "mon tue wed fri",
           "tasks colleagues breaks", "da en"),
    Mentor("gryden", "Mustafa", "Makker i køkkenet", "Jeg er kok og forklarer, mens vi laver maden.",
           "mon tue wed thu fri", "tasks language routines", "da ar tr", 2),
    Mentor("lagerhotel", "Rikke", "Fast kontakt på lageret", "Jeg holder øje med, at dagen går godt, og du kan altid "
           "ringe til mig.", "mon tue wed thu fri", "tasks routines commute", capacity=3),
    Mentor("lagerhotel", "Piotr", "Hjælp på polsk og dansk", "Jeg lærte selv arbejdet på to sprog.", "mon tue wed",
           "language tasks colleagues", "da pl en"),
    Mentor("webhandel", "Anne-Dorte", "Rolig start i pakkeriet", "Vi pakker sammen de første uger. Der er et stille "
           "rum, hvis du får brug for det.", "mon wed thu", "tasks breaks routines"),
    Mentor("klarvask", "Torben", "Mentor på vaskeriet", "Jeg er vaskemester og går rundt til alle hver dag.",
           "mon tue wed thu fri", "tasks colleagues", "da en", 2),
    Mentor("spejlblank", "Nadia", "Følges ad på ruten", "Vi kører sammen, til du kender stederne.", "mon tue wed thu",
           "tasks commute language", "da ar"),
    Mentor("bibliotek", "Mette", "Fast følgesvend på biblioteket", "Vi begynder dagen med ti minutter og en plan.",
           "mon tue wed fri", "routines tasks breaks"),
    Mentor("egelunden", "Anette", "Mentor på plejecentret", "Jeg er uddannet vejleder og har haft mange elever.",
           "mon tue wed thu fri", "tasks colleagues language", "da en", 2),
    Mentor("egelunden", "Jytte", "Makker i køkkenet på Egelunden", "Vi bager hver onsdag. Det er et godt sted at "
           "begynde.", "wed thu fri", "tasks breaks"),
    Mentor("park", "Finn", "Med på det grønne hold", "Vi er fire på bilen, og den nye sidder foran.", "mon tue wed thu",
           "tasks colleagues commute"),
    Mentor("bitvaerk", "Kasper", "Skriftlig hjælp hver dag", "Jeg skriver dagens opgave til dig og svarer på alt "
           "skriftligt, hvis du vil.", "mon tue wed thu fri", "tasks routines", "da en"),
    Mentor("elkaer", "Lone", "Ved siden af dig ved bordet", "Jeg sidder ved nabobordet. Man må spørge ti gange.",
           "mon tue thu fri", "tasks breaks routines", "da en uk"),
    Mentor("hoevlspaan", "Erling", "Gammel snedker med god tid", "Jeg er halvt på pension og har tid til at lære fra "
           "mig.", "tue wed thu", "tasks colleagues"),
    Mentor("poteglad", "Maja", "Rundt hos dyrene", "Vi går runden sammen morgen og eftermiddag.", "mon wed fri sat",
           "tasks routines commute"),
)  # fmt: skip
