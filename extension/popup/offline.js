// The server has not answered yet, does not know us, or is away. What was read from the page is kept, and shown.

import { askFor } from "../settings.js";
import { el, button, icon, note } from "../ui/dom.js";

/** The page is read, the server has not answered yet. @param {PopupModel} model @returns {PopupView} */
export function readingView(model) {
  return { main: [...posting(model), el("p", { class: "quiet loading" }, "Looking up your account …")], footer: [] };
}

/** @param {PopupModel} model @param {PopupActions} actions @returns {PopupView} */
export function signedOutView(model, actions) {
  const said = el("p", { class: "error", role: "alert" });
  const host = new URL(model.settings.server).host;
  const connect = button("Connect", "primary big", async () => {
    // Before anything is waited for: the browser takes it as the person's own click only then.
    const allowed = model.isAllowed || (await askFor(model.settings.server).catch(() => false));
    said.textContent = allowed ? "" : `Without your permission the extension cannot talk to ${host}.`;
    if (allowed) await actions.connect().catch((error) => (said.textContent = error.message));
  });
  const lone = el(
    "div",
    { class: "lone" },
    icon("link", "large"),
    el("h1", {}, "Connect to your account"),
    note(`A window of ${host} opens. Sign in there and agree; that is all.`),
    said,
  );
  return { main: [...posting(model), lone], footer: [connect, links()], focus: connect };
}

/** @param {PopupModel} model @param {PopupActions} actions @returns {PopupView} */
export function unreachableView(model, actions) {
  const host = new URL(model.settings.server).host;
  const isAway = model.problem?.kind === "unreachable";
  const lone = el(
    "div",
    { class: "lone" },
    icon("offline", "large"),
    el("h1", {}, isAway ? "The server cannot be reached" : "The server cannot do it now"),
    note(isAway ? `${host} does not answer. What was read from the page is kept.` : (model.problem?.text ?? "")),
  );
  const again = button("Try again", "primary big", () => actions.start());
  return { main: [...posting(model), lone], footer: [again, links()], focus: again };
}

const links = () =>
  el(
    "div",
    { class: "bottom-links" },
    button("Another server …", "plain", () => chrome.runtime.openOptionsPage()),
  );

/** @param {PopupModel} model @returns {HTMLElement[]} */
function posting({ draft }) {
  if (!draft?.fields.title) return [];
  const { title, company, location } = draft.fields;
  return [
    el(
      "div",
      { class: "posting read" },
      el("strong", { dir: "auto" }, title),
      note([company, location].filter(Boolean).join(" · ")),
    ),
  ];
}
