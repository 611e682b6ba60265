"""Documents as PDF: themes turn a tree into HTML, a private Chromium prints it, and the result is checked."""

from server.clients.pdf.documents import print_document
from server.clients.pdf.errors import PrinterBusyError, PrintFailedError, TooLongError
from server.clients.pdf.printer import Paper, Printer
from server.clients.pdf.themes import render

__all__ = [
    "Paper",
    "PrintFailedError",
    "Printer",
    "PrinterBusyError",
    "TooLongError",
    "print_document",
    "render",
]
