// Downloads that are begun in the popup; the background does them.

import { call } from "../api.js";
import { ask } from "../messages.js";

/**
 * The version that was sent, else the newest.
 * @param {{ id: number }} document @param {HTMLElement} said where the person reads how it went
 */
export async function download({ id }, said) {
  await saying(said, async () => {
    /** @type {DocumentWhole} */
    const whole = await call("GET", `/api/document/${id}/`);
    const version = whole.final_version?.id ?? whole.versions[0]?.id;
    if (version) await ask("download", { version });
  });
}

/** @param {number} version @param {HTMLElement} said */
export const downloadVersion = (version, said) => saying(said, () => ask("download", { version }));

/** @param {HTMLElement} said @param {() => Promise<unknown>} step */
async function saying(said, step) {
  said.textContent = "";
  try {
    await step();
  } catch (error) {
    said.textContent = error instanceof Error ? error.message : "This did not work. Try again.";
  }
}
