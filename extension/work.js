// One order from the click to the documents: save the posting, ask, follow. Each step is kept as soon as it is done,
// so that a background that was stopped goes on where it was; what the server has accepted it finishes by itself.

import { ApiError, call, problemOf } from "./api.js";
import { awake } from "./awake.js";
import { follow } from "./events.js";
import { announce, clearBadge } from "./notices.js";
import { readSettings } from "./settings.js";
import { hasEnded, keepWork, readWork, readWorks, tidyWorks } from "./store.js";

const PATIENCE_MS = 10 * 60_000;
const LONGEST_WAIT_MS = 8_000;
const WRITE_EVERY_MS = 150;
/** @type {Set<string>} */
const running = new Set();

/** The work was forgotten, or is another server's: nobody waits for it here. */
class Gone extends Error {}

/** @param {Order} order @returns {Promise<string>} the id of the work */
export async function begin(order) {
  /** @type {Work} */
  const work = {
    ...order,
    id: crypto.randomUUID(),
    server: (await readSettings()).server,
    stage: "saving",
    job: 0,
    task: "",
    pieces: [],
    made: [],
    problem: null,
    waiting: false,
    startedAt: Date.now(),
  };
  await keepWork(work);
  await tidyWorks();
  void run(work.id);
  return work.id;
}

/** Goes on with everything that is not done: after a start, and whenever a page of ours opens. */
export async function resume() {
  for (const work of await readWorks()) if (!hasEnded(work)) void run(work.id);
}

/** After connecting: what had ended because nobody was connected goes on, too. */
export async function goOn() {
  for (const { id, problem } of await readWorks()) if (problem?.kind === "signed-out") await retry(id, false);
  await resume();
}

/** @param {string} id @param {boolean} assemble without the model from here on */
export async function retry(id, assemble) {
  const work = await readWork(id);
  if (!work || !hasEnded(work)) return;
  // A task that failed is over; one that we lost sight of is not.
  const isOver = work.problem?.kind === "failed" || work.problem?.kind === "missing" || assemble;
  const fresh = isOver ? { task: "", pieces: [], job: work.problem?.kind === "missing" ? 0 : work.job } : {};
  await keepWork({
    ...work,
    ...fresh,
    assemble: assemble || work.assemble,
    stage: "saving",
    problem: null,
    startedAt: Date.now(),
  });
  void run(id);
}

/**
 * Confirms a line of the newest version; the document has a newer one then. One after the other: two at the same time
 * would make two versions with one confirmed line each.
 * @param {string} id @param {number} document @param {number} line
 */
export async function approve(id, document, line) {
  await navigator.locks.request("approve", async () => {
    const work = await readWork(id);
    const made = work?.made.find((one) => one.document === document);
    if (!work || !made) throw new ApiError("missing", "This is no longer here. You find it in the history.");
    /** @type {VersionWhole} */
    const next = await call("POST", `/api/document-version/${made.version}/approve/`, { body: { line } });
    Object.assign(made, { version: next.id, name: next.version_name, markdown: next.markdown });
    await keepWork(work);
  });
}

/** @param {string} id */
async function run(id) {
  if (running.has(id)) return;
  running.add(id);
  try {
    const work = await readWork(id);
    if (work) await awake(() => through(work));
  } finally {
    running.delete(id);
  }
  // Only now: whoever is told may ask for it again at once.
  const work = await readWork(id);
  if (work) await awake(() => announce(work));
}

/** @param {Work} work */
async function through(work) {
  await announce(work);
  try {
    if (!work.job) work.job = await patiently(work, () => saved(work), true);
    await keep(work, { stage: "asking", waiting: false });
    // Asked twice for another take, the server would write two.
    if (!work.task) work.task = await patiently(work, () => asked(work), !work.again);
    await keep(work, { stage: "writing", waiting: false });
    await conclude(work, await patiently(work, () => followed(work), true));
  } catch (error) {
    if (error instanceof Gone) return clearBadge(work.tab);
    await keep(work, { stage: "failed", waiting: false, problem: problemOf(error) }).catch(() => null);
  }
  return undefined;
}

/** Throws Gone. @param {Work} work @param {Partial<Work>} changes */
async function keep(work, changes) {
  if (!(await readWork(work.id))) throw new Gone();
  await keepWork(Object.assign(work, changes));
}

/**
 * Does a step, and again while the server is away.
 * @template T @param {Work} work @param {() => Promise<T>} step @param {boolean} repeats
 */
async function patiently(work, step, repeats) {
  let [until, wait] = [0, 0];
  for (;;) {
    if (!(await readWork(work.id))) throw new Gone();
    try {
      return await step();
    } catch (error) {
      const mends = error instanceof ApiError && (error.kind === "unreachable" || error.kind === "busy");
      // Patience begins when the server goes away, however long it was there before.
      if (!work.waiting || !until) [until, wait] = [Date.now() + PATIENCE_MS, 1000];
      if (!mends || !repeats || Date.now() > until) throw error;
      await keep(work, { waiting: true });
      await new Promise((resolve) => setTimeout(resolve, wait));
      wait = Math.min(2 * wait, LONGEST_WAIT_MS);
    }
  }
}

/** @param {Work} work @returns {Promise<number>} */
async function saved({ fields }) {
  const { title, company, location, employment_type, salary, language, url, description, source } = fields;
  const posting = {
    job_position: title,
    company_name: company,
    company_overview: "",
    job_description: description,
    job_requirements: "",
  };
  const job_context = { ...posting, url, location, employment_type, salary, language, source };
  return (await call("POST", "/api/job/", { body: { job_context } })).id;
}

/** @param {Work} work @returns {Promise<string>} */
async function asked(work) {
  const { language, tone } = await readSettings();
  const what = { job_description_id: work.job, user_context_id: work.applicant, command: work.command };
  const how = { regenerate_version: work.again, assemble: work.assemble, language, tone };
  return (await call("POST", "/api/generate-resume-and-cover-letter/", { body: { ...what, ...how } })).task_id;
}

/** @param {Work} work @returns {Promise<TaskState>} */
async function followed(work) {
  let timer = 0;
  try {
    for await (const item of follow(work.task)) {
      if (item.status === "SUCCESS" || item.status === "FAILURE") return item;
      if (item.version) work.pieces = withPiece(work.pieces, item);
      // A sign of life is kept, too: it says that the server is there.
      timer ||= self.setTimeout(() => {
        timer = 0;
        void keep(work, { waiting: false }).catch(() => null);
      }, WRITE_EVERY_MS);
    }
  } finally {
    clearTimeout(timer);
  }
  throw new ApiError("unreachable", "The connection was lost.");
}

/** @param {Piece[]} pieces @param {any} item @returns {Piece[]} */
function withPiece(pieces, item) {
  const before = pieces.find((piece) => piece.version === item.version);
  const piece = {
    version: item.version,
    type: item.type ?? "",
    stage: item.stage,
    percent: item.percent,
    text: item.text ?? before?.text ?? "",
  };
  return [...pieces.filter((one) => one.version !== item.version), piece].sort((a, b) => a.version - b.version);
}

/** @param {Work} work @param {TaskState} state */
async function conclude(work, state) {
  if (state.status === "FAILURE") throw new ApiError("failed", String(state.result));
  const results = /** @type {{document_version: VersionWhole, message?: string}[]} */ (state.result);
  const made = results.map(({ document_version: version, message }) => ({
    document: version.document.id,
    version: version.id,
    type: version.document.type,
    name: version.version_name,
    markdown: version.markdown,
    reused: Boolean(message),
  }));
  await keep(work, { stage: "done", waiting: false, made, pieces: [] });
}
