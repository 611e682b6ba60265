// Everything that was generated, newest first: a page at a time, so that thousands are as quick as ten.

import { ApiError, call, problemOf } from "../api.js";
import { ask } from "../messages.js";
import { button, byId, el, note } from "../ui/dom.js";
import { readWorks, watchWorks } from "../store.js";
import { documentRow } from "./document.js";
import { workRow } from "./working.js";

const SIZE = 20;
const about = new URLSearchParams(location.search).get("url") ?? "";
const search = /** @type {HTMLInputElement} */ (byId("search"));
/** Documents of the posting that is open now. @type {Set<number>} */
const ofThis = new Set();
let page = 1;
let asked = 0;

async function show() {
  const number = ++asked;
  const query = new URLSearchParams({
    page: String(page),
    page_size: String(SIZE),
    ordering: "-created_at",
    ...(search.value.trim() && { search: search.value.trim() }),
  });
  try {
    /** @type {Page<DocumentShort>} */
    const found = await call("GET", `/api/document/?${query}`);
    if (number === asked) fill(found);
  } catch (error) {
    if (number !== asked) return;
    if (error instanceof ApiError && error.kind === "missing" && page > 1) return turn(1);
    complain(problemOf(error));
  }
}

/** @param {Page<DocumentShort>} found */
function fill({ count, results, next }) {
  byId("list").replaceChildren(...results.map((document) => documentRow(document, ofThis.has(document.id))));
  const nothing = search.value.trim()
    ? "Nothing fits your search."
    : "Nothing here yet. Open a job posting and click the icon.";
  byId("state").replaceChildren(...(count ? [] : [note(nothing)]));
  const pages = Math.ceil(count / SIZE);
  byId("pages").hidden = pages < 2;
  const newer = button("Newer", "secondary", () => turn(page - 1), { disabled: page === 1 });
  const older = button("Older", "secondary", () => turn(page + 1), { disabled: !next });
  byId("pages").replaceChildren(
    newer,
    note(`Page ${page} of ${pages}, ${count.toLocaleString("en")} documents`),
    older,
  );
}

/** @param {number} to */
async function turn(to) {
  page = to;
  await show();
  scrollTo({ top: 0 });
}

/** @param {Problem} problem */
function complain({ kind, text }) {
  const connect = button("Connect", "primary", () =>
    ask("connect", {}).then(start, (error) => complain({ kind, text: error.message })),
  );
  const again = button("Try again", "secondary", start);
  byId("list").replaceChildren();
  byId("pages").hidden = true;
  byId("state").replaceChildren(
    el("p", { class: kind === "signed-out" ? "quiet" : "error" }, text),
    kind === "signed-out" ? connect : again,
  );
}

/** The posting that was open when this page was asked for. */
async function markOpen() {
  if (!about) return;
  /** @type {Page<DocumentShort>} */
  const { results } = await call(
    "GET",
    `/api/document/?${new URLSearchParams({ url: about, page_size: "100" })}`,
  ).catch(() => ({ results: [] }));
  for (const { id } of results) ofThis.add(id);
  const [first] = results;
  byId("open-now").hidden = !first;
  if (first)
    byId("open-now").textContent =
      `Already generated for the posting that is open: ${first.job_position} – ${first.company_name}`;
}

async function showWorks() {
  const works = (await readWorks()).filter(({ stage }) => stage !== "done");
  byId("now").hidden = works.length === 0;
  byId("now").replaceChildren(el("ul", { class: "rows" }, ...works.map(workRow)));
}

async function start() {
  await markOpen();
  await Promise.all([show(), showWorks()]);
}

let typing = 0;
search.addEventListener("input", () => {
  clearTimeout(typing);
  typing = window.setTimeout(() => void turn(1), 250);
});
// Growing text changes a work many times a second.
let painting = 0;
watchWorks((work) => {
  painting ||= window.setTimeout(() => {
    painting = 0;
    void showWorks();
  }, 500);
  if (work.stage === "done") void show();
});
void ask("wake", {});
await start();
