// Lines that the person's own facts do not carry: shown with those facts, to be confirmed one by one.

import { call } from "../api.js";
import { ask } from "../messages.js";
import { el, button, note, typeName } from "../ui/dom.js";

/**
 * Fills the section; it is empty when nothing waits.
 * @param {Work} work @param {HTMLElement} section @param {() => boolean} isCurrent whether this work is still the one to show
 * @returns {Promise<number | null>} how many lines wait; null: nobody knows
 */
export async function approvals(work, section, isCurrent) {
  const lists = await Promise.all(work.made.map((made) => marked(work, made))).catch(() => null);
  if (isCurrent()) section.replaceChildren(...(lists ? waiting(lists.flat()) : [note(UNKNOWN)]));
  return lists && lists.flat().length;
}

const UNKNOWN = "Whether a line waits for you could not be looked up.";

/** @param {HTMLElement[]} lines @returns {HTMLElement[]} */
function waiting(lines) {
  if (!lines.length) return [];
  const count = lines.length === 1 ? "One line waits for you" : `${lines.length} lines wait for you`;
  const why = note("Your background does not say all of this. Until you confirm it, the PDF shows a mark.");
  return [el("h2", {}, count), why, ...lines];
}

/** @param {Work} work @param {Made} made @returns {Promise<HTMLElement[]>} */
async function marked(work, made) {
  /** @type {{ lines: EvidenceLine[] }} */
  const { lines } = await call("GET", `/api/document-version/${made.version}/evidence/`);
  return lines.filter((line) => line.marked).map((line) => lineCard(work, made, line));
}

/** @param {Work} work @param {Made} made @param {EvidenceLine} line */
function lineCard(work, made, line) {
  const said = el("p", { class: "error", role: "alert", hidden: true });
  const press = button("It is true, keep it", "secondary", async () => {
    try {
      await ask("approve", { work: work.id, document: made.document, line: line.line });
    } catch (error) {
      said.hidden = false;
      said.textContent = error instanceof Error ? error.message : "This did not work.";
    }
  });
  const why = line.problems.map((problem) => problem.why).filter(Boolean);
  return el(
    "div",
    { class: "line" },
    el("span", { class: "label" }, typeName(made.type)),
    el("blockquote", { dir: "auto" }, ...sentences(made, line)),
    ...[...new Set(why)].slice(0, 3).map(note),
    facts(line),
    press,
    said,
  );
}

/** @param {EvidenceLine} line */
function facts(line) {
  if (!line.facts.length) return el("div", { class: "facts" }, "Nothing in your background says something like it.");
  return el(
    "div",
    { class: "facts" },
    el("strong", {}, "Your own words"),
    ...line.facts.slice(0, 4).map((fact) => el("span", {}, fact.text)),
  );
}

/** The line, with what has to be confirmed set off in it. @param {Made} made @param {EvidenceLine} line @returns {(HTMLElement | string)[]} */
function sentences({ markdown }, { line, text }) {
  const parts = (markdown.split("\n")[line - 1] ?? text).split(/\[Please confirm: ([^\]]*)\]/);
  return parts.map((part, place) => (place % 2 ? el("mark", {}, plain(part)) : around(plain(part), place === 0)));
}

const LONGEST_AROUND = 70;

/** Enough of what is beside it to know where it stands. @param {string} text @param {boolean} isBefore */
function around(text, isBefore) {
  if (text.length <= LONGEST_AROUND) return text;
  return isBefore
    ? `… ${text.slice(-LONGEST_AROUND).replace(/^\S*\s/, "")}`
    : `${text.slice(0, LONGEST_AROUND).replace(/\s\S*$/, "")} …`;
}

/** @param {string} text */
const plain = (text) => text.replace(/\*\*/g, "").replace(/^[-*] /, "");
