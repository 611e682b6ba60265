// Where the tokens are. Scripts in pages can reach chrome.storage.local in some browsers; the database of the
// extension's own origin they cannot reach in any.

/** @typedef {{ server: string, access: string, refresh: string, session: string }} Tokens */

const STORE = "tokens";

/** @returns {Promise<IDBDatabase>} */
function open() {
  const asked = indexedDB.open("coverstitch", 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
  return outcome(asked);
}

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
function outcome(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** @template T @param {IDBTransactionMode} mode @param {(store: IDBObjectStore) => IDBRequest<T>} step @returns {Promise<T>} */
async function within(mode, step) {
  const database = await open();
  try {
    return await outcome(step(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

/** Those for this server, and for no other. @param {string} server @returns {Promise<Tokens | null>} */
export async function readTokens(server) {
  /** @type {Tokens | undefined} */
  const kept = await within("readonly", (store) => store.get("current"));
  return kept?.server === server ? kept : null;
}

/** @param {Tokens} tokens */
export async function keepTokens(tokens) {
  await within("readwrite", (store) => store.put(tokens, "current"));
}

/** Which account it was that connected last; it outlives its tokens. @returns {Promise<string>} */
export async function readAccount() {
  return (await within("readonly", (store) => store.get("account"))) ?? "";
}

/** @param {string} account "" forgets it */
export async function keepAccount(account) {
  await within("readwrite", (store) => store.put(account, "account"));
}

export async function forgetTokens() {
  await within("readwrite", (store) => store.delete("current"));
}
