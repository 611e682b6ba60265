"""Mails by SMTP and into the outbox."""

import asyncio
import email
import email.policy
import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller

from server.clients.mail import MailUnavailable, Post, compose, send
from server.local import free_port
from server.services import mails
from server.services.rows import fetch, fetch_one, now, transaction
from server.services.runtime import runtime

SENDER = "Coverstitch <no-reply@example.org>"


class Inbox:
    def __init__(self) -> None:
        self.received: list[Any] = []

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802 - aiosmtpd's name
        self.received.append(envelope)
        return "250 OK"


@pytest.fixture
def smtp() -> Iterator[tuple[str, Inbox]]:
    inbox = Inbox()
    controller = Controller(inbox, hostname="127.0.0.1", port=free_port())
    controller.start()
    yield f"smtp://127.0.0.1:{controller.port}", inbox
    controller.stop()


async def test_a_mail_arrives_with_a_text_and_an_html_part(smtp: tuple[str, Inbox], tmp_path: Path) -> None:
    url, inbox = smtp
    message = compose("verify_email", {"url": "https://app.example.org/x?a=1&b=2"}, SENDER, "jo@example.org")

    await send(Post(url, tmp_path, SENDER), message)

    envelope = inbox.received[0]
    assert envelope.rcpt_tos == ["jo@example.org"]
    received = email.message_from_bytes(envelope.content, policy=email.policy.default)
    assert "https://app.example.org/x?a=1&b=2" in received.get_body(("plain",)).get_content()
    assert "https://app.example.org/x?a=1&amp;b=2" in received.get_body(("html",)).get_content()
    assert not any(os.scandir(tmp_path))


async def test_an_outbox_mail_is_for_its_owners_eyes_only(tmp_path: Path) -> None:
    url = f"https://app.example.org/account/register/verify-email/{'k' * 120}=="
    message = compose("verify_email", {"url": url}, SENDER, "jo@example.org")

    await send(Post("", tmp_path / "outbox", SENDER), message)

    (path,) = (tmp_path / "outbox").glob("*.eml")
    assert path.stat().st_mode & 0o077 == 0
    assert url in path.read_text()  # in one piece, for who has no mail program at hand


async def test_a_server_that_is_down_is_told_apart(tmp_path: Path) -> None:
    message = compose("password_changed", {"url": "https://app.example.org/"}, SENDER, "jo@example.org")

    with pytest.raises(MailUnavailable):
        await send(Post(f"smtp://127.0.0.1:{free_port()}", tmp_path, SENDER), message)


async def test_a_mail_waits_for_the_server_and_then_goes_out_once(
    api: str, smtp: tuple[str, Inbox], monkeypatch: pytest.MonkeyPatch
) -> None:
    url, inbox = smtp
    settings = runtime().settings
    monkeypatch.setattr(settings, "smtp_url", f"smtp://127.0.0.1:{free_port()}")
    async with transaction() as using:
        mail = await mails.queue_mail("wait@example.org", "verify_email", {"url": "https://x.example/secret"}, using)

    await mails.send_mail(mail.id)
    await mails.send_mail(mail.id)  # not due yet
    waiting = await fetch_one("SELECT * FROM mail WHERE id = $1", mail.id)
    monkeypatch.setattr(settings, "smtp_url", url)
    await fetch("UPDATE mail SET next_attempt_at = $2 WHERE id = $1", mail.id, now() - timedelta(seconds=1))
    await asyncio.gather(*(mails.send_mail(mail.id) for _ in range(5)))
    sent = await fetch_one("SELECT * FROM mail WHERE id = $1", mail.id)

    assert waiting is not None
    assert (waiting["status"], waiting["attempts"]) == ("queued", 1)
    assert waiting["next_attempt_at"] > now()
    assert len(inbox.received) == 1
    assert sent is not None
    assert sent["status"] == "sent"
    assert "secret" not in sent["values"]
