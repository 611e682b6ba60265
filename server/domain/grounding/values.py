"""What a check answers."""

from pydantic import BaseModel, ConfigDict


class Problem(BaseModel):
    """`kind`: number, unit, rate, currency, date, duration, years, name, ownership, scope, level, title, direction,
    outcome, cause, credential, moved, borrowed or claim; `what`: words of the line; `why`: a sentence for a person."""

    model_config = ConfigDict(frozen=True)

    kind: str
    what: str
    why: str


class LineCheck(BaseModel):
    """`facts`: ids of the facts that the line rests on, best first; `problems`: what no fact supports."""

    model_config = ConfigDict(frozen=True)

    text: str
    supported: bool
    facts: list[str] = []
    problems: list[Problem] = []
    line: int = 0  # from 1 in a document, 0 for a line by itself
