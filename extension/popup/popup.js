// The popup: reads the posting of the tab, and shows the state that fits.

import { ApiError, call, problemOf } from "../api.js";
import { ask, isOurs } from "../messages.js";
import { emptyFields, isSamePosting, readPage } from "../reading.js";
import { isAllowed, readSettings, changeSettings } from "../settings.js";
import { keepDraft, readDraft, readWork, readWorks, watchWorks } from "../store.js";
import { byId } from "../ui/dom.js";
import { additionView } from "./addition.js";
import { emptyView } from "./empty.js";
import { failedView } from "./failed.js";
import { formView } from "./form.js";
import { progressView } from "./progress.js";
import { resultView } from "./result.js";
import { signedOutView, unreachableView } from "./offline.js";

const query = new URLSearchParams(location.search);
/** @type {PopupModel} */
const model = {
  tab: 0,
  address: "",
  settings: await readSettings(),
  reading: { kind: "none", fields: null, reason: "other", frame: "" },
  draft: null,
  applicants: [],
  applicant: 0,
  command: "generate_both",
  work: null,
  earlier: [],
  problem: null,
};
/** @type {PopupView | null} */
let shown = null;
let isAdding = false;

/** @type {PopupActions} */
const actions = {
  show: () => paint(choose()),
  start,
  generate,
  retry: async (assemble) => {
    if (model.work) await ask("retry", { work: model.work.id, assemble });
  },
  connect: async () => {
    await ask("connect", {});
    await start();
  },
  reread: async () => {
    model.reading = await readPage(model.tab);
    await recall();
    if (model.draft || model.reading.kind === "several") actions.show();
    return model.draft !== null;
  },
  paste: async () => {
    // Without the page's address: nobody knows whether the text has to do with it.
    model.draft = { address: model.address, read: null, fields: emptyFields(), work: "", editing: true };
    actions.keep();
    actions.show();
  },
  keep: () => {
    if (model.draft) void keepDraft(model.tab, model.draft);
  },
  edit: async () => {
    if (!model.draft && model.work) model.draft = draftOf(model.work.fields, model.work.id);
    if (model.draft) model.draft.editing = true;
    actions.keep();
    actions.show();
  },
  add: () => {
    isAdding = true;
    actions.show();
  },
  added: (applicant) => {
    isAdding = false;
    model.applicants = [applicant, ...model.applicants.filter(({ id }) => id !== applicant.id)];
    model.applicant = applicant.id;
    actions.show();
  },
};

/** @returns {PopupView} */
function choose() {
  const work = model.draft?.editing ? null : model.work;
  // What goes on goes on, and says itself that the server is away.
  if (work && work.stage !== "done") return workView(work);
  if (model.problem?.kind === "signed-out") return signedOutView(model, actions);
  if (model.problem) return unreachableView(model, actions);
  if (work) return workView(work);
  if (!model.applicants.length || isAdding) return additionView(model, actions, () => cancelAdding());
  return model.draft ? formView(model, actions) : emptyView(model, actions);
}

/** @param {Work} work */
function workView(work) {
  if (work.stage === "done") return resultView(model, actions, work);
  if (work.stage === "failed") return failedView(actions, work);
  return progressView(work);
}

function cancelAdding() {
  isAdding = false;
  actions.show();
}

/** @param {PopupView} view */
function paint(view) {
  shown = view;
  const main = byId("main");
  const footer = byId("footer");
  main.replaceChildren(...view.main);
  footer.replaceChildren(...view.footer);
  footer.hidden = view.footer.length === 0;
  const heading = main.querySelector("h1");
  heading?.setAttribute("tabindex", "-1");
  (view.focus ?? heading)?.focus();
}

async function start() {
  model.settings = await readSettings();
  model.command = model.settings.command;
  await findTab();
  void ask("wake", {});
  const [reading] = await Promise.all([model.tab ? readPage(model.tab) : model.reading, meet()]);
  model.reading = reading;
  await recall();
  if (!model.problem) await lookUp();
  actions.show();
  const isFresh = model.draft?.read && !model.work && !model.earlier.length && !model.draft.editing;
  if (model.settings.atOnce && isFresh && !model.problem && model.applicants.length) await generate();
}

async function findTab() {
  const given = Number(query.get("tab"));
  const [active] = given ? [await chrome.tabs.get(given).catch(() => null)] : await chrome.tabs.query({ active: true, currentWindow: true });
  model.tab = active?.id ?? 0;
  model.address = active?.url ?? "";
}

/** Who may be applied as: tells at the same time whether the server is there and knows us. */
async function meet() {
  model.problem = null;
  try {
    if (!(await isAllowed(model.settings.server))) throw new ApiError("signed-out", "");
    /** @type {Page<Applicant>} */
    const page = await call("GET", "/api/applicant/?page_size=100");
    model.applicants = page.results;
    const { lastApplicant } = await chrome.storage.local.get("lastApplicant");
    const wanted = [model.applicant, model.settings.applicant, lastApplicant, page.results[0]?.id];
    model.applicant = Number(wanted.find((id) => page.results.some((one) => one.id === id)) ?? 0);
  } catch (error) {
    model.problem = problemOf(error);
  }
}

/** What was begun with this page before the popup was closed. */
async function recall() {
  const draft = await readDraft(model.tab);
  const read = model.reading.fields;
  const isStill = draft && (draft.read ? isSamePosting(draft.read, read) || (!read && draft.address === model.address) : !read && draft.address === model.address);
  model.draft = isStill ? draft : read ? draftOf(read, "") : null;
  const asked = query.get("work");
  const elsewhere = (await readWorks()).find((work) => isSamePosting(work.fields, read));
  model.work = asked && !shown ? await readWork(asked) : ((await readWork(model.draft?.work ?? "")) ?? elsewhere ?? null);
  actions.keep();
}

/** @param {JobFields} fields @param {string} work @returns {Draft} */
function draftOf(fields, work) {
  return { address: model.address, read: model.reading.fields, fields: { ...fields }, work, editing: false };
}

/** Whether there are documents for this posting already. */
async function lookUp() {
  model.earlier = [];
  const url = model.draft?.fields.url;
  if (!url || model.work) return;
  const found = await call("GET", `/api/document/?${new URLSearchParams({ url })}`).catch(() => ({ results: [] }));
  model.earlier = found.results;
}

/** @param {{ again?: boolean, assemble?: boolean }} [how] */
async function generate({ again = false, assemble = false } = {}) {
  if (!model.draft) return;
  const { fields } = model.draft;
  const applicantName = model.applicants.find(({ id }) => id === model.applicant)?.name ?? "";
  const order = { tab: model.tab, fields, applicant: model.applicant, applicantName, command: model.command, again, assemble };
  const id = await ask("generate", { order });
  await Promise.all([chrome.storage.local.set({ lastApplicant: model.applicant }), changeSettings({ command: model.command })]);
  model.draft = { ...model.draft, work: id, editing: false };
  model.work = await readWork(id);
  actions.keep();
  actions.show();
}

watchWorks((work) => {
  if (work.id !== model.work?.id || model.draft?.editing) return;
  const before = model.work;
  model.work = work;
  if (shown?.update?.(work)) return;
  if (before.stage !== work.stage) byId("said").textContent = work.stage === "done" ? "The documents are ready." : (work.problem?.text ?? "");
  actions.show();
});

/** A server that was away is looked for, so that nobody has to. */
async function lookAgain() {
  if (!model.problem || model.problem.kind === "signed-out" || model.work) return;
  await meet();
  if (!model.problem) await start();
}
setInterval(lookAgain, 5000);

// The background asks before it notifies: who looks at the work needs no notification.
chrome.runtime.onMessage.addListener((message, sender, reply) => {
  if (message?.to !== "popup" || !isOurs({ ...sender, url: sender.url ?? chrome.runtime.getURL("background.js") })) return false;
  if (message.name === "watching" && message.work === model.work?.id && !document.hidden) reply(true);
  return false;
});

byId("history").addEventListener("click", () => {
  const about = model.draft?.fields.url || model.work?.fields.url;
  const page = chrome.runtime.getURL("history/history.html");
  void chrome.tabs.create({ url: about ? `${page}?${new URLSearchParams({ url: about })}` : page });
  if (!query.has("tab")) window.close();
});
byId("options").addEventListener("click", () => void chrome.runtime.openOptionsPage());
document.documentElement.classList.toggle("in-window", query.has("tab"));
await start();
