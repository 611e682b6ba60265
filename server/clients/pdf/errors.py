"""What can go wrong with a print, for services to tell apart."""


class PrintFailedError(Exception):
    """No PDF came out, or one that must not be shown; the message holds nothing of the document."""


class UnfitError(PrintFailedError):
    """What came out must not be sent to anybody, and printing it again changes nothing."""


class TooLongError(UnfitError):
    """The document has more pages than a resume or a letter may have."""


class PrinterBusyError(PrintFailedError):
    """Too many prints wait already; later it works."""
