// How it goes on: a bar and the growing text for each document, changed in place.

import { hasEnded } from "../store.js";
import { el, icon, note, typeName } from "../ui/dom.js";

/** @type {Record<string, string>} */
const STAGES = {
  waiting: "Trying again in a moment",
  writing: "Writing",
  checking: "Checking every line",
  repairing: "Mending lines",
  ready: "Ready",
  failed: "Not written",
};

/** @param {Work} work @returns {PopupView} */
export function progressView(work) {
  const types = wanted(work.command);
  const rows = types.map(row);
  const waiting = el(
    "p",
    { class: "notice warn", role: "status", hidden: true },
    icon("offline", "warn"),
    "The server cannot be reached. It goes on by itself when it is back.",
  );
  const head = el(
    "div",
    { class: "posting" },
    el("h1", { dir: "auto" }, work.fields.title || "Your documents"),
    note([work.fields.company, work.applicantName].filter(Boolean).join(" · ")),
  );
  const update = (/** @type {Work} */ now) => {
    if (hasEnded(now)) return false;
    waiting.hidden = !now.waiting;
    rows.forEach((one, place) => one.update(pieceFor(now, types, place), now));
    return true;
  };
  update(work);
  const main = [head, waiting, ...rows.map(({ element }) => element)];
  return { main, footer: [note("You can close this. You are told when it is done.")], update };
}

/** @param {Command} command @returns {DocumentKind[]} */
export function wanted(command) {
  if (command === "generate_resume") return ["resume"];
  return command === "generate_cover_letter" ? ["cover_letter"] : ["resume", "cover_letter"];
}

/** @param {Work} work @param {DocumentKind[]} types @param {number} place */
function pieceFor({ pieces }, types, place) {
  return pieces.find(({ type }) => type === types[place]) ?? (types.length === 1 ? pieces[0] : undefined);
}

/** @param {DocumentKind} type */
function row(type) {
  const name = typeName(type);
  const stage = el("span", { class: "quiet", role: "status" });
  const bar = el("progress", { max: 100, "aria-label": name });
  const text = el("div", { class: "growing", dir: "auto", "aria-hidden": "true" });
  const head = el("div", { class: "piece-head" }, icon(type === "resume" ? "resume" : "letter"), name, stage);
  const element = el("section", { class: "piece" }, head, bar, text);
  /** @param {Piece | undefined} piece @param {Work} work */
  const update = (piece, work) => {
    const words = piece
      ? (STAGES[piece.stage] ?? "Writing")
      : work.stage === "saving"
        ? "Saving the posting"
        : "Waiting for its turn";
    if (stage.textContent !== words) stage.textContent = words;
    bar.value = piece ? Math.max(4, piece.percent) : 2;
    if (piece?.text && text.textContent !== piece.text) text.textContent = piece.text;
    text.classList.toggle("long", text.scrollHeight > text.clientHeight + 4);
    text.scrollTop = text.scrollHeight;
  };
  return { element, update };
}
