"""The staff of Fjordby Kommune, its editor, and the people who act for the firms of the demo."""

from jobmatch.demo.data.shapes import Contact, Staff

MUNICIPALITY = ("Fjordby Kommune", "9901")
EAST, WEST = "Team Øst", "Team Vest"
TEAMS = (EAST, WEST)

LEADER = Staff("leder@demo.example", "Birthe Holmgaard", (EAST, WEST), "70 00 00 01")
CONSULTANTS = (
    Staff("konsulent@demo.example", "Nadja Winther", (EAST,), "70 00 00 11"),
    Staff("jonas@demo.example", "Jonas Krarup", (EAST,), "70 00 00 12"),
    Staff("samira@demo.example", "Samira Haddad", (WEST,), "70 00 00 13"),
    Staff("palle@demo.example", "Palle Østergren", (WEST,), "70 00 00 14"),
)
EDITOR = Staff("redaktoer@demo.example", "Liv Sandager")

CONTACTS = (
    Contact("arbejdsgiver@demo.example", "Henny Lykkegaard", "torvet"),
    Contact("bager@demo.example", "Malthe Brinch", "surdej"),
    Contact("lager@demo.example", "Rikke Toftlund", "lagerhotel"),
    Contact("plejecenter@demo.example", "Anette Skjoldborg", "egelunden"),
    Contact("it@demo.example", "Kasper Frydendal", "bitvaerk"),
    Contact("planteskole@demo.example", "Gunhild Ravnsborg", "havehjoernet"),
    Contact("vask@demo.example", "Torben Egeskov", "klarvask"),
    Contact("bibliotek@demo.example", "Mette Skovlyst", "bibliotek"),
)
