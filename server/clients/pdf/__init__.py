"""Documents as PDF: themes turn a tree into HTML, a private Chromium prints it, and the result is checked."""

from server.clients.pdf.documents import print_document
from server.clients.pdf.errors import PrinterBusyError, PrintFailedError, TooLongError
from server.clients.pdf.printer import Paper, Printer
from server.clients.pdf.themes import DEFAULT_THEME, THEMES, Theme, render

__all__ = [
    "DEFAULT_THEME",
    "THEMES",
    "Paper",
    "PrintFailedError",
    "Printer",
    "PrinterBusyError",
    "Theme",
    "TooLongError",
    "print_document",
    "render",
]
