"""The staff of Fjordby Kommune, its editor, and the people who act for the firms of the demo."""

from jobmatch.demo.data.shapes import Contact, Staff

MUNICIPALITY = ("Fjordby Kommune", "9901")
EAST, WEST = "Team Øst", "Team Vest"
TEAMS = (EAST, WEST)

LEADER = Staff("leder@demo.example", "Birthe Holmgaard", (EAST, WEST))
CONSULTANTS = (
    Staff("konsulent@demo.example", "Nadja Winther", (EAST,)),
    Staff("jonas@demo.example", "Jonas Krarup", (EAST,)),
    Staff("samira@demo.example", "Samira Haddad", (WEST,)),
    Staff("palle@demo.example", "Palle Østergren", (WEST,)),
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
