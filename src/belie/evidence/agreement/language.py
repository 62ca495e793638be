"""Whether a passage is English, so that its words can be read."""

from belie.evidence.agreement.disagreement import Passage
from belie.evidence.mentions.tokens import FUNCTION_WORDS
from belie.model.claim import Claim

_FOREIGN = frozenset(
    "der die das und den dem ein eine einer im ist nicht mit von zu auf für sich des auch wurde le la les des du "
    "et une est en dans pour qui sur pas au aux que el los las y un una del por con para se su lo fue il di che "
    "gli dei della nel è och att som det på är av den en för med het een van de op te zijn voor niet o os da do "
    "dos das em na um uma não no w z i się jest ve bir bu için ile v na je se".split()
)
_FEW_WORDS = 6


def is_english(claim: Claim, passage: Passage) -> bool:
    """Whether the source says so, or else the words of the passage are more likely English than anything else.

    A short passage in Latin letters without a word that tells is taken for English.
    """
    language = _language(claim)
    if language is not None:
        return language.lower().split("-")[0] in ("en", "eng", "english")
    letters = [char for char in passage.text if char.isalpha()]
    if letters and 2 * sum(char < "\u0250" for char in letters) < len(letters):
        return False
    words = [token.text for token in passage.tokens if token.is_word]
    english = sum(word.lower() in FUNCTION_WORDS for word in words)
    small = [word.lower() for word in words if len(word) == 1 or not word.isupper()]  # "UN" is no French article
    foreign = sum(word in _FOREIGN and word not in FUNCTION_WORDS for word in small)
    return english > foreign or (not foreign and len(words) <= _FEW_WORDS)


def _language(claim: Claim) -> str | None:
    """The language that the source is said to be in."""
    origin = claim.source.origin
    value = origin.value if origin else None
    language = value.get("language") if isinstance(value, dict) else None
    return language if isinstance(language, str) else None
