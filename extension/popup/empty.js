// No posting: why, and the two other ways to give one.

import { el, button, icon, note } from "../ui/dom.js";

/** @type {Record<string, [string, string]>} */
const WHY = {
  several: ["Several postings are here", "Open the one that you want, then click again."],
  list: ["This is a list of postings", "Open one of them, then click again."],
  blocked: ["The site wants to see a person first", "Pass its check, then click again."],
  expired: ["This posting is closed", "It does not take applications any more. You can still paste its text."],
  "sign-in": ["The site hides the posting", "Sign in there, then click again."],
  loading: ["The page is still loading", "Give it a moment, then read it again."],
  frame: ["The posting is in a frame of another site", "Open it there, then click again."],
  closed: ["The browser lets no extension read this page", "Open a job posting, then click again."],
  other: ["No job posting is on this page", "If there is one, mark its text on the page."],
};

/** @param {PopupModel} model @param {PopupActions} actions @returns {PopupView} */
export function emptyView({ reading }, actions) {
  const [title, text] =
    WHY[reading.kind === "several" ? "several" : reading.reason] ?? /** @type {[string, string]} */ (WHY.other);
  const said = el("p", { class: "error", role: "alert" });
  const again = async () => {
    if (!(await actions.reread()))
      said.textContent = "Nothing is marked. Mark the posting's text on the page, then come back.";
  };
  const picture = icon(reading.kind === "several" || reading.reason === "list" ? "list" : "page", "large");
  const main = [el("div", { class: "lone" }, picture, el("h1", {}, title), note(text), ...opening(reading), said)];
  const isClosed = reading.reason === "closed";
  const reread = button(reading.reason === "loading" ? "Read it again" : "Use my selection", "secondary wide", again);
  const paste = button("Paste the text", isClosed ? "primary big" : "secondary wide", () => actions.paste());
  return { main, footer: isClosed ? [paste] : [el("div", { class: "pair" }, reread, paste)] };
}

/** @param {Reading} reading @returns {HTMLElement[]} */
function opening({ frame }) {
  if (!frame) return [];
  return [button(`Open it on ${new URL(frame).hostname}`, "primary", () => chrome.tabs.create({ url: frame }))];
}
