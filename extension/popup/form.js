// The posting as it was read, and the one big button.

import { ago, el, button, icon, typeName } from "../ui/dom.js";
import { download } from "./saving.js";

/** @type {[Command, string][]} */
export const COMMANDS = [
  ["generate_resume", "Resume"],
  ["generate_cover_letter", "Letter"],
  ["generate_both", "Both"],
];

/** @param {PopupModel} model @param {PopupActions} actions @returns {PopupView} */
export function formView(model, actions) {
  const { fields, read } = /** @type {Draft} */ (model.draft);
  const said = el("p", { class: "error", role: "alert", hidden: true });
  const go = button("Generate", "primary big", () => submit(), {
    id: "generate",
    "aria-keyshortcuts": "Control+Enter Meta+Enter",
  });
  const form = el("div", {
    class: "stack",
    onkeydown: (/** @type {KeyboardEvent} */ event) =>
      (event.ctrlKey || event.metaKey) && event.key === "Enter" && go.click(),
  });
  const submit = async () => {
    const missing = firstMissing(fields);
    said.hidden = !missing;
    if (missing) {
      said.textContent = missing.text;
      document.getElementById(missing.id)?.closest("details")?.setAttribute("open", "");
      document.getElementById(missing.id)?.focus();
      return;
    }
    await actions.generate().catch((error) => {
      said.hidden = false;
      said.textContent = error.message;
    });
  };
  form.append(...postingFields(model, actions, read === null), applicantField(model, actions), commandField(model));
  const back = model.work
    ? [
        el(
          "div",
          { class: "bottom-links" },
          button("Back to the documents", "plain", () => leave(model, actions)),
        ),
      ]
    : [];
  const name = el("h1", { class: "hidden-text" }, "The posting");
  const first = /** @type {HTMLElement} */ (form.querySelector("#title"));
  return { main: [name, ...earlier(model), form, said], footer: [go, ...back], focus: read ? go : first };
}

/** @param {PopupModel} model @param {PopupActions} actions */
function leave(model, actions) {
  if (model.draft) model.draft.editing = false;
  actions.keep();
  actions.show();
}

/** @param {JobFields} fields */
function firstMissing({ title, description }) {
  if (!title.trim()) return { id: "title", text: "Say what the job is called." };
  if (!description.trim()) return { id: "description", text: "Paste the posting's text into the description." };
  return null;
}

/** @param {PopupModel} model @param {PopupActions} actions @param {boolean} isTyped @returns {HTMLElement[]} */
function postingFields(model, actions, isTyped) {
  const { fields } = /** @type {Draft} */ (model.draft);
  const text = (
    /** @type {keyof JobFields} */ name,
    /** @type {string} */ label,
    /** @type {"input" | "textarea"} */ tag = "input",
  ) => textField(fields, name, label, tag, actions.keep);
  const head = [
    text("title", "Job title"),
    el("div", { class: "pair" }, text("company", "Company"), text("location", "Location")),
  ];
  if (isTyped) return [...head, text("description", "The posting's text", "textarea")];
  const size = el("span", {}, summary(fields));
  const more = el(
    "details",
    { oninput: () => (size.textContent = summary(fields)) },
    el("summary", {}, size),
    el(
      "div",
      {},
      text("description", "Description", "textarea"),
      el("div", { class: "pair" }, text("employment_type", "Employment"), text("salary", "Pay")),
    ),
  );
  return [...head, more];
}

/** @param {JobFields} fields */
function summary({ description, source, employment_type, salary }) {
  const words = [...new Intl.Segmenter(undefined, { granularity: "word" }).segment(description)].filter(
    ({ isWordLike }) => isWordLike,
  ).length;
  const read = source === "selection" ? "your selection" : "description";
  const parts = [
    words ? `${read}, ${words.toLocaleString("en")} words` : "description",
    employment_type,
    salary,
  ].filter(Boolean);
  const line = parts.join(" · ");
  return line.charAt(0).toUpperCase() + line.slice(1);
}

/**
 * @param {JobFields} fields @param {keyof JobFields} name @param {string} label @param {"input" | "textarea"} tag
 * @param {() => void} keep
 */
function textField(fields, name, label, tag, keep) {
  const blank = fields.source !== "typed in" && (name === "title" || name === "company") ? "The page does not say" : "";
  const input = el(tag, { id: name, placeholder: blank, spellcheck: "false", autocomplete: "off", dir: "auto" });
  input.value = fields[name];
  input.addEventListener("input", () => {
    fields[name] = input.value;
    keep();
  });
  return el("div", { class: "field" }, el("label", { for: name }, label), input);
}

/** @param {PopupModel} model @param {PopupActions} actions */
function applicantField(model, actions) {
  const choose = () => {
    model.applicant = Number(select.value);
    void chrome.storage.local.set({ lastApplicant: model.applicant });
  };
  const options = model.applicants.map((one) =>
    el("option", { value: one.id, selected: one.id === model.applicant }, one.name),
  );
  const select = el("select", { id: "applicant", onchange: choose }, ...options);
  const add = button("Add", "plain", () => actions.add(), {
    "aria-label": "Add a background",
    title: "Add a background",
  });
  return el(
    "div",
    { class: "field" },
    el("label", { for: "applicant" }, "Apply with"),
    el("div", { class: "with-button" }, select, add),
  );
}

/** @param {PopupModel} model */
function commandField(model) {
  const choices = COMMANDS.map(([command, label]) => {
    const input = el("input", {
      type: "radio",
      name: "command",
      value: command,
      checked: command === model.command,
      onchange: () => (model.command = command),
    });
    return el("label", {}, input, label);
  });
  return el("fieldset", {}, el("legend", {}, "Write"), el("div", { class: "segments" }, ...choices));
}

/** @param {PopupModel} model @returns {HTMLElement[]} */
function earlier({ earlier: documents }) {
  if (!documents.length) return [];
  const said = el("span", { role: "status", class: "error" });
  // The newest ones; of one order the resume first, which was written first.
  const links = documents
    .slice(0, 4)
    .reverse()
    .map((one) => {
      const press = button(typeName(one.document_type), "plain", () => download(one, said), {
        title: `Download it, written ${ago(one.created_at)}`,
      });
      press.prepend(icon("download"));
      return press;
    });
  const files = el("div", { class: "files" }, ...links);
  return [
    el(
      "div",
      { class: "notice", id: "earlier" },
      icon("check", "good"),
      el("div", {}, el("strong", {}, "Already generated"), files, said),
    ),
  ];
}
