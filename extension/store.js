// What is kept while the browser runs: a draft for each tab, and the work that was asked for. It is kept in memory
// only, so that no posting is left on the disk, and outlives the popup and the background.

const MOST_WORKS = 30;

/** @param {number} tab @returns {Promise<Draft | null>} */
export const readDraft = (tab) => read(`draft:${tab}`);

/** @param {number} tab @param {Draft} draft */
export const keepDraft = (tab, draft) => chrome.storage.session.set({ [`draft:${tab}`]: draft });

/** @param {number} tab */
export const forgetDraft = (tab) => chrome.storage.session.remove(`draft:${tab}`);

/** @param {string} id @returns {Promise<Work | null>} */
export const readWork = (id) => (id ? read(`work:${id}`) : Promise.resolve(null));

/** @param {Work} work */
export const keepWork = (work) => chrome.storage.session.set({ [`work:${work.id}`]: work });

/** Newest first. @returns {Promise<Work[]>} */
export async function readWorks() {
  const all = await chrome.storage.session.get(null);
  const works = Object.entries(all).filter(([key]) => key.startsWith("work:"));
  return works.map(([, work]) => /** @type {Work} */ (work)).sort((a, b) => b.startedAt - a.startedAt);
}

/** Old work is in the history; it need not be kept here. */
export async function tidyWorks() {
  const old = (await readWorks()).slice(MOST_WORKS);
  await chrome.storage.session.remove(old.map((work) => `work:${work.id}`));
}

/** Calls back with each change of a piece of work. @param {(work: Work) => void} changed */
export function watchWorks(changed) {
  chrome.storage.session.onChanged.addListener((changes) => {
    for (const [key, { newValue }] of Object.entries(changes)) {
      if (key.startsWith("work:") && newValue) changed(/** @type {Work} */ (newValue));
    }
  });
}

/** @param {string} key */
async function read(key) {
  return /** @type {any} */ ((await chrome.storage.session.get(key))[key] ?? null);
}
