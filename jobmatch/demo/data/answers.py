"""What citizens of the demo have said to openings, besides those that led to a job."""

from jobmatch.demo.data.shapes import Answered

ANSWERS = (
    Answered("FJ-1001", 1, "yes", 3, note="Mikkel vil gerne se stedet først. Vi ringer sammen på torsdag."),
    Answered("FJ-1001", 2, "later", 3),
    Answered("FJ-1001", 4, "no", 3, "hours"),
    Answered("FJ-1004", 1, "later", 6, note="Vil læse opslaget igen derhjemme.", together=False),
    Answered("FJ-1004", 2, "no", 6, "travel"),
    Answered("FJ-1007", 1, "yes", 8, note="Emil skriver selv en mail. Vi læser den igennem."),
    Answered("FJ-1007", 3, "no", 8, "work"),
    Answered("FJ-1009", 1, "later", 12),
    Answered("FJ-1010", 1, "yes", 2),
    Answered("FJ-1010", 3, "no", 2, "travel"),
    Answered("FJ-2001", 2, "no", 15, "hours"),
    Answered("FJ-2002", 1, "yes", 5, note="Hawa vil gerne se stedet sammen med Samira."),
    Answered("FJ-2004", 1, "later", 4),
    Answered("FJ-2006", 1, "no", 20, "place", "Kender nogen der."),
    Answered("FJ-2007", 1, "yes", 1),
    Answered("FJ-2008", 2, "no", 9, "hours"),
    Answered("FJ-2010", 1, "later", 7),
)
