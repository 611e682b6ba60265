// Work that is not done: how far it is, or why it failed.

import { ask } from "../messages.js";
import { button, el, icon, note } from "../ui/dom.js";

/** @param {Work} work */
export function workRow(work) {
  const name = el("strong", {}, work.fields.title || "Untitled");
  if (work.stage === "failed") {
    const again = button("Try again", "secondary", () => ask("retry", { work: work.id, assemble: false }));
    return el(
      "li",
      { class: "document" },
      icon("warning", "bad"),
      el("div", { class: "what" }, name, el("p", { class: "error" }, work.problem?.text)),
      again,
    );
  }
  const parts = work.pieces.length || 1;
  const bar = el("progress", {
    max: 100,
    value: work.pieces.reduce((sum, piece) => sum + piece.percent, 0) / parts || 2,
    "aria-label": "Progress",
  });
  const state = work.waiting ? "Waiting for the server" : "Working";
  return el(
    "li",
    { class: "document working" },
    icon("page"),
    el("div", { class: "what" }, name, note([state, work.fields.company].filter(Boolean).join(" · ")), bar),
    el("span", {}),
  );
}
