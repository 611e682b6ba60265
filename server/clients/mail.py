"""Mails leave the process here: by SMTP, or as .eml files in a folder while no server is configured."""

import ssl
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import default
from email.utils import formatdate, make_msgid
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import aiosmtplib
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

_TEMPLATES = Path(__file__).parent.parent / "templates" / "mails"


class MailUnavailable(Exception):
    """The mail was not taken. It is worth trying again later; the message names no address."""


@dataclass(frozen=True)
class Post:
    """Where mails go: an SMTP address, or the folder `outbox` when that is empty."""

    smtp_url: str
    outbox: Path
    sender: str


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=select_autoescape(["html"], default=False),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def compose(template: str, values: dict[str, Any], sender: str, to: str) -> EmailMessage:
    """A mail with a text and an HTML part; the text template's first line is the subject."""
    subject, _, text = _environment().get_template(f"{template}.txt").render(values).partition("\n")
    # Lines as long as a mail may have them: who reads the text itself finds each link in one piece.
    message = EmailMessage(policy=default.clone(max_line_length=990))
    message["From"], message["To"], message["Subject"] = sender, to, subject.strip()
    message["Date"] = formatdate(usegmt=True)
    message["Message-ID"] = make_msgid(domain=sender.rpartition("@")[2].rstrip("> ") or "localhost")
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(text.strip() + "\n")
    html = _environment().get_template(f"{template}.html").render({**values, "subject": subject.strip()})
    message.add_alternative(html, subtype="html")
    return message


async def send(post: Post, message: EmailMessage) -> None:
    """Raises MailUnavailable."""
    if post.smtp_url:
        await _send_smtp(post.smtp_url, message)
    else:
        _write(post.outbox, message)


def _write(outbox: Path, message: EmailMessage) -> None:
    # A mail may hold a link that signs in: readable by the owner alone.
    outbox.mkdir(parents=True, exist_ok=True, mode=0o700)
    name = message["Message-ID"].strip("<>").partition("@")[0]
    path = outbox / f"{name}.eml"
    path.touch(mode=0o600)
    path.write_bytes(message.as_bytes())


async def _send_smtp(url: str, message: EmailMessage) -> None:
    parts = urlsplit(url)
    direct_tls = parts.scheme == "smtps"
    local = parts.hostname in ("localhost", "127.0.0.1", "::1")
    try:
        await aiosmtplib.send(
            message,
            hostname=parts.hostname,
            port=parts.port or (465 if direct_tls else 587),
            username=unquote(parts.username) if parts.username else None,
            password=unquote(parts.password) if parts.password else None,
            use_tls=direct_tls,
            # Off this machine a mail never travels in clear text.
            start_tls=None if local or direct_tls else True,
            tls_context=ssl.create_default_context(),
            timeout=30,
        )
    except (aiosmtplib.SMTPException, OSError) as error:
        raise MailUnavailable(type(error).__name__) from error
