"""A warm page: it keeps the style sheet of the last document, for decoding the fonts in it takes most of a print."""

import base64
from collections.abc import Callable
from typing import Any

_OPEN, _CLOSE = "<style>", "</style>"

# Runs although the page's own scripts are off. Everything but the style sheet is the new document's.
_REPLACE = """
function (html) {
  const kept = this.querySelector("style"), next = new DOMParser().parseFromString(html, "text/html");
  for (const former of [...this.head.children]) if (former !== kept) former.remove();
  this.head.append(...next.head.children);
  this.documentElement.lang = next.documentElement.lang;
  this.body.replaceWith(this.adoptNode(next.body));
}
"""


class WarmPage:
    """Use `WarmPage.of(...)`. One print at a time."""

    def __init__(self, session: Any) -> None:
        self._session = session
        self._style = ""  # with its tags
        self._document = ""  # the browser's id of the document that has this style

    @classmethod
    async def of(cls, page: Any, crashed: Callable[[], Any]) -> "WarmPage":
        """`crashed` is called when the page's process dies: what was asked of it is never answered."""
        page.on("error", lambda _error: None)  # without a listener one page's crash takes the connection along
        session = await page.target.createCDPSession()
        session.on("Inspector.targetCrashed", lambda _event: crashed())
        await session.send("Inspector.enable")
        await session.send("Page.enable")
        await session.send("Emulation.setScriptExecutionDisabled", {"value": True})
        return cls(session)

    def has_style_of(self, html: str) -> bool:
        # Compared in place: it is nearly a megabyte, the rest a few kilobytes.
        return bool(self._style) and html.startswith(self._style, html.find(_OPEN))

    async def print(self, html: str, paper: dict[str, Any]) -> bytes:
        """Raises RuntimeError for a document that has left its page, and what pyppeteer raises."""
        await self._show(html)
        options = {**paper, "generateTaggedPDF": True, "printBackground": True}
        printed = await self._session.send("Page.printToPDF", options)
        tree = (await self._session.send("Page.getFrameTree"))["frameTree"]
        if tree["frame"]["url"] != "about:blank" or tree.get("childFrames"):
            raise RuntimeError("The document has left its page")
        return base64.b64decode(printed["data"])

    async def _show(self, html: str) -> None:
        if not self.has_style_of(html):
            await self._load(html)
            return
        start = html.find(_OPEN)
        rest = html[:start] + html[start + len(self._style) :]
        call = {"objectId": self._document, "functionDeclaration": _REPLACE, "arguments": [{"value": rest}]}
        answer = await self._session.send("Runtime.callFunctionOn", call)
        if "exceptionDetails" in answer:
            raise RuntimeError("The document could not be placed into its page")

    async def _load(self, html: str) -> None:
        frame = (await self._session.send("Page.getFrameTree"))["frameTree"]["frame"]
        await self._session.send("Page.setDocumentContent", {"frameId": frame["id"], "html": html})
        document = await self._session.send("Runtime.evaluate", {"expression": "document"})
        self._document, self._style = document["result"]["objectId"], _style_of(html)


def _style_of(html: str) -> str:
    """The first style sheet with its tags; empty when there is none."""
    _, opened, rest = html.partition(_OPEN)
    style, closed, _ = rest.partition(_CLOSE)
    return opened + style + closed if closed else ""
