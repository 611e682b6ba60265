"""A download's name comes from names that people typed; it must arrive whole and can end nothing."""

import re
from email.message import Message

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.filename import content_disposition


def received(header: str) -> str:
    """What a browser saves it as: `filename*` wins."""
    message = Message()
    message["Content-Disposition"] = header.replace('filename="', 'ignored="')
    name = message.get_filename()
    assert name is not None
    return name


@pytest.mark.parametrize(
    ("name", "whole", "plain"),
    [
        ("Jane Roe - Resume", "Jane Roe - Resume.pdf", "Jane Roe - Resume.pdf"),
        ("Zoë Müller", "Zoë Müller.pdf", "Zoe Muller.pdf"),
        ("王小明", "王小明.pdf", "document.pdf"),
        ('a"\r\nX: y/../é', "a X y .. é.pdf", "a X y .. e.pdf"),
        ("../../etc/passwd", "etc passwd.pdf", "etc passwd.pdf"),
        ("C:\\evil\\%0d%0a;x=y'", "C evil %0d%0a;x=y'.pdf", "C evil _0d_0a_x_y.pdf"),
        ("", "document.pdf", "document.pdf"),
        ("\u202egpj", "gpj.pdf", "gpj.pdf"),
    ],
)
def test_a_name_arrives_as_it_should(name: str, whole: str, plain: str) -> None:
    header = content_disposition(name, "pdf")

    assert received(header) == whole
    assert f'filename="{plain}"' in header


@given(st.text(max_size=300))
def test_no_name_breaks_the_header(name: str) -> None:
    header = content_disposition(name, "pdf")

    assert re.fullmatch(
        r'attachment; filename="[ \w().&+,-]+\.pdf"; filename\*=UTF-8\'\'[\w%.~-]+\.pdf', header, re.ASCII
    )
    assert not set(received(header)) & set('/\\"\r\n\0')
    assert len(received(header).encode()) < 200  # bytes, also of a Chinese name
