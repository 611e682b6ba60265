// Reading the posting that is open in a tab: the capture scripts run in the page, and what they say is only text.

const LONGEST = {
  title: 300,
  company: 300,
  location: 300,
  employment_type: 100,
  salary: 200,
  language: 35,
  url: 2000,
  description: 100_000,
  source: 40,
};
// A page that is busy with itself lets no script in.
const LONGEST_MS = 10_000;
const REASONS = ["list", "blocked", "expired", "sign-in", "loading", "frame", "other"];

/**
 * @typedef {object} Reading
 * @property {"posting" | "several" | "none"} kind
 * @property {JobFields | null} fields
 * @property {string} reason one of the capture's, or "closed": the browser lets nobody read this page
 * @property {string} frame address of another site's frame that probably holds the posting
 */

/** @param {number} tab @returns {Promise<Reading>} */
export async function readPage(tab) {
  const names = await (await fetch(chrome.runtime.getURL("capture/files.json"))).json();
  // From the root, with the slash: Firefox takes it from the page that asks otherwise.
  const files = names.map((/** @type {string} */ name) => `/capture/${name}`);
  const reading = chrome.scripting.executeScript({ target: { tabId: tab }, files });
  const late = new Promise((resolve) => setTimeout(resolve, LONGEST_MS));
  try {
    const [first] = /** @type {chrome.scripting.InjectionResult<unknown>[]} */ (
      (await Promise.race([reading, late])) ?? []
    );
    return first ? asReading(first.result) : nothing("loading");
  } catch {
    return nothing("closed");
  }
}

/** @param {string} reason @returns {Reading} */
const nothing = (reason) => ({ kind: "none", fields: null, reason, frame: "" });

/** Nothing but what is expected, whatever the page has made of it. @param {any} value @returns {Reading} */
function asReading(value) {
  const fields = value?.kind === "posting" && value.posting ? asFields(value.posting) : null;
  const kind = fields ? "posting" : value?.kind === "several" ? "several" : "none";
  const frame = /^https?:\/\//.test(String(value?.frame ?? "")) && URL.canParse(value.frame) ? String(value.frame) : "";
  return { kind, fields, reason: REASONS.includes(value?.reason) ? value.reason : "other", frame };
}

/** @param {any} posting @returns {JobFields} */
function asFields(posting) {
  const fields = emptyFields();
  for (const [name, longest] of Object.entries(LONGEST)) {
    const value = posting[name];
    fields[/** @type {keyof JobFields} */ (name)] = typeof value === "string" ? value.slice(0, longest) : "";
  }
  return fields;
}

/** @returns {JobFields} */
export function emptyFields() {
  return {
    title: "",
    company: "",
    location: "",
    employment_type: "",
    salary: "",
    language: "",
    url: "",
    description: "",
    source: "typed in",
  };
}

/** By its address and title: the text may have a counter in it. @param {JobFields | null} a @param {JobFields | null} b */
export function isSamePosting(a, b) {
  return a !== null && b !== null && a.url === b.url && a.title === b.title;
}
