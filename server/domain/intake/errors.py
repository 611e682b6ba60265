"""Why a document could not be taken, each as a sentence for the person who sent it."""


class IntakeError(Exception):
    """A resume that cannot be read. `str(error)` is a sentence for a person; `code` is for programs."""

    code = "unreadable"
    sentence = "This resume could not be read."

    def __init__(self, sentence: str = "") -> None:
        super().__init__(sentence or self.sentence)


class NotADocument(IntakeError):
    code = "not_a_document"
    sentence = "This is not a resume that can be read: please use a PDF, DOCX, text, Markdown or JSON file."


class BrokenDocument(NotADocument):
    code = "broken_document"
    sentence = "This file is damaged and cannot be opened: please save it again and send the new file."


class LockedDocument(NotADocument):
    code = "locked_document"
    sentence = "This file is protected by a password: please save it without one and send it again."


class NoText(IntakeError):
    code = "no_text"
    sentence = "There is no text in this document. If it is a scan or a picture, please use a version with real text."


class TooSlow(IntakeError):
    code = "too_slow"
    sentence = "This file takes too long to read: please save it again as a plain PDF, DOCX or text and send that."


class TooLarge(IntakeError):
    code = "too_large"
    sentence = "This document is too large: please use a file of at most 10 MB and 50 pages."
