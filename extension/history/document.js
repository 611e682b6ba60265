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
    el("strong", { dir: "auto" }, document.job_position || "Untitled"),
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
  if (whole) choice(versions, whole, whole.final_version?.id ?? whole.versions[0]?.id ?? 0, said);
}

/**
 * Which version to download, and which one was sent.
 * @param {HTMLElement} panel @param {DocumentWhole} whole @param {number} chosen @param {HTMLElement} said
 */
function choice(panel, whole, chosen, said) {
  const sent = whole.final_version?.id;
  const select = el("select", { "aria-label": "Version" }, ...whole.versions.map((one) => option(one, sent, chosen)));
  const wanted = () => Number(select.value);
  const save = button("Download this one", "secondary", () => downloadVersion(wanted(), said));
  const mark = button("", "plain", async () => {
    const body = { final_version: wanted() === sent ? null : wanted() };
    /** @type {DocumentWhole | null} */
    const now = await call("PATCH", `/api/document/${whole.id}/`, { body }).catch(
      (error) => ((said.textContent = error.message), null),
    );
    if (now) choice(panel, now, wanted(), said);
  });
  const label = () => (mark.textContent = wanted() === sent ? "It was not this one" : "I sent this one");
  select.addEventListener("change", label);
  label();
  panel.replaceChildren(select, save, mark);
}

/** @param {VersionNamed} version @param {number | undefined} sent @param {number} chosen */
function option({ id, version_name, created_at }, sent, chosen) {
  const text = `${version_name} (${ago(created_at)})${id === sent ? " – sent" : ""}`;
  return el("option", { value: id, selected: id === chosen }, text);
}
