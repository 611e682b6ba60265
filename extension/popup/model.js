// What the popup knows, and where it has it from: the tab, the page, the server, and what was begun before.

import { ApiError, call, problemOf } from "../api.js";
import { isSamePosting } from "../reading.js";
import { isAllowed, readSettings } from "../settings.js";
import { keepDraft, readDraft, readWork, readWorks } from "../store.js";

const MEET_LIMIT_MS = 8_000;
export const query = new URLSearchParams(location.search);
/** @type {PopupModel} */
export const model = {
  tab: 0,
  address: "",
  settings: await readSettings(),
  isAllowed: false,
  reading: { kind: "none", fields: null, reason: "other", frame: "" },
  draft: null,
  applicants: [],
  applicant: 0,
  command: "generate_both",
  work: null,
  earlier: [],
  problem: null,
};

export async function findTab() {
  const given = Number(query.get("tab"));
  const [active] = given
    ? [await chrome.tabs.get(given).catch(() => null)]
    : await chrome.tabs.query({ active: true, currentWindow: true });
  model.tab = active?.id ?? 0;
  model.address = active?.url ?? "";
}

/** Who may be applied as: tells at the same time whether the server is there and knows us. */
export async function meet() {
  /** @type {Problem | null} */
  let problem = null;
  try {
    model.isAllowed = await isAllowed(model.settings.server);
    if (!model.isAllowed) throw new ApiError("signed-out", "");
    /** @type {Page<Applicant>} */
    const page = await call("GET", "/api/applicant/?page_size=100", { limit: MEET_LIMIT_MS });
    model.applicants = page.results;
    const { lastApplicant } = await chrome.storage.local.get("lastApplicant");
    const wanted = [model.applicant, model.settings.applicant, lastApplicant, page.results[0]?.id];
    model.applicant = Number(wanted.find((id) => page.results.some((one) => one.id === id)) ?? 0);
  } catch (error) {
    problem = problemOf(error);
  }
  model.problem = problem;
}

/** What was begun with this page before the popup was closed. @param {boolean} isReread the page is read once more */
export async function recall(isReread) {
  const draft = await readDraft(model.tab);
  const { fields } = model.reading;
  model.draft = draft && isStill(draft) ? draft : fields ? draftOf(fields, "") : null;
  const asked = isReread ? null : query.get("work");
  const elsewhere = (await readWorks()).find((work) => isSamePosting(work.fields, fields));
  model.work = (await readWork(asked ?? model.draft?.work ?? "")) ?? elsewhere ?? null;
  if (model.draft) await keepDraft(model.tab, model.draft);
}

/** Whether a draft is about what the tab shows. @param {Draft} draft */
function isStill({ read, address }) {
  const { fields } = model.reading;
  return fields ? isSamePosting(read, fields) : address === model.address;
}

/** @param {JobFields} fields @param {string} work @returns {Draft} */
export function draftOf(fields, work) {
  return { address: model.address, read: model.reading.fields, fields: { ...fields }, work, editing: false };
}

/** Whether a draft became this work, or is of the same posting. @param {Draft | null} draft @param {Work | null} work */
export function isAbout(draft, work) {
  if (!draft || !work) return false;
  return draft.work === work.id || isSamePosting(draft.read, work.fields) || isSamePosting(draft.fields, work.fields);
}

/** Whether there are documents for this posting already. */
export async function lookUp() {
  model.earlier = [];
  const url = model.draft?.fields.url;
  if (!url || model.work) return;
  const path = `/api/document/?${new URLSearchParams({ url })}`;
  const found = await call("GET", path, { limit: MEET_LIMIT_MS }).catch(() => ({ results: [] }));
  model.earlier = found.results;
}
