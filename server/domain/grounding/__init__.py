"""Does a line rest on the applicant's facts, and if not, what exactly does not?

Deterministic and without a model: the facts are read once into an `index`, then every line is read in the
same way (words by their meaning, numbers by what they count, verbs by how much of the work they claim) and
compared. What a sentence wishes, thanks for, admits or says of the job claims nothing and passes.
"""

from server.domain.grounding.document import check_text
from server.domain.grounding.index import Index, index
from server.domain.grounding.line import Kind, check_line
from server.domain.grounding.values import LineCheck, Problem

__all__ = ["Index", "Kind", "LineCheck", "Problem", "check_line", "check_text", "index"]
