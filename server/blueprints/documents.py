"""Documents, their versions and their PDFs."""

from dataclasses import replace
from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field
from quart import Blueprint, Response, request
from quart_schema import document_response, validate_querystring, validate_request

from server.auth import current_account
from server.blueprints.shapes import Answer, Body, Id, PageQuery, VersionWhole, answers, failing, other_content
from server.domain.filename import content_disposition
from server.domain.text import LineStr, TypedStr
from server.domain.themes import DEFAULT_PAPER, DEFAULT_THEME, Look, Paper
from server.services import checking, documents, history, matches, pdfs
from server.services.pages import Wanted

blueprint = Blueprint("documents", __name__, url_prefix="/api")


class VersionChange(Body):
    version_name: Annotated[LineStr, Field(max_length=200)] | None = None
    markdown: Annotated[TypedStr, Field(max_length=200_000)] | None = None


class VersionNamed(Answer):
    id: int
    version_name: str
    updated_at: str


class VersionListed(VersionNamed):
    version_type: str


class VersionDated(VersionNamed):
    created_at: str


class FactWords(Answer):
    id: str
    text: str = Field(description="The applicant's own words")


class LineProblem(Answer):
    kind: str
    what: str
    why: str


class LineChecked(Answer):
    line: int = Field(description="In the Markdown, from 1")
    text: str
    supported: bool = Field(description="Whether the applicant's facts say all of it")
    facts: list[FactWords]
    problems: list[LineProblem]
    marked: bool = Field(description="It waits for approval")
    approved: list[str] = Field([], description="Its sentences that the person has confirmed")


class VersionEvidence(Answer):
    id: int
    lines: list[LineChecked]


class ApproveBody(Body):
    line: int = Field(ge=1, le=100_000, description="A marked line, by its number in the evidence")


class DocumentShort(Answer):
    id: int
    document_type: str
    company_name: str
    job_position: str
    created_at: str


class DocumentPage(Answer):
    count: int
    next: str | None
    previous: str | None
    results: list[DocumentShort]


class DocumentWhole(DocumentShort):
    final_version: VersionNamed | None
    versions: list[VersionDated]


class EvidenceLine(Answer):
    line: int
    text: str


class RequirementMatched(Answer):
    text: str
    kind: str
    must: bool
    verdict: Literal["met", "partly", "missing", "cannot_tell"]
    evidence: list[EvidenceLine]
    missing: list[str]


class MatchAnswer(Answer):
    requirements: list[RequirementMatched]
    score_before: int
    score: int


class FinalBody(Body):
    final_version: Id | None


class SliceQuery(BaseModel):
    before: int = Field(
        history.Slice.before, ge=1, le=history.Slice.before, description="Only versions with a number below this one"
    )
    page_size: int = Field(history.USUAL, ge=1, le=history.MOST)

    def wanted(self) -> history.Slice:
        return history.Slice(self.before, self.page_size)


class HistoryQuery(SliceQuery):
    document: int | None = Field(None, ge=1, le=2**63 - 1)


class DocumentsQuery(PageQuery):
    url: str = Field("", max_length=2000, description="Only those for a posting that was saved from this address")

    def wanted(self) -> Wanted:
        return replace(super().wanted(), url=self.url.strip().replace("\0", ""))


class PdfQuery(BaseModel):
    theme: str = Field(DEFAULT_THEME, max_length=32, description="An `id` of GET /api/themes/")
    paper: Paper = DEFAULT_PAPER
    fit: Literal["", "one"] = Field("", description="`one`: on one page, if it can be done without type below 9.5 pt")


@blueprint.get("/document/")
@validate_querystring(DocumentsQuery)
@answers(DocumentPage, errors=(400, 401, 404))
async def list_documents(query_args: DocumentsQuery) -> Any:
    """The account's documents, newest first."""
    return await documents.list_documents(await current_account(), query_args.wanted())


@blueprint.get("/document/<int:document_id>/")
@validate_querystring(SliceQuery)
@answers(DocumentWhole, errors=(400, 401, 404))
async def get_document(document_id: int, query_args: SliceQuery) -> Any:
    """One document and its versions, newest first.

    Where there are older ones, the header `Link: <…>; rel="next"` leads to them.
    """
    return _linked(await history.get_document(await current_account(), document_id, query_args.wanted()))


@blueprint.patch("/document/<int:document_id>/")
@validate_request(FinalBody)
@answers(DocumentWhole, errors=(400, 401, 403, 404, 413, 415))
async def patch_document(document_id: int, data: FinalBody) -> Any:
    """Set the version that was sent, or clear it with null."""
    return _linked(await documents.choose_final(await current_account(), document_id, data.final_version))


@blueprint.get("/document-version-history/")
@validate_querystring(HistoryQuery)
@document_response(list[VersionListed])
@failing(400, 401, 404)
async def get_history(query_args: HistoryQuery) -> Any:
    """A bare array of a document's versions, newest first.

    Where there are older ones, the header `Link: <…>; rel="next"` leads to them.
    """
    if query_args.document is None:
        return []
    return _linked(await history.history(await current_account(), query_args.document, query_args.wanted()))


@blueprint.get("/document-version/<int:version_id>/")
@answers(VersionWhole, errors=(401, 404))
async def get_version(version_id: int) -> Any:
    """One version with its text."""
    return await documents.get_version(await current_account(), version_id)


@blueprint.patch("/document-version/<int:version_id>/")
@validate_request(VersionChange)
@answers(VersionWhole, errors=(400, 401, 403, 404, 413, 415))
async def patch_version(version_id: int, data: VersionChange) -> Any:
    """Rename a version, or save an edited text: that makes a new version, whose `id` is in the answer."""
    return await documents.change_version(
        await current_account(), version_id, name=data.version_name, markdown=data.markdown
    )


@blueprint.get("/document-version/<int:version_id>/evidence/")
@answers(VersionEvidence, errors=(401, 404))
async def get_evidence(version_id: int) -> Any:
    """For each line the applicant's own words that it rests on, and what is not supported by them."""
    return await checking.get_evidence(await current_account(), version_id)


@blueprint.post("/document-version/<int:version_id>/approve/")
@validate_request(ApproveBody)
@answers(VersionWhole, errors=(400, 401, 403, 404, 413, 415))
async def post_approve(version_id: int, data: ApproveBody) -> Any:
    """Confirm what a marked line says: that makes a new version without its mark, whose `id` is in the answer."""
    return await checking.approve(await current_account(), version_id, data.line)


@blueprint.get("/document-version/<int:version_id>/pdf/")
@validate_querystring(PdfQuery)
@other_content(200, "application/pdf")
@other_content(304)
@failing(400, 401, 404, 503)
async def get_pdf(version_id: int, query_args: PdfQuery) -> Any:
    """The version as a PDF to download. 304 when the client has it already.

    503 while it cannot be printed or too many others wait: `Retry-After` says in how many seconds to ask again.
    400 with the code `not_printable` for a text that never can be, such as one of more than six pages.
    `X-Page-Count` says on how many pages it is; with `fit=one` more than 1 means that it does not fit on one.
    """
    # A proxy that compresses makes an ETag weak; the PDF is the same.
    known = request.if_none_match.as_set(include_weak=True)
    look = Look(query_args.theme, query_args.paper, query_args.fit)
    file = await pdfs.get_pdf(await current_account(), version_id, look, known)
    headers = {"ETag": f'"{file.etag}"', "Cache-Control": "private, no-cache", "X-Page-Count": str(file.pages)}
    if file.content is None:
        return Response(status=304, headers=headers)
    headers["Content-Disposition"] = content_disposition(file.name, "pdf")
    return Response(file.content, content_type="application/pdf", headers=headers)


@blueprint.get("/document-version/<int:version_id>/match/")
@answers(MatchAnswer, errors=(401, 404))
async def get_match(version_id: int) -> Any:
    """What the posting asks for: met, partly, missing or not to be told, with the lines that show it, and a score."""
    return await matches.get_match(await current_account(), version_id)


def _linked(sliced: history.Sliced) -> tuple[Any, int, dict[str, str]]:
    return sliced.content, 200, {"Link": f'<{sliced.next}>; rel="next"'} if sliced.next else {}
