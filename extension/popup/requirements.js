// What the posting asks for, at a glance: how much is met, and what is missing.

import { call } from "../api.js";
import { el, icon, note } from "../ui/dom.js";

/** @type {Record<Requirement["verdict"], [string, string, string]>} picture, colour, word */
const VERDICTS = {
  met: ["check", "good", "Met"],
  partly: ["partly", "warn", "Partly"],
  missing: ["cross", "bad", "Missing"],
  cannot_tell: ["partly", "", "Cannot tell"],
};
const ORDER = ["missing", "partly", "met", "cannot_tell"];

/**
 * Fills the section; it stays empty when the posting asks for nothing.
 * @param {Work} work @param {HTMLElement} section @param {() => boolean} isCurrent whether this work is still the one to show
 */
export async function requirements(work, section, isCurrent) {
  const made = work.made.find(({ type }) => type === "resume") ?? work.made[0];
  if (!made) return;
  /** @type {Match} */
  const match = await call("GET", `/api/document-version/${made.version}/match/`).catch(() => ({ requirements: [] }));
  const asked = match.requirements.filter(({ verdict }) => verdict !== "cannot_tell");
  if (!asked.length || !isCurrent()) return;
  const sorted = [...asked].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
  const met = asked.filter(({ verdict }) => verdict === "met").length;
  const words = `${met} of ${asked.length} requirements met`;
  const bars = [...sorted].reverse().map(({ verdict }) => el("span", { class: verdict }));
  const missing = sorted.filter(({ verdict }) => verdict === "missing").length;
  const list = el("ul", { class: "requirements" }, ...sorted.map(item));
  section.replaceChildren(
    el("h2", {}, words),
    el("div", { class: "meter", role: "img", "aria-label": words }, ...bars),
    el(
      "details",
      { open: true },
      el("summary", {}, missing ? "What is missing and what is met" : "What is met"),
      el("div", {}, list),
    ),
  );
}

/** @param {Requirement} requirement */
function item({ text, verdict, must, missing }) {
  const [picture, colour, word] = VERDICTS[verdict];
  const lacks = verdict === "partly" && missing.length ? note(`Not shown: ${missing.join(", ")}`) : null;
  const state = el("span", { class: "hidden-text" }, `${word}: `);
  return el(
    "li",
    {},
    icon(picture, colour),
    el("div", {}, state, text, must ? null : el("span", { class: "quiet" }, " (wished for)"), lacks),
  );
}
