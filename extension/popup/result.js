// What was made: downloads first, then what still needs the person, then how it answers the posting.

import { el, button, icon, note, typeName } from "../ui/dom.js";
import { ask } from "../messages.js";
import { approvals } from "./approvals.js";
import { requirements } from "./requirements.js";
import { downloadVersion } from "./saving.js";

/** @param {PopupModel} model @param {PopupActions} actions @param {Work} work @returns {PopupView} */
export function resultView(model, actions, work) {
  void ask("seen", { work: work.id });
  const said = el("p", { class: "error", role: "alert" });
  const downloads = work.made.map((made, place) => downloadButton(made, place === 0, said));
  const { fields } = work;
  const head = el(
    "div",
    { class: "posting" },
    el("h1", { dir: "auto" }, fields.title || "Your documents"),
    note([fields.company, work.applicantName].filter(Boolean).join(" · ")),
  );
  const lines = el("section", { class: "stack", id: "approvals" });
  const asks = el("section", { class: "stack", id: "requirements" });
  void approvals(work, lines);
  void requirements(work, asks);
  const regenerate = button("Regenerate", "plain", () => actions.generate({ again: true }), {
    title: "Write another take of the same",
  });
  const edit = button("Change the posting", "plain", () => actions.edit());
  const links = el("div", { class: "bottom-links" }, ...(model.draft ? [regenerate, edit] : [edit]));
  return {
    main: [head, ...reused(work), lines, asks],
    footer: [el("div", { class: "made" }, ...downloads), said, links],
    ...(downloads[0] && { focus: downloads[0] }),
    update: (now) => sameDocuments(work, now),
  };
}

/** @param {Work} before @param {Work} now */
const sameDocuments = (before, now) =>
  now.stage === "done" && before.made.every((made, place) => made.version === now.made[place]?.version);

/** @param {Made} made @param {boolean} isFirst @param {HTMLElement} said */
function downloadButton(made, isFirst, said) {
  const name = made.type === "resume" ? "resume" : "letter";
  const press = button(
    `Download ${name}`,
    isFirst ? "primary" : "secondary",
    () => downloadVersion(made.version, said),
    { title: `${made.name}.pdf` },
  );
  press.prepend(icon("download"));
  return press;
}

/** @param {Work} work @returns {HTMLElement[]} */
function reused({ made }) {
  const old = made.filter((one) => one.reused);
  if (!old.length) return [];
  const what =
    old.length === made.length
      ? old.length > 1
        ? "Both were"
        : "It was"
      : `The ${typeName(old[0]?.type ?? "").toLowerCase()} was`;
  const text = `${what} written before for exactly this posting and background, so nothing was written anew.`;
  return [el("p", { class: "notice", id: "reused" }, icon("history"), text)];
}
