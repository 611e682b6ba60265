// Telling a person whose popup is closed: a badge on the icon while it goes on, a notification at the end.

import { hasEnded } from "./store.js";

const WORKING = "#2350b8";
const GOOD = "#1b7a43";
const BAD = "#a32020";

/** @param {Work} work */
export async function announce(work) {
  if (!hasEnded(work)) return badge(work.tab, "…", WORKING);
  if (await isWatched(work.id)) return clearBadge(work.tab);
  if (work.stage === "done") {
    await badge(work.tab, "✓", GOOD);
    await notify(work, "Ready to download", named(work));
  } else {
    await badge(work.tab, "!", BAD);
    await notify(work, "This did not work", `${named(work)}\n${work.problem?.text ?? ""}`);
  }
  return undefined;
}

/** The person has seen how it ended. @param {number} tab */
export const clearBadge = (tab) => badge(tab, "", GOOD);

/** @param {Work} work */
const named = ({ fields }) => [fields.title, fields.company].filter(Boolean).join(" – ") || "Your documents";

/** @param {number} tabId @param {string} text @param {string} color */
async function badge(tabId, text, color) {
  if (!tabId) return;
  // The tab may be closed by now.
  await chrome.action.setBadgeBackgroundColor({ tabId, color }).catch(() => null);
  await chrome.action.setBadgeTextColor({ tabId, color: "#ffffff" }).catch(() => null);
  await chrome.action.setBadgeText({ tabId, text }).catch(() => null);
}

/** @param {Work} work @param {string} title @param {string} message */
async function notify(work, title, message) {
  const iconUrl = chrome.runtime.getURL("icons/128.png");
  await chrome.notifications.create(`work:${work.id}`, { type: "basic", iconUrl, title, message }).catch(() => null);
}

/** An open popup that shows this work answers. @param {string} work @returns {Promise<boolean>} */
async function isWatched(work) {
  const answer = await chrome.runtime.sendMessage({ to: "popup", name: "watching", work }).catch(() => false);
  return answer === true;
}
