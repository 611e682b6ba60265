// One document in the history: download it, or choose another version first.

import { call } from "../api.js";
import { ago, button, el, icon, note, typeName } from "../ui/dom.js";
import { download, downloadVersion } from "../popup/saving.js";

/** @param {DocumentShort} document @param {boolean} isOpenNow */
export function documentRow(document, isOpenNow) {
  const said = el("p", { class: "error", role: "alert" });
  const type = typeName(document.document_type);
  const name = `${type}, ${document.job_position}, ${document.company_name}`;
  const versions = el("div", { class: "versions", hidden: true });
  const more = button("Versions", "plain", () => toggle(document, versions, more, said), {
    "aria-expanded": "false",
    "aria-label": `Versions: ${name}`,
  });
  const press = button("Download", "secondary", () => download(document, said), { "aria-label": `Download: ${name}` });
  const what = el(
    "div",
    { class: "what" },
    el("strong", {}, document.job_position || "Untitled"),
    isOpenNow && el("span", { class: "chip" }, "open now"),
    note([document.company_name, type, ago(document.created_at)].filter(Boolean).join(" · ")),
  );
  return el(
    "li",
    { class: "document" },
    icon(document.document_type === "resume" ? "resume" : "letter"),
    what,
    el("div", { class: "buttons" }, more, press),
    versions,
    said,
  );
}

/** @param {DocumentShort} document @param {HTMLElement} versions @param {HTMLElement} more @param {HTMLElement} said */
async function toggle(document, versions, more, said) {
  versions.hidden = !versions.hidden;
  more.setAttribute("aria-expanded", String(!versions.hidden));
  if (versions.hidden) return;
  /** @type {DocumentWhole | null} */
  const whole = await call("GET", `/api/document/${document.id}/`).catch(
    (error) => ((said.textContent = error.message), null),
  );
  if (whole) versions.replaceChildren(...choice(document, whole, said));
}

/** @param {DocumentShort} document @param {DocumentWhole} whole @param {HTMLElement} said */
function choice(document, whole, said) {
  const chosen = whole.final_version?.id ?? whole.versions[0]?.id;
  const sent = (/** @type {VersionNamed} */ version) => (version.id === whole.final_version?.id ? " – sent" : "");
  const options = whole.versions.map((version) =>
    el(
      "option",
      { value: version.id, selected: version.id === chosen },
      `${version.version_name} (${ago(version.created_at)})${sent(version)}`,
    ),
  );
  const select = el("select", { "aria-label": "Version" }, ...options);
  return [select, button("Download this one", "secondary", () => downloadVersion(Number(select.value), said))];
}
