// The background: stopped by the browser whenever it is idle, so it keeps nothing in variables that must last.
// Every listener is set while this file is first run.

import { problemOf, refresh, renewHere } from "./api.js";
import { awake } from "./awake.js";
import { connect, disconnect } from "./connect.js";
import { download } from "./download.js";
import { answerWith } from "./messages.js";
import { clearBadge } from "./notices.js";
import { forgetDraft, hasEnded, readWork } from "./store.js";
import { approve, begin, goOn, resume, retry } from "./work.js";

const MENU = "tailor";
const POPUP = chrome.runtime.getURL("popup/popup.html");

renewHere();
answerWith(
  {
    renew: ({ stale }) => awake(() => refresh(stale)),
    generate: ({ order }) => begin(order),
    retry: async ({ work, assemble }) => (await retry(work, assemble), null),
    wake: async () => (await resume(), null),
    connect: async () => (await awake(connect), await goOn(), null),
    disconnect: async () => (await disconnect(), null),
    download: ({ version }) => download(version),
    approve: async ({ work, document, line }) => (await approve(work, document, line), null),
    seen: async ({ work }) => (await seen(work), null),
  },
  problemOf,
);

chrome.runtime.onInstalled.addListener(() => {
  chrome.contextMenus.removeAll(() => {
    chrome.contextMenus.create({ id: MENU, title: "Tailor for this posting", contexts: ["page", "selection"] });
  });
});

chrome.contextMenus.onClicked.addListener((_, tab) => {
  // At once: the browser takes it as the person's own click only then.
  chrome.action.openPopup().catch(() => openWindow(tab?.id ?? 0));
});

chrome.notifications.onClicked.addListener(async (id) => {
  await chrome.notifications.clear(id);
  const work = await readWork(id.slice("work:".length));
  await openWindow(work?.tab ?? 0, work?.id ?? "");
});

chrome.tabs.onRemoved.addListener((tab) => void forgetDraft(tab));
chrome.runtime.onStartup.addListener(() => void resume());
void resume();

/** The popup in a window of its own. @param {number} tab @param {string} [work] */
function openWindow(tab, work = "") {
  const query = new URLSearchParams({ tab: String(tab), ...(work && { work }) });
  return chrome.windows.create({ url: `${POPUP}?${query}`, type: "popup", width: 400, height: 640 });
}

/** @param {string} id */
async function seen(id) {
  const work = await readWork(id);
  if (!work || !hasEnded(work)) return;
  await clearBadge(work.tab);
  await chrome.notifications.clear(`work:${id}`);
}
