// The popup: reads the posting of the tab, and shows the state that fits.

import { ask, isOurs } from "../messages.js";
import { emptyFields, readPage } from "../reading.js";
import { changeSettings, readSettings } from "../settings.js";
import { hasEnded, keepDraft, readWork, watchWorks } from "../store.js";
import { byId } from "../ui/dom.js";
import { additionView } from "./addition.js";
import { emptyView } from "./empty.js";
import { failedView } from "./failed.js";
import { formView } from "./form.js";
import { draftOf, findTab, isAbout, lookUp, meet, model, query, recall } from "./model.js";
import { readingView, signedOutView, unreachableView } from "./offline.js";
import { progressView } from "./progress.js";
import { resultView } from "./result.js";

const LEAST = 150;
/** @type {PopupView | null} */
let shown = null;
let isAdding = false;
let isLooking = false;

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
    await recall(true);
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
    // The tab may show another posting by now than the one that these documents are for.
    if (model.work && !isAbout(model.draft, model.work))
      model.draft = { ...draftOf(model.work.fields, model.work.id), read: model.work.fields };
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
  if (work.stage === "done") return resultView(actions, work);
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
  const isReread = shown !== null;
  model.settings = await readSettings();
  model.command = model.settings.command;
  await findTab();
  void ask("wake", {});
  const meeting = meet();
  if (model.tab) model.reading = await readPage(model.tab);
  await recall(isReread);
  // What was read is there before the server has said anything.
  if (model.work) actions.show();
  else if (!isReread) paint(readingView(model));
  await Promise.all([meeting, lookUp()]);
  if (!model.work || model.problem) actions.show();
  const isFresh = model.draft?.read && !model.work && !model.earlier.length && !model.draft.editing;
  const isWhole = model.draft?.fields.title.trim() && model.draft.fields.description.trim();
  if (!model.settings.atOnce || !isFresh || !isWhole || model.problem || !model.applicants.length) return;
  // The form is there, should it not work.
  await generate().catch(() => null);
}

/** What the form says; again: another take of what is shown. @param {{ again?: boolean }} [how] */
async function generate({ again = false } = {}) {
  const order = again && model.work ? { ...anotherOf(model.work), tab: model.tab } : ordered();
  if (!order) return;
  const id = await ask("generate", { order });
  if (!again) {
    await chrome.storage.local.set({ lastApplicant: order.applicant });
    await changeSettings({ command: order.command });
  }
  if (model.draft && (!again || isAbout(model.draft, model.work)))
    model.draft = { ...model.draft, work: id, editing: false };
  model.work = await readWork(id);
  actions.keep();
  actions.show();
}

/** @returns {Order | null} */
function ordered() {
  if (!model.draft) return null;
  const { tab, applicant, command } = model;
  const applicantName = model.applicants.find(({ id }) => id === applicant)?.name ?? "";
  return { tab, fields: model.draft.fields, applicant, applicantName, command, again: false, assemble: false };
}

/** @param {Work} work @returns {Order} */
function anotherOf({ tab, fields, applicant, applicantName, command }) {
  return { tab, fields, applicant, applicantName, command, again: true, assemble: false };
}

watchWorks((work) => {
  if (work.id !== model.work?.id || model.draft?.editing) return;
  const before = model.work;
  model.work = work;
  if (shown?.update?.(work)) return;
  if (before.stage !== work.stage)
    byId("said").textContent = work.stage === "done" ? "The documents are ready." : (work.problem?.text ?? "");
  actions.show();
});

/** A server that was away is looked for, so that nobody has to. */
async function lookAgain() {
  if (isLooking) return;
  isLooking = true;
  await lookOnce().finally(() => (isLooking = false));
}

async function lookOnce() {
  const goesOn = model.work !== null && model.work.stage !== "done";
  if (!model.problem || model.problem.kind === "signed-out" || goesOn) return;
  await meet();
  if (!model.problem) await start();
}
setInterval(lookAgain, 5000);

// Were the background to end in spite of all, whoever looks on would wait for ever.
setInterval(() => {
  if (model.work && !hasEnded(model.work)) void ask("wake", {}).catch(() => null);
}, 2000);

// The background asks before it notifies: who looks at the work needs no notification.
chrome.runtime.onMessage.addListener((message, sender, reply) => {
  if (message?.to !== "popup" || !isOurs({ ...sender, url: sender.url ?? chrome.runtime.getURL("background.js") }))
    return false;
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
/** A window that is smaller than the popup, as on a low screen or at 200 %, would cut off the next step. */
function fit() {
  const { clientHeight, clientWidth } = document.documentElement;
  const { style, offsetHeight, offsetWidth } = document.body;
  const isNarrow = innerWidth < offsetWidth && innerWidth > LEAST;
  // A window at its largest has scrollbars, which go when all fits between them; cut off in one way only, it fits without.
  const height = isNarrow ? clientHeight : innerHeight;
  if (isNarrow) style.width = `${clientWidth}px`;
  if (height < offsetHeight && height > LEAST) style.height = `${height}px`;
}
let fitting = 0;
/** Not before the window has grown as far as it can: it follows the body's size. */
function fitSoon() {
  clearTimeout(fitting);
  if (!query.has("tab")) fitting = window.setTimeout(fit, 200);
}
addEventListener("resize", fitSoon);
fitSoon();

document.documentElement.classList.toggle("in-window", query.has("tab"));
await start();
