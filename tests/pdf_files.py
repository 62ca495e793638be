"""PDFs that tests make: a few objects, and a table of where they begin."""

from collections.abc import Sequence


def make_pdf(pages: Sequence[Sequence[str]], extra: bytes = b"") -> bytes:
    """A PDF in Helvetica; each page is a list of lines in Latin letters. `extra` goes into its trailer."""
    bodies = [b"".join(_draw(line) for line in lines) for lines in pages]
    return make_pdf_of([b"BT /F 12 Tf 14 TL 72 720 Td " + body + b"ET" for body in bodies], extra)


def make_pdf_of(contents: Sequence[bytes], extra: bytes = b"") -> bytes:
    """A PDF whose pages are drawn by some operators."""
    kids = [5 + 2 * number for number in range(len(contents))]
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for content in contents:
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F 3 0 R >> >>"
            b" /Contents %d 0 R >>" % len(objects)
        )
    return _number(objects, extra)


def _number(objects: Sequence[bytes], extra: bytes) -> bytes:
    data, starts = b"%PDF-1.7\n", list[int]()
    for number, body in enumerate(objects, 1):
        starts.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    size = len(objects) + 1
    trailer = b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (size, extra, len(data))
    return data + b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table) + trailer


def _draw(line: str) -> bytes:
    shown = line.encode("cp1252")
    for mark in (b"\\", b"(", b")"):
        shown = shown.replace(mark, b"\\" + mark)
    return b"(%s) Tj T* " % shown
