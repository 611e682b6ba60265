// Adding a background to apply with: a file, or text.

import { el, button, icon, note } from "../ui/dom.js";
import { addFile, addText } from "../ui/background.js";

/** @param {PopupModel} model @param {PopupActions} actions @param {() => void} cancel @returns {PopupView} */
export function additionView(model, actions, cancel) {
  const said = el("p", { class: "error", role: "alert", hidden: true });
  const name = el("input", { id: "name", placeholder: "Such as: Nurse, Data analyst", autocomplete: "off" });
  const text = el("textarea", { id: "text", rows: 4, placeholder: "Or paste your resume's text here" });
  const save = (/** @type {() => Promise<Applicant>} */ step) => async () => {
    said.hidden = true;
    try {
      actions.added(await step());
    } catch (error) {
      said.hidden = false;
      said.textContent = error instanceof Error ? error.message : "This did not work.";
    }
  };
  const nameOr = (/** @type {string} */ other) => name.value.trim() || other;
  const take = (/** @type {File} */ file) => save(() => addFile(file, nameOr(file.name.replace(/\.\w+$/, ""))))();
  const go = button("Save", "primary big", async () => {
    if (text.value.trim()) return save(() => addText(text.value, nameOr("My background")))();
    said.hidden = false;
    said.textContent = "Choose a file or paste the text first.";
  });
  const main = [
    el("h1", {}, model.applicants.length ? "Add a background" : "What do you apply with?"),
    note("Your resume as it is: everything that is written for you rests on it alone."),
    dropZone(take),
    el("div", { class: "field" }, el("label", { for: "text" }, "Text"), text),
    el("div", { class: "field" }, el("label", { for: "name" }, "Name (only you see it)"), name),
    said,
  ];
  const back = model.applicants.length ? [el("div", { class: "bottom-links" }, button("Cancel", "plain", cancel))] : [];
  return { main, footer: [go, ...back] };
}

/** @param {(file: File) => Promise<void>} take */
function dropZone(take) {
  const input = el("input", {
    type: "file",
    id: "file",
    accept: ".pdf,.docx,.txt,.json,.md",
    class: "hidden-text",
    tabindex: -1,
    "aria-hidden": "true",
  });
  input.addEventListener("change", () => input.files?.[0] && void take(input.files[0]));
  const choose = button("Choose a file", "secondary", () => (closesOnChoosing() ? openAsPage() : input.click()), {
    id: "choose",
  });
  const zone = el(
    "div",
    { class: "drop" },
    icon("resume"),
    choose,
    note("PDF, DOCX, text or JSON Resume, or drop it here"),
    input,
  );
  zone.addEventListener("dragover", (event) => (event.preventDefault(), zone.classList.add("over")));
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("over");
    const file = event.dataTransfer?.files[0];
    if (file) void take(file);
  });
  return zone;
}

/** Firefox closes a popup when the window for choosing a file opens. */
const closesOnChoosing = () => location.protocol === "moz-extension:" && !location.search;

async function openAsPage() {
  await chrome.tabs.create({ url: `${chrome.runtime.getURL("options/options.html")}#backgrounds` });
  window.close();
}
