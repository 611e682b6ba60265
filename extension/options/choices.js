// What documents look like and how they are worded.

import { changeSettings } from "../settings.js";
import { byId, el } from "../ui/dom.js";

const LANGUAGES = [
  "en",
  "de",
  "fr",
  "es",
  "it",
  "pt",
  "nl",
  "pl",
  "cs",
  "sv",
  "da",
  "no",
  "fi",
  "tr",
  "uk",
  "ja",
  "zh",
];

/** @param {Settings} settings @param {Applicant[]} applicants @param {{ id: string, name: string }[]} themes @returns {HTMLElement[]} */
export function choices(settings, applicants, themes) {
  const names = new Intl.DisplayNames("en", { type: "language" });
  const looks = themes.length
    ? themes
    : [{ id: settings.theme, name: settings.theme === "classic" ? "Classic" : settings.theme }];
  return [
    choice(settings, "command", "Write", [
      ["generate_both", "Resume and letter"],
      ["generate_resume", "Resume"],
      ["generate_cover_letter", "Letter"],
    ]),
    choice(settings, "applicant", "Apply with", [
      ["0", "The one used last"],
      ...applicants.map((one) => pair(one.id, one.name)),
    ]),
    choice(
      settings,
      "theme",
      "Theme",
      looks.map((one) => pair(one.id, one.name)),
    ),
    choice(settings, "paper", "Paper", [
      ["a4", "A4"],
      ["letter", "US Letter"],
    ]),
    choice(settings, "language", "Language", [
      ["", "That of the posting"],
      ...LANGUAGES.map((code) => pair(code, names.of(code) ?? code)),
    ]),
    choice(settings, "tone", "Tone", [
      ["plain", "Plain"],
      ["warm", "Warm"],
      ["formal", "Formal"],
    ]),
    atOnce(settings),
  ];
}

/** @param {string | number} value @param {string} label @returns {[string, string]} */
const pair = (value, label) => [String(value), label];

/** @param {Settings} settings @param {keyof Settings} name @param {string} label @param {[string, string][]} values */
function choice(settings, name, label, values) {
  const options = values.map(([value, text]) =>
    el("option", { value, selected: String(settings[name]) === value }, text),
  );
  const select = el("select", { id: name }, ...options);
  select.addEventListener("change", () => keep({ [name]: name === "applicant" ? Number(select.value) : select.value }));
  return el("div", { class: "field" }, el("label", { for: name }, label), select);
}

/** @param {Settings} settings */
function atOnce(settings) {
  const input = el("input", {
    type: "checkbox",
    id: "at-once",
    checked: settings.atOnce,
    "aria-describedby": "at-once-note",
  });
  input.addEventListener("change", () => keep({ atOnce: input.checked }));
  const label = el("label", { for: "at-once" }, "Generate at once when I click the icon");
  return el(
    "div",
    { class: "tick wide" },
    input,
    label,
    el("p", { class: "quiet", id: "at-once-note" }, "When a posting is open and nothing was generated for it yet."),
  );
}

/** @param {Partial<Settings>} changes */
async function keep(changes) {
  await changeSettings(changes);
  byId("saved").textContent = "Kept.";
}
