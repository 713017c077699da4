"""Words that say who somebody is, and never which work: dropped before a wish is read, so that none of them counts.

Read as work, some would: "manden" is nearly "maden", "farmor" begins with "farm", "Peter" looks like a form of "pet".
Left out are words that name work as well: "male" (to paint), "hr" (human resources), "karl", "fyr" (a boiler).
"""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


#: In lower case: pronouns, and what people are called by gender and kin.
PERSON_WORDS = _set(
    """
    han hun ham hende hans hendes hen mand manden mænd mændene kvinde kvinden kvinder kvinderne dreng drengen drenge
    drengene pige pigen piger pigerne far faren fædre mor moren mødre søn sønnen sønner datter datteren døtre bror
    broren brødre søster søsteren søstre onkel tante moster faster fætter kusine bedstefar bedstemor farfar farmor
    morfar mormor svigerfar svigermor kone konen hustru ægtemand herre herren dame damen damer fru frøken mandlig
    mandlige kvindelig kvindelige he she him her his hers man woman women boy boys girl girls father mother son
    sons daughter daughters brother brothers sister sisters husband wife uncle aunt mr mrs ms female lady ladies
    gentleman gentlemen
    """
)
#: Common first names in Denmark, in lower case; taken for a name only where they are written with a capital.
FIRST_NAMES = _set(
    """
    agnes agnieszka ahmed aisha aksel alfred ali allan alma amalie amina anders andrzej anna anne anton arne arthur
    astrid august aya bent bente birgit birthe bjarne bjørn bo brian børge camilla carl caroline carsten cecilie cem
    charlotte christian clara claus daniel dennis ebbe egon elias ella ellen else emil emma emre erik eva fatima felix
    finn flemming frederik freja gitte grethe gustav halima hanne hassan helle henrik holger hussein ibrahim ida inge
    ingrid irina ivan jakob jacob jan jens jesper jette johanne jonas jonathan josefine julie jørgen kaj karen karin
    karla kasper katarzyna kenneth khadija kim kirsten knud konrad kristian kurt lars laura leif lene leyla line lis liv
    lone louise lucas luna lærke mads magnus maja malthe maria mariam marianne martin mathias mathilde mehmet mette
    michael mikkel mohamed morten murat mustafa nadia nanna nicklas niels nikolaj noah nora oksana ole oliver olga omar
    osman otto otilia per peter philip pia piotr poul rasmus rikke ruth samira sanne sara sarah sebastian signe simon
    sofie sten steen stig storm susanne svend svetlana søren theo thomas tina tobias torben tove trine troels ulla
    valdemar victor vagn viggo villy william yasmin yusuf zahra zainab
    """
)


def is_person(word: str) -> bool:
    """Whether a word, written as it was said, only tells who somebody is; with a genitive s too."""
    lower = word.lower()
    if lower in PERSON_WORDS:
        return True
    return word[:1].isupper() and (lower in FIRST_NAMES or lower.removesuffix("s") in FIRST_NAMES)
