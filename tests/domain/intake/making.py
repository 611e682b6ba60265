"""Documents for tests: a PDF of texts at places, a DOCX of XML paragraphs. All people in them are invented."""

import io
import zipfile
from dataclasses import dataclass, field

FONTS = {"": "Helvetica", "b": "Helvetica-Bold", "i": "Helvetica-Oblique"}


@dataclass
class Page:
    """Texts on a page of 612 x 792 points; `y` counts from the top."""

    commands: list[str] = field(default_factory=list)
    links: list[tuple[float, float, float, float, str]] = field(default_factory=list)

    def text(self, x: float, y: float, text: str, size: float = 10, look: str = "") -> "Page":
        self.commands.append(f"BT /F{look} {size} Tf 1 0 0 1 {x} {792 - y} Tm ({_escaped(text)}) Tj ET")
        return self

    def upwards(self, x: float, y: float, text: str, size: float = 14) -> "Page":
        """Text that runs up the page from (x, y)."""
        self.commands.append(f"BT /Fb {size} Tf 0 1 -1 0 {x} {792 - y} Tm ({_escaped(text)}) Tj ET")
        return self

    def spaced(self, x: float, y: float, text: str, size: float, extra: float, look: str = "") -> "Page":  # noqa: PLR0917
        """Letter-spaced text: `extra` points after every letter."""
        self.commands.append(f"BT /F{look} {size} Tf {extra} Tc 1 0 0 1 {x} {792 - y} Tm ({_escaped(text)}) Tj 0 Tc ET")
        return self

    def lines(self, x: float, y: float, texts: list[str], size: float = 10, step: float = 14, look: str = "") -> float:  # noqa: PLR0917
        """Texts under each other; returns the `y` below the last."""
        for text in texts:
            self.text(x, y, text, size, look)
            y += step
        return y

    def link(self, x: float, y: float, width: float, uri: str) -> "Page":
        self.links.append((x, 792 - y - 3, x + width, 792 - y + 9, uri))
        return self


def _escaped(text: str) -> str:
    raw = text.encode("cp1252", "replace").decode("latin-1")
    return raw.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def make_pdf(*pages: Page, producer: str = "Test") -> bytes:
    objects: list[str] = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    fonts = {}
    for look, name in FONTS.items():
        objects.append(f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>")
        fonts[look] = len(objects)
    resources = "<< /Font << " + " ".join(f"/F{look} {number} 0 R" for look, number in fonts.items()) + " >> >>"
    kids = []
    for page in pages:
        stream = "\n".join(page.commands)
        objects.append(f"<< /Length {len(stream.encode('latin-1'))} >>\nstream\n{stream}\nendstream")
        content = len(objects)
        annots = []
        for x0, y0, x1, y1, uri in page.links:
            action = f"<< /S /URI /URI ({uri}) >>"
            objects.append(f"<< /Type /Annot /Subtype /Link /Rect [{x0} {y0} {x1} {y1}] /A {action} >>")
            annots.append(f"{len(objects)} 0 R")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources {resources} "
            f"/Contents {content} 0 R /Annots [{' '.join(annots)}] >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    objects.append(f"<< /Producer ({producer}) >>")
    return _assembled(objects, len(objects))


def _assembled(objects: list[str], info: int) -> bytes:
    out = io.BytesIO(b"%PDF-1.4\n")
    out.seek(0, io.SEEK_END)
    places = []
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1"))
    start = out.tell()
    out.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode())
    for place in places:
        out.write(f"{place:010} 00000 n \n".encode())
    trailer = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info {info} 0 R >>\nstartxref\n{start}\n%%EOF\n"
    out.write(trailer.encode())
    return out.getvalue()


W_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def make_docx(body: str, **parts: str) -> bytes:
    """A DOCX with this XML in its body; further parts by name without ending, such as `header1`."""
    head = f'<?xml version="1.0" encoding="UTF-8"?><w:{{0}} xmlns:w="{W_NS}">'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", head.format("document") + f"<w:body>{body}</w:body></w:document>")
        for name, content in parts.items():
            root = "hdr" if name.startswith("header") else "ftr"
            archive.writestr(f"word/{name}.xml", head.format(root) + content + f"</w:{root}>")
    return out.getvalue()


def par(*runs: str, item: bool = False, style: str = "") -> str:
    properties = (f'<w:pStyle w:val="{style}"/>' if style else "") + (
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' if item else ""
    )
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def run(text: str, bold: bool = False, size: float = 11) -> str:
    look = ("<w:b/>" if bold else "") + f'<w:sz w:val="{int(size * 2)}"/>'
    parts = "<w:tab/>".join(f'<w:t xml:space="preserve">{part}</w:t>' for part in text.split("\t"))
    return f"<w:r><w:rPr>{look}</w:rPr>{parts}</w:r>"


def table(*rows: tuple[str, ...]) -> str:
    """A table; every cell is the XML of its paragraphs."""
    cells = "".join("<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in rows)
    return f"<w:tbl>{cells}</w:tbl>"
