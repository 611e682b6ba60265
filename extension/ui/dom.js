// Elements, made with text set as text: nothing that a page or the server says can become markup.

/** @typedef {Node | string | null | false | undefined} Child */
/** @typedef {Record<string, any>} Props attributes; functions as on… are listeners, true and false set and leave out */

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Props} props
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function el(tag, props, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
  for (const child of children) if (child) element.append(child);
  return element;
}

/** A picture that says nothing to a screen reader. @param {string} name @param {string} [kind] */
export const icon = (name, kind = "") => el("span", { class: `icon icon-${name} ${kind}`, "aria-hidden": "true" });

/** @param {string} id @returns {HTMLElement} */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element ${id}`);
  return found;
}

/**
 * A button that says what it is doing, and cannot be pressed twice meanwhile.
 * @param {string} label @param {string} kind primary, secondary or plain @param {() => unknown} press @param {Props} [props]
 */
export function button(label, kind, press, props = {}) {
  const element = el("button", { type: "button", class: kind, ...props }, label);
  element.addEventListener("click", async () => {
    if (element.getAttribute("aria-disabled") === "true") return;
    element.setAttribute("aria-disabled", "true");
    try {
      await press();
    } finally {
      element.removeAttribute("aria-disabled");
    }
  });
  return element;
}

/** @param {string} text */
export const note = (text) => el("p", { class: "quiet" }, text);

/** How long ago, in words. @param {string} iso */
export function ago(iso) {
  const seconds = (Date.parse(iso) - Date.now()) / 1000;
  const words = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
  /** @type {[Intl.RelativeTimeFormatUnit, number][]} */
  const units = [
    ["minute", 60],
    ["hour", 3600],
    ["day", 86_400],
  ];
  if (seconds > -60) return "just now";
  if (seconds < -14 * 86_400)
    return new Date(iso).toLocaleDateString("en", { day: "numeric", month: "short", year: "numeric" });
  const [unit, size] = units.findLast(([, size]) => -seconds >= size) ?? ["minute", 60];
  return words.format(Math.round(seconds / size), unit);
}

/** @param {DocumentKind | ""} type */
export const typeName = (type) =>
  type === "resume" ? "Resume" : type === "cover_letter" ? "Cover letter" : "Document";
