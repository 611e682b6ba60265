"""Documents as PDF: themes turn a tree into HTML, a private Chromium prints it, and the result is checked."""

from server.clients.pdf.check import page_count
from server.clients.pdf.documents import print_document, warm_up
from server.clients.pdf.errors import PrinterBusyError, PrintFailedError, TooLongError, UnfitError
from server.clients.pdf.printer import Printer
from server.clients.themes import render
from server.domain.themes import Paper

__all__ = [
    "Paper",
    "PrintFailedError",
    "Printer",
    "PrinterBusyError",
    "TooLongError",
    "UnfitError",
    "page_count",
    "print_document",
    "render",
    "warm_up",
]
