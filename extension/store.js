// What is kept while the browser runs: a draft for each tab, and the work that was asked for. It is kept in memory
// only, so that no posting is left on the disk, and outlives the popup and the background.

import { readSettings } from "./settings.js";

const MOST_WORKS = 30;

/** @param {number} tab @returns {Promise<Draft | null>} */
export const readDraft = (tab) => read(`draft:${tab}`);

/** @param {number} tab @param {Draft} draft */
export const keepDraft = (tab, draft) => keep(`draft:${tab}`, draft);

/** @param {number} tab */
export const forgetDraft = (tab) => chrome.storage.session.remove(`draft:${tab}`);

/** Null for that of another server, too: its numbers mean something else here. @param {string} id @returns {Promise<Work | null>} */
export async function readWork(id) {
  const { server } = await readSettings();
  /** @type {Work | null} */
  const work = id ? await read(`work:${id}`) : null;
  return work?.server === server ? work : null;
}

/** @param {Work} work */
export const keepWork = (work) => keep(`work:${work.id}`, work);

/** That of the server in use, newest first. @returns {Promise<Work[]>} */
export async function readWorks() {
  const [all, { server }] = await Promise.all([chrome.storage.session.get(null), readSettings()]);
  const works = Object.entries(all).filter(([key]) => key.startsWith("work:"));
  return works
    .map(([, work]) => /** @type {Work} */ (work))
    .filter((work) => work.server === server)
    .sort((a, b) => b.startedAt - a.startedAt);
}

/** @param {Pick<Work, "stage">} work */
export const hasEnded = ({ stage }) => stage === "done" || stage === "failed";

/** Old work is in the history; it need not be kept here. */
export async function tidyWorks() {
  await forgetWorks((await readWorks()).slice(MOST_WORKS));
}

/** @param {Work[]} works */
export const forgetWorks = (works) => chrome.storage.session.remove(works.map(({ id }) => `work:${id}`));

/** Calls back with each change of a piece of work. @param {(work: Work) => void} changed */
export function watchWorks(changed) {
  chrome.storage.session.onChanged.addListener((changes) => {
    for (const [key, { newValue }] of Object.entries(changes)) {
      if (key.startsWith("work:") && newValue) changed(/** @type {Work} */ (newValue));
    }
  });
}

/** The browser gives ten megabytes: what other tabs show can be read again. @param {string} key @param {Draft | Work} value */
async function keep(key, value) {
  const set = () => chrome.storage.session.set({ [key]: value });
  await set().catch(async () => {
    const all = Object.keys(await chrome.storage.session.get(null));
    await chrome.storage.session.remove(all.filter((one) => one.startsWith("draft:") && one !== key));
    await set();
  });
}

/** @param {string} key */
async function read(key) {
  return /** @type {any} */ ((await chrome.storage.session.get(key))[key] ?? null);
}
