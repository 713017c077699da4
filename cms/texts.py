"""The words that the pages begin with, in Danish and English. Editors change the pages, not this file."""

from dataclasses import dataclass

Body = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Text:
    """`body` is a list of blocks: ("heading", text) or ("paragraph", HTML of the editor's few elements)."""

    slug: str
    title: str
    title_en: str
    lead: str
    lead_en: str
    body: Body = ()
    body_en: Body = ()
    audience: str = "everybody"


def _parts(*pairs: tuple[str, str]) -> Body:
    """Headings and paragraphs in turn."""
    return tuple(block for heading, text in pairs for block in (("heading", heading), ("paragraph", text)))


HOME = Text(
    slug="forside",
    title="Et job, du selv har valgt",
    title_en="A job that you have chosen yourself",
    lead="JobMatch finder ordinære job, der passer til det, du ønsker og kan. Din IPS-konsulent og du ser på listen "
    "sammen og bestemmer. Støtten fortsætter, når du er i job.",
    lead_en="JobMatch finds ordinary jobs that match what you want and can do. You and your IPS consultant look at the "
    "list together and decide. The support goes on when you are in work.",
)

OPENINGS = Text(
    slug="ledige",
    title="Ledige job",
    title_en="Open jobs",
    lead="Her er de job, som arbejdsgivere har slået op, og som kommunen har godkendt.",
    lead_en="These are the jobs that employers have posted and that the municipality has approved.",
)

_EMPLOYERS = Text(
    slug="for-arbejdsgivere",
    title="For arbejdsgivere",
    title_en="For employers",
    lead="Få en medarbejder, der har valgt netop jeres job, og en konsulent, I kan ringe til.",
    lead_en="Get an employee who has chosen your very job, and a consultant whom you can call.",
    audience="employers",
    body=_parts(
        (
            "Hvad er IPS?",
            "<p>IPS betyder Individuelt Planlagt job med Støtte. Borgeren får et ordinært job først "
            "og støtte undervejs. "
            "Det er borgerens egne ønsker, der bestemmer, hvilket job det skal være. Derfor spørger vi til arbejdet: "
            "tempo, timer, støj, opgaver og oplæring.</p>",
        ),
        (
            "Et lille job er også et job",
            "<p>Måske mangler I en hånd ti timer om ugen. Måske kan nogle opgaver samles til en ny "
            "stilling. Få lønnede "
            "timer er et godt sted at begynde, og timerne kan stige.</p>",
        ),
        (
            "Sådan gør I",
            "<ol><li>Jeres kontakt i kommunen inviterer jer.</li><li>I skriver en jobåbning eller et mentortilbud. "
            "Ved I ikke svaret på et spørgsmål, vælger I »ved ikke«.</li><li>En konsulent læser den igennem og "
            "godkender den eller sender den tilbage med en begrundelse.</li><li>Den bliver offentlig, og den bliver "
            "foreslået til borgere, den passer til.</li></ol>",
        ),
        (
            "En mentor gør en forskel",
            "<p>En mentor er en kollega, der har lidt ekstra tid i begyndelsen. I skriver, hvilke dage det er, og hvad "
            "mentoren kan hjælpe med. I kan tilbyde en mentor, også når I ikke har en ledig stilling.</p>",
        ),
        (
            "Hvad får I at vide om borgeren?",
            "<p>Kun det, borgeren selv har sagt ja til. Vi spørger aldrig på jeres vegne til sygdom, og I kan ikke se "
            "andet her på siden.</p>",
        ),
    ),
    body_en=_parts(
        (
            "What is IPS?",
            "<p>IPS is Individual Placement and Support. The citizen gets an ordinary job first, and support along the "
            "way. The citizen's own wishes decide which job it is. That is why we ask about the work: pace, hours, "
            "noise, tasks and training.</p>",
        ),
        (
            "A small job is a job",
            "<p>Perhaps you need a hand ten hours a week. Perhaps some tasks can be gathered into a "
            "new job. A few paid "
            "hours are a good place to begin, and the hours can grow.</p>",
        ),
        (
            "What you do",
            "<ol><li>Your contact in the municipality invites you.</li><li>You write an opening or a "
            "mentor offer. Where "
            "you do not know an answer, choose “don't know”.</li><li>A consultant reads it and approves it, or returns "
            "it with a reason.</li><li>It becomes public, and is suggested to citizens whom it suits.</li></ol>",
        ),
        (
            "A mentor makes a difference",
            "<p>A mentor is a colleague with a little extra time in the beginning. You write which days, and what the "
            "mentor can help with. You can offer a mentor without an open job, too.</p>",
        ),
        (
            "What are you told about the citizen?",
            "<p>Only what the citizen has agreed to. We never ask about illness on your behalf, and there is nothing "
            "else to see here.</p>",
        ),
    ),
)

_CITIZENS = Text(
    slug="for-borgere",
    title="For dig, der vil i job",
    title_en="For you who want a job",
    lead="Du bestemmer, hvad du vil. Vi hjælper dig med at finde det og med at blive i det.",
    lead_en="You decide what you want. We help you to find it and to stay in it.",
    audience="citizens",
    body=_parts(
        (
            "Dine ønsker kommer først",
            "<p>Du fortæller, hvad du gerne vil arbejde med, hvor mange timer, hvor langt væk, og hvordan en god "
            "arbejdsdag er. Du bestemmer også, hvor meget hvert ønske betyder, og hvad der er et krav.</p>",
        ),
        (
            "Listen er din",
            "<p>Jobbene bliver sat i rækkefølge efter det, du har sagt. Ved hvert job står der, hvad "
            "der passer, hvad der "
            "ikke passer, og hvad vi skal spørge arbejdsgiveren om. Du kan altid ændre et ønske, og så kommer der en "
            "ny liste. Det er job, der bliver sammenlignet, aldrig mennesker.</p>",
        ),
        (
            "Du siger ja eller nej",
            "<p>Du og din IPS-konsulent ser på jobbene sammen. Et nej er helt i orden. Der sker intet hos en "
            "arbejdsgiver, før du har sagt ja.</p>",
        ),
        (
            "Støtten fortsætter",
            "<p>Når du er begyndt i job, holder konsulenten kontakten, så længe du har brug for det.</p>",
        ),
        (
            "Det, vi ikke spørger om",
            "<p>Vi skriver ingen diagnose og intet CPR-nummer her. Kun dit eget team kan se dine oplysninger.</p>",
        ),
    ),
    body_en=_parts(
        (
            "Your wishes come first",
            "<p>You say what you want to work with, how many hours, how far away, and what a good day at work is like. "
            "You also decide how much each wish matters, and what is a must.</p>",
        ),
        (
            "The list is yours",
            "<p>The jobs are put in order by what you have said. Each job says what fits, what does not, and what we "
            "must ask the employer. You can always change a wish, and a new list is made. Jobs are compared, people "
            "never are.</p>",
        ),
        (
            "You say yes or no",
            "<p>You and your IPS consultant look at the jobs together. A no is quite all right. Nothing happens at an "
            "employer's before you have said yes.</p>",
        ),
        (
            "The support goes on",
            "<p>When you have started, the consultant keeps in touch for as long as you need it.</p>",
        ),
        (
            "What we do not ask",
            "<p>We write down no diagnosis and no CPR number here. Only your own team can see what you have said.</p>",
        ),
    ),
)

_STAFF = Text(
    slug="for-medarbejdere",
    title="For medarbejdere",
    title_en="For staff",
    lead="Hurtig jobsøgning, borgerens egne valg og støtte i jobbet, samlet ét sted.",
    lead_en="Rapid job search, the citizen's own choices and support in the job, in one place.",
    audience="staff",
    body=_parts(
        (
            "Din dag begynder på arbejdslisten",
            "<p>Den viser, hvad der haster: kontakter, der er gået over tiden, svar, der venter på et jobstart, og "
            "borgere, hvor de 30 dage til første kontakt med en arbejdsgiver er ved at være gået.</p>",
        ),
        (
            "Se på listen sammen",
            "<p>Vælg »Se på det sammen« hos en borger. Siden er lavet til to ved én skærm. I ser ét job ad gangen med "
            "grunde for og imod, og I skriver svaret ned med det samme. Borgeren kan selv se den samme liste og de "
            "samme grunde.</p>",
        ),
        (
            "Et krav er et krav",
            "<p>Et job, der bryder et krav, kommer aldrig på listen over det, der passer. Kan "
            "arbejdsgiveren ændre noget, "
            "står det under »Ville passe, hvis«. Krav, der ikke kan være anderledes, bliver aldrig lempet, og du skal "
            "ikke skrive hvorfor.</p>",
        ),
        (
            "Støtteloggen",
            "<p>Skriv kontakten ned, når den har fundet sted. Et notat bliver aldrig ændret: et nyt retter det gamle. "
            "Skriv intet om sygdom.</p>",
        ),
        (
            "Hver visning bliver logget",
            "<p>Når du ser en borgers oplysninger, bliver det skrevet i loggen.</p>",
        ),
    ),
    body_en=_parts(
        (
            "Your day begins on the worklist",
            "<p>It shows what is urgent: contacts that are overdue, yeses that wait for a job start, "
            "and citizens whose "
            "30 days until the first contact with an employer are nearly over.</p>",
        ),
        (
            "Look at the list together",
            "<p>Choose “Look at it together” at a citizen. The page is made for two people at one screen. You see one "
            "job at a time with reasons for and against, and write the answer down at once. The citizen sees the same "
            "list and the same reasons.</p>",
        ),
        (
            "A must is a must",
            "<p>A job that breaks a must is never on the list of what fits. If the employer could change something, it "
            "stands under “Would fit if”. Musts that cannot be otherwise are never relaxed, and you "
            "do not write why.</p>",
        ),
        (
            "The support log",
            "<p>Write a contact down after it took place. An entry is never changed: a new one corrects the old one. "
            "Write nothing about illness.</p>",
        ),
        ("Every look is logged", "<p>When you see a citizen's data, it is written in the log.</p>"),
    ),
)

_ACCESSIBILITY = Text(
    slug="was",
    title="Tilgængelighedserklæring",
    title_en="Accessibility statement",
    lead="Siderne skal kunne bruges af alle. Her står, hvordan de er prøvet, og hvor du kan sige til.",
    lead_en="Everybody must be able to use these pages. This says how they are tested, and where you can tell us.",
    body=_parts(
        (
            "Hvad vi sigter efter",
            "<p>Siderne er lavet efter WCAG 2.1, niveau A og AA. De kan bruges uden mus, uden "
            "JavaScript og på en skærm, "
            "der er 320 pixel bred. Hver ændring bliver prøvet med axe-core i en browser.</p>",
        ),
        (
            "Hvad der mangler",
            "<p>Automatiske prøver finder ikke alt. Siderne er endnu ikke prøvet af mennesker, der "
            "bruger skærmlæser til "
            "daglig. Den kommune, der bruger JobMatch, laver sin egen erklæring i WAS-Tool og ændrer denne side.</p>",
        ),
        ("Sig til", "<p>Skriv eller ring til din kommune, hvis noget ikke virker for dig.</p>"),
    ),
    body_en=_parts(
        (
            "What we aim at",
            "<p>The pages follow WCAG 2.1, levels A and AA. They work without a mouse, without JavaScript, and on a "
            "screen 320 pixels wide. Every change is tried with axe-core in a browser.</p>",
        ),
        (
            "What is missing",
            "<p>Automatic tests do not find everything. The pages have not yet been tried by people who use a screen "
            "reader every day. The municipality that uses JobMatch makes its own statement and changes this page.</p>",
        ),
        ("Tell us", "<p>Write to or call your municipality if something does not work for you.</p>"),
    ),
)

_PRIVACY = Text(
    slug="privacy",
    title="Sådan behandler vi personoplysninger",
    title_en="How we handle personal data",
    lead="Vi skriver så lidt som muligt ned om dig, og du kan se det hele.",
    lead_en="We write down as little as possible about you, and you can see it all.",
    body=_parts(
        (
            "Det står her",
            "<p>Dine egne ord om arbejde, dine ønsker, dine kompetencer, de svar, du har givet på job, og notater om "
            "støtten, når du er i job. Her står ingen diagnose, intet CPR-nummer og ingen bedømmelse af dig.</p>",
        ),
        (
            "De kan se det",
            "<p>Du selv og konsulenterne og lederen i dit eget team. Arbejdsgivere kan ikke se noget "
            "om dig her. Hver gang "
            "nogen ser dine oplysninger, bliver det logget.</p>",
        ),
        (
            "Dine rettigheder",
            "<p>Din kommune er ansvarlig for oplysningerne. Du kan bede om at se dem, få dem rettet og klage til "
            "Datatilsynet. Kommunen skriver på denne side, hvordan du gør.</p>",
        ),
    ),
    body_en=_parts(
        (
            "What is here",
            "<p>Your own words about work, your wishes, your skills, the answers you have given to "
            "jobs, and notes about "
            "the support when you are in work. There is no diagnosis, no CPR number and no judgement of you.</p>",
        ),
        (
            "Who can see it",
            "<p>You, and the consultants and leader of your own team. Employers can see nothing about you here. Each "
            "look at your data is logged.</p>",
        ),
        (
            "Your rights",
            "<p>Your municipality is responsible for the data. You can ask to see them, have them corrected, and "
            "complain to the data protection authority. The municipality writes on this page how to do that.</p>",
        ),
    ),
)

GUIDANCE = (_EMPLOYERS, _CITIZENS, _STAFF, _ACCESSIBILITY, _PRIVACY)
