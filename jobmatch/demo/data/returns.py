"""Why staff have returned something, and what firms have added to what is published."""

RETURNED = (
    "Skriv gerne, hvad en almindelig dag går med. Så kan folk se, om det er noget for dem.",
    "Der står både aften og dag. Hvad er rigtigt?",
    "Sæt timerne på, og send det ind igen. Resten er fint.",
)
CHANGED = "Nyt: Du kan også begynde allerede i denne måned."
