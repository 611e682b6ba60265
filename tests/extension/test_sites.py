"""Site adapters: on their own hosts only, and never for a posting that is no longer the open one."""

import json
import re
from pathlib import Path

from server.clients.page import CAPTURE
from tests.extension.conftest import PAGES, Read

CORPUS_ONLY = {"indeed", "seek", "jobbank", "djinni", "beyond", "silkroad", "brassring"}
JAZZHR = "https://skerry.applytojob.com/apply/a1b2C3/Lighthouse-Keeper"

PANE = """
<body><h1>Keeper jobs</h1><div class="jobs-search__job-details--wrapper">
<div class="job-details-jobs-unified-top-card__company-name"><a href="/company/skerry">Skerry Trust</a></div>
<div class="job-details-jobs-unified-top-card__job-title">
<h1><a href="/jobs/view/4100000001/?x=1">Lighthouse Keeper</a></h1></div>
<div class="job-details-jobs-unified-top-card__primary-description-container">
<span class="tvm__text">Stornoway, Scotland</span> · <span>1 day ago</span></div>
<div id="job-details"><h2>About the job</h2><p>Keep the lamp lit.</p><ul><li>Experience with generators</li></ul></div>
</div></body>
"""


async def test_a_pane_that_still_shows_the_former_posting_is_not_read(read: Read) -> None:
    url = "https://www.linkedin.com/jobs/search/?currentJobId={}"
    fresh = await read(PANE, url=url.format(4100000001))
    assert fresh["posting"]["title"] == "Lighthouse Keeper"
    assert fresh["posting"]["url"] == "https://www.linkedin.com/jobs/view/4100000001/"
    assert fresh["posting"]["description"] == "Keep the lamp lit.\n\n- Experience with generators"
    stale = await read(PANE, url=url.format(4100000002))
    assert (stale["kind"], stale["reason"]) == ("none", "loading")


async def test_a_host_that_only_looks_like_a_site_s_gets_no_adapter(read: Read) -> None:
    for url in (
        "https://linkedin.com.evil.example/jobs/1",
        "https://notlinkedin.com/jobs/view/1",
        "https://evil.example/linkedin.com",
    ):
        captured = await read(PANE, url=url)
        assert not captured["posting"] or captured["posting"]["site"] == ""
    assert (await read(PANE, url="https://uk.linkedin.com/jobs/view/4100000001"))["posting"]["site"] == "linkedin"


async def test_jazzhr_is_read(read: Read) -> None:
    body = """<div class="job-header"><h1>Lighthouse Keeper</h1></div>
      <div id="job-description"><p>Keep the lamp lit.</p><ul><li>Experience with generators</li></ul></div>"""
    posting = (await read(f"<body>{body}</body>", url=JAZZHR, title="Lighthouse Keeper - Skerry Trust"))["posting"]
    assert (posting["site"], posting["company"]) == ("jazzhr", "Skerry Trust")


def test_every_adapter_is_tried_on_a_page() -> None:
    source = "\n".join(path.read_text("utf-8") for path in sorted((CAPTURE / "adapters").glob("*.js")))
    adapters = set(re.findall(r"^captureAdapters\.(\w+) =", source, re.MULTILINE))
    hosts = "\n".join(json.loads(line)["url"] for line in (PAGES / "manifest.jsonl").read_text("utf-8").splitlines())
    stems = {re.split(r"[-.]", path.name)[0] for path in Path(PAGES).glob("*.html")}
    untried = {name for name in adapters if name not in stems and name not in hosts} - CORPUS_ONLY - {"jazzhr"}
    assert not untried
