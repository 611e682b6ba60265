// It did not work: why, and what can be done about it.

import { el, button, icon, note } from "../ui/dom.js";

/** @param {PopupActions} actions @param {Work} work @returns {PopupView} */
export function failedView(actions, work) {
  const problem = work.problem ?? { kind: "broken", text: "" };
  const said = el("p", { class: "error", role: "alert" });
  const doing = (/** @type {() => Promise<void>} */ step) => () =>
    step().catch((error) => void (said.textContent = error.message));
  const isOut = problem.kind === "signed-out";
  const lone = el(
    "div",
    { class: "lone" },
    icon(isOut ? "link" : "warning", "large"),
    el("h1", {}, isOut ? "Connect to go on" : "This did not work"),
    el("p", {}, problem.text),
    note([work.fields.title, work.fields.company].filter(Boolean).join(" – ")),
    said,
  );
  const first = isOut
    ? button("Connect", "primary big", doing(actions.connect))
    : button(
        "Try again",
        "primary big",
        doing(() => actions.retry(false)),
      );
  const plain = button(
    "Write without the model",
    "secondary wide",
    doing(() => actions.retry(true)),
    { title: "From your own sentences, picked for this posting" },
  );
  const offersPlain = problem.kind === "failed" && !work.assemble;
  const edit = button("Change the posting", "plain", () => actions.edit());
  return {
    main: [lone],
    footer: [first, ...(offersPlain ? [plain] : []), el("div", { class: "bottom-links" }, edit)],
    focus: first,
  };
}
