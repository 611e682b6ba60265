// What was made: downloads first, then what still needs the person, then how it answers the posting.

import { byId, el, button, icon, note, typeName } from "../ui/dom.js";
import { ask } from "../messages.js";
import { approvals } from "./approvals.js";
import { requirements } from "./requirements.js";
import { downloadVersion } from "./saving.js";

/** @param {PopupActions} actions @param {Work} work @returns {PopupView} */
export function resultView(actions, work) {
  void ask("seen", { work: work.id });
  let current = work;
  const said = el("p", { class: "error", role: "alert" });
  const downloads = work.made.map((_, place) => downloadButton(() => current.made[place] ?? null, place === 0, said));
  const { fields } = work;
  const head = el(
    "div",
    { class: "posting" },
    el("h1", { dir: "auto" }, fields.title || "Your documents"),
    note([fields.company, work.applicantName].filter(Boolean).join(" · ")),
  );
  const lines = el("section", { class: "stack", id: "approvals" });
  const asks = el("section", { class: "stack", id: "requirements" });
  const fill = async () => {
    const shown = current;
    const isCurrent = () => shown === current;
    const [waiting] = await Promise.all([approvals(shown, lines, isCurrent), requirements(shown, asks, isCurrent)]);
    return waiting;
  };
  void fill();
  /** A line was confirmed: what stands here stays, and so does the place of whoever reads. @param {Work} now */
  const renew = async (now) => {
    current = now;
    downloads.forEach((press, place) => (press.title = now.made[place]?.name ?? ""));
    const isHere = lines.contains(document.activeElement);
    const waiting = await fill();
    const rest = waiting ? `Still waiting: ${waiting}.` : "Nothing waits any more.";
    byId("said").textContent = waiting === null ? "Confirmed." : `Confirmed. ${rest}`;
    if (isHere && current === now) (lines.querySelector("button") ?? downloads[0])?.focus();
  };
  const regenerate = button(
    "Regenerate",
    "plain",
    () => actions.generate({ again: true }).catch((error) => (said.textContent = error.message)),
    { title: "Write another take of the same" },
  );
  const edit = button("Change the posting", "plain", () => actions.edit());
  const links = el("div", { class: "bottom-links" }, regenerate, edit);
  return {
    main: [head, ...reused(work), lines, asks],
    footer: [el("div", { class: "made" }, ...downloads), said, links],
    ...(downloads[0] && { focus: downloads[0] }),
    update: (now) => {
      if (now.stage !== "done" || !isSame("document", work, now)) return false;
      if (!isSame("version", current, now)) void renew(now);
      return true;
    },
  };
}

/** @param {"document" | "version"} what @param {Work} before @param {Work} now */
const isSame = (what, before, now) => before.made.every((made, place) => made[what] === now.made[place]?.[what]);

/** @param {() => Made | null} made its newest version @param {boolean} isFirst @param {HTMLElement} said */
function downloadButton(made, isFirst, said) {
  const name = made()?.type === "resume" ? "resume" : "letter";
  const press = button(
    `Download ${name}`,
    isFirst ? "primary" : "secondary",
    () => downloadVersion(made()?.version ?? 0, said),
    { title: made()?.name },
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
