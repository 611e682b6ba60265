// What the posting asks for, at a glance: how much is met, what is missing, and what nobody can tell from words.

import { call } from "../api.js";
import { el, icon, note } from "../ui/dom.js";

/** @type {Record<Requirement["verdict"], [string, string, string]>} picture, colour, word */
const VERDICTS = {
  met: ["check", "good", "Met"],
  partly: ["partly", "warn", "Partly"],
  missing: ["cross", "bad", "Missing"],
  cannot_tell: ["unclear", "", "Cannot tell"],
};
/** @type {Requirement["verdict"][]} */
const ORDER = ["missing", "partly", "cannot_tell", "met"];
/** @type {Requirement["verdict"][]} */
const BARS = ["met", "partly", "cannot_tell", "missing"];
/** @type {Record<Requirement["verdict"], string>} */
const COUNTED = { met: "met", partly: "partly met", missing: "missing", cannot_tell: "not to be told from words" };

/**
 * Fills the section; it stays empty when the posting asks for nothing.
 * @param {Work} work @param {HTMLElement} section @param {() => boolean} isCurrent whether this work is still the one to show
 */
export async function requirements(work, section, isCurrent) {
  const made = work.made.find(({ type }) => type === "resume") ?? work.made[0];
  if (!made) return;
  /** @type {Match} */
  const match = await call("GET", `/api/document-version/${made.version}/match/`).catch(() => ({ requirements: [] }));
  const asked = match.requirements;
  if (!asked.length || !isCurrent()) return;
  const sorted = [...asked].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
  /** @param {Requirement["verdict"]} wanted */
  const count = (wanted) => asked.filter(({ verdict }) => verdict === wanted).length;
  const words = `${count("met")} of ${asked.length} requirements met`;
  const found = BARS.filter(count);
  const counts = found.map((verdict) => `${count(verdict)} ${COUNTED[verdict]}`).join(", ");
  const bars = found.flatMap((verdict) => Array.from({ length: count(verdict) }, () => el("span", { class: verdict })));
  const list = el("ul", { class: "requirements" }, ...sorted.map(item));
  section.replaceChildren(
    el("h2", {}, words),
    el("div", { class: "meter", role: "img", "aria-label": counts }, ...bars),
    note(counts),
    el("details", { open: true }, el("summary", {}, "Line by line"), el("div", {}, list)),
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
