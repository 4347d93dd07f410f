"""Every diagnostic code and how bad it is. A code keeps its meaning for ever; retired codes stay listed."""

from __future__ import annotations

from enum import StrEnum


class Severity(StrEnum):
    """`error` stops a build; `warning` does not; `note` tells what was quietly put right."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


E, W, N = Severity.ERROR, Severity.WARNING, Severity.NOTE

CODES: dict[str, Severity] = {
    # YAML as text
    "YM101": E,  # Tab in indentation
    "YM102": E,  # colon inside an unquoted text
    "YM103": E,  # curly quote where a straight one belongs
    "YM104": E,  # dash character in place of a hyphen
    "YM105": E,  # invisible character in indentation or key
    "YM106": E,  # key written twice
    "YM107": W,  # text cut off at " #"
    "YM108": E,  # not UTF-8
    "YM109": E,  # nested too deeply
    "YM110": E,  # anchor, alias or merge key
    "YM111": E,  # tag
    "YM112": E,  # file too large
    "YM113": E,  # quotation mark not closed
    "YM114": E,  # lines do not line up
    "YM115": E,  # any other fault of form
    "YM116": E,  # empty file, or not `key: value` at the top
    "YM117": N,  # decomposed letters (NFD)
    "YM118": W,  # UTF-16
    "YM119": E,  # control character
    "YM120": E,  # several YAML documents in one file
    "YM121": E,  # key is not a plain word
    "YM122": E,  # symbolic link
    "YM123": E,  # file cannot be read
    "YM124": W,  # invisible character inside a text
    # shape of the content
    "CT201": E,  # required key missing
    "CT202": E,  # unknown key
    "CT203": E,  # list, mapping or text expected
    "CT204": E,  # value not among those allowed
    "CT205": E,  # not a day
    "CT206": E,  # not a whole number
    "CT207": E,  # neither true nor false
    "CT208": E,  # not an id
    "CT209": E,  # nothing written after the colon
    "CT210": E,  # too few items
    "CT211": E,  # front matter not closed
    "CT212": E,  # markup that is not allowed
    "CT213": E,  # two files with one address
    "CT214": W,  # file or folder that is not used
    "CT215": E,  # id differs from the file's name
    "CT216": E,  # too many items
    "CT217": W,  # place of a draft that is still to be written
    # links
    "LK301": E,  # id or address used twice
    "LK302": E,  # unknown address
    "LK303": E,  # unknown fact
    "LK304": E,  # unknown source
    "LK305": W,  # ambiguous number without its date
    "LK306": E,  # link to a file that does not exist
    "LK307": E,  # address of another kind than is needed
    # documents
    "DC401": E,  # dates that contradict each other
    "DC402": E,  # documents replacing each other in a circle
    "DC403": E,  # gist on a low or unverified fact
    "DC404": E,  # provision without content or without facts
    "DC405": E,  # replaced, but not by what
    "DC406": N,  # a day that has not come yet
    # questions
    "QZ501": E,  # no right option
    "QZ502": E,  # several right options in a single choice
    "QZ503": E,  # options that say the same
    "QZ504": W,  # option without feedback
    "QZ505": E,  # no live, verified citation
    "QZ506": E,  # stands on a low or unverified fact
    "QZ507": E,  # stated confidence differs from that of its facts
    "QZ508": E,  # not reviewed since its clause changed
    "QZ509": E,  # not reviewed since its document's status changed
    "QZ510": E,  # fact that no cited provision holds
    "QZ511": E,  # every option right
    # the craft of questions
    "QZ541": W,  # the right option is the longest too often
    "QZ542": W,  # the right option stands in one place too often
    "QZ543": W,  # negative that is not marked
    "QZ544": W,  # "all of the above" before the last option, or at all
    "QZ545": W,  # options that nearly say the same, or one inside another
    "QZ546": W,  # two questions that ask nearly the same
    # facts and numbers
    "FC601": E,  # value of a fact that does not exist
    "FC602": E,  # value that its fact's statement does not hold
    "FC603": E,  # number in a question that no cited fact holds
    "FC604": W,  # number in a text that no cited fact holds
    "FC605": E,  # statement on a low or unverified fact
    "FC606": W,  # fact past its day of review
    "FC607": W,  # page not reviewed since what it explains has changed
    "FC608": W,  # topic or calendar that sends readers to a text that no longer holds
    "FC609": W,  # page past its day of review
    # language
    "SP701": W,  # not a Vietnamese syllable nor a known word
    "SP702": W,  # tone mark on the other vowel
    "TR801": W,  # document named without its full number and date at first mention
    "TR802": W,  # body not called by its official name
    # local editions
    "ED901": W,  # code without quotation marks
    "ED902": E,  # not a code of a province or commune
    "ED903": E,  # logo that cannot be used
    "ED904": E,  # thresholds of no scoring sheet, or out of order
    "ED905": E,  # central document among local ones
    "ED906": E,  # address that is not https
    # forms and the planner
    "FM601": E,  # number that its fact does not state
    "FM602": E,  # field or choice that is not there
    # practice tests
    "QZ521": E,  # pass mark that cannot be reached, or none
    "QZ522": E,  # pool with too few questions
    "QZ523": E,  # topic that no quiz has
}


def severity_of(code: str) -> Severity:
    """Return how bad a problem with this code is."""
    return CODES[code]
