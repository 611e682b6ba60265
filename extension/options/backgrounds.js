// The backgrounds of the account, and adding one.

import { addFile, addText } from "../ui/background.js";
import { ago, button, el, note } from "../ui/dom.js";

/** @param {Applicant[]} applicants @param {() => Promise<void>} changed @returns {HTMLElement[]} */
export function backgrounds(applicants, changed) {
  const rows = applicants.map((one) =>
    el("li", { class: "row" }, el("span", {}, one.name), note(`changed ${ago(one.updated_at)}`)),
  );
  return [el("ul", { class: "rows", id: "background-rows" }, ...rows), adding(changed)];
}

/** @param {() => Promise<void>} changed */
function adding(changed) {
  const said = el("p", { class: "error", role: "alert", hidden: true });
  const file = el("input", { id: "background-file", type: "file", accept: ".pdf,.docx,.txt,.json,.md" });
  const text = el("textarea", { id: "background-text", rows: 5 });
  const name = el("input", { id: "background-name", autocomplete: "off", placeholder: "Such as: Nurse, Data analyst" });
  const save = button("Add this background", "primary", async () => {
    const chosen = file.files?.[0];
    const called = name.value.trim() || chosen?.name.replace(/\.\w+$/, "") || "My background";
    said.hidden = Boolean(chosen || text.value.trim());
    said.textContent = "Choose a file or paste the text first.";
    if (!said.hidden) return;
    try {
      await (chosen ? addFile(chosen, called) : addText(text.value, called));
      await changed();
    } catch (error) {
      said.hidden = false;
      said.textContent = error instanceof Error ? error.message : "This did not work.";
    }
  });
  return el(
    "div",
    { class: "stack" },
    el(
      "div",
      { class: "field" },
      el("label", { for: "background-file" }, "Your resume as a file: PDF, DOCX, text or JSON Resume"),
      file,
    ),
    el("div", { class: "field" }, el("label", { for: "background-text" }, "Or its text"), text),
    el("div", { class: "field" }, el("label", { for: "background-name" }, "Name (only you see it)"), name),
    el("div", { class: "row" }, save, said),
  );
}
