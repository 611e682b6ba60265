// @ts-check
// Small pieces of pages: elements made with text set as text, and a form that says what went wrong where.

import { sentences } from "./api.js";

/** @typedef {import("./api.js").Answer} Answer */

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} children
 * @returns {HTMLElement}
 */
export function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/**
 * @param {string} title
 * @param {...(Node | string)} content
 */
export function show(title, ...content) {
  document.title = `${title} – Coverstitch`;
  const heading = el("h1", { tabindex: "-1" }, title);
  const page = /** @type {HTMLElement} */ (document.getElementById("page"));
  page.replaceChildren(heading, ...content);
  const first = page.querySelector("input");
  (first ?? heading).focus();
}

/**
 * @typedef {{ name: string, label: string, type?: string, autocomplete?: string, hint?: string }} Field
 * @param {Field[]} fields
 * @param {string} button
 * @param {(values: Record<string, string>) => Promise<Answer>} submit
 * @param {(answer: Answer, values: Record<string, string>) => void} done called with an answer below 300
 * @returns {HTMLFormElement}
 */
export function form(fields, button, submit, done) {
  const whole = el("p", { class: "error", role: "alert", hidden: "" });
  const press = /** @type {HTMLButtonElement} */ (el("button", { type: "submit" }, button));
  const element = /** @type {HTMLFormElement} */ (el("form", { novalidate: "" }, ...fields.map(row), whole, press));
  element.addEventListener("submit", async (event) => {
    event.preventDefault();
    const values = Object.fromEntries([...new FormData(element)].map(([name, value]) => [name, String(value)]));
    press.disabled = true;
    press.textContent = "One moment …";
    const answer = await submit(values);
    press.disabled = false;
    press.textContent = button;
    if (answer.status >= 200 && answer.status < 300) done(answer, values);
    else complain(element, whole, fields, answer.body);
  });
  return element;
}

/** @param {Field} field */
function row(field) {
  const hint = field.hint ? [el("span", { class: "quiet", id: `${field.name}-hint` }, field.hint)] : [];
  const input = el("input", {
    id: field.name,
    name: field.name,
    type: field.type ?? "text",
    autocomplete: field.autocomplete ?? "off",
    required: "",
    "aria-describedby": `${field.name}-hint ${field.name}-error`,
  });
  const error = el("span", { class: "error", id: `${field.name}-error` });
  return el("div", { class: "field" }, el("label", { for: field.name }, field.label), ...hint, input, error);
}

/**
 * @param {HTMLFormElement} element
 * @param {HTMLElement} whole
 * @param {Field[]} fields
 * @param {any} body
 */
function complain(element, whole, fields, body) {
  const said = sentences(body);
  for (const { name } of fields) {
    const text = said.fields[name] ?? "";
    /** @type {HTMLElement} */ (element.querySelector(`#${name}-error`)).textContent = text;
    /** @type {HTMLElement} */ (element.querySelector(`#${name}`)).setAttribute("aria-invalid", String(Boolean(text)));
    delete said.fields[name];
  }
  const rest = [said.whole, ...Object.values(said.fields)].filter(Boolean).join(" ");
  whole.textContent = rest;
  whole.hidden = !rest;
  const wrong = /** @type {HTMLElement | null} */ (element.querySelector('[aria-invalid="true"]'));
  wrong?.focus();
}
