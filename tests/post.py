"""Reading the mails that the product sent: as a worker would send them, into the outbox."""

import email
import email.policy
import re
from email.message import EmailMessage

from server.services import mails
from server.services.rows import fetch
from server.services.runtime import runtime


async def mails_to(address: str) -> list[EmailMessage]:
    """Every mail to this address so far, oldest first; what is still queued is sent first."""
    for row in await fetch("SELECT id FROM mail WHERE \"to\" = $1 AND status = 'queued' ORDER BY id", address):
        await mails.send_mail(row["id"])
    outbox = runtime().settings.outbox
    found = [
        email.message_from_bytes(path.read_bytes(), _class=EmailMessage, policy=email.policy.default)
        for path in sorted(outbox.glob("*.eml"), key=lambda path: path.stat().st_mtime_ns)
    ]
    return [message for message in found if message["To"] == address]


def link_in(message: EmailMessage) -> str:
    """The link of a mail, the same in its text and its HTML part."""
    text = message.get_body(("plain",)).get_content()  # type: ignore[union-attr]
    html = message.get_body(("html",)).get_content()  # type: ignore[union-attr]
    link = re.search(r"https?://\S+", text)[0]  # type: ignore[index]
    assert f'href="{link}"' in html
    return str(link)
