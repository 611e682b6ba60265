"""Documents as DOCX: the printable tree with Word's own headings, lists and links, for forms that take no PDF."""

from server.clients.docx.writer import docx_of

__all__ = ["docx_of"]
