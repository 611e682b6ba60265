// What the person chose, and the permission for a server of their own.

export const DEFAULT_SERVER = "http://localhost:8000";

/** @type {Settings} */
export const DEFAULTS = {
  server: DEFAULT_SERVER,
  applicant: 0,
  theme: "classic",
  paper: "a4",
  command: "generate_both",
  language: "",
  tone: "plain",
  atOnce: false,
};

/** @returns {Promise<Settings>} */
export async function readSettings() {
  const { settings } = await chrome.storage.local.get("settings");
  return { ...DEFAULTS, .../** @type {Partial<Settings> | undefined} */ (settings) };
}

/** @param {Partial<Settings>} changes @returns {Promise<Settings>} */
export async function changeSettings(changes) {
  const settings = { ...(await readSettings()), ...changes };
  await chrome.storage.local.set({ settings });
  return settings;
}

/**
 * The origin that a person means by what they typed. Only this machine may go without encryption.
 * @param {string} typed
 * @returns {{ origin: string, problem: string }} one of them is empty
 */
export function readServer(typed) {
  const text = typed.trim();
  const local = /^(localhost|127\.0\.0\.1)(:|\/|$)/i.test(text);
  const address = /^[a-z]+:\/\//i.test(text) ? text : `${local ? "http" : "https"}://${text}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  // A star in the name would ask the browser for every server that fits.
  const isOne = url && /^https?:$/.test(url.protocol) && /^([a-z\d.-]+|\[[a-f\d:]+\])$/.test(url.hostname);
  if (!isOne) return { origin: "", problem: "This is no web address." };
  const isHere = url.hostname === "localhost" || url.hostname === "127.0.0.1";
  if (url.protocol === "http:" && !isHere) {
    return { origin: "", problem: "A server elsewhere needs https, so that nobody can read along." };
  }
  return { origin: url.origin, problem: "" };
}

/** Match patterns know no ports. @param {string} origin */
const pattern = (origin) => {
  const { protocol, hostname } = new URL(origin);
  return { origins: [`${protocol}//${hostname}/*`] };
};

/** @param {string} origin */
export const isAllowed = (origin) => chrome.permissions.contains(pattern(origin));

/** A server that is no longer used need not be reached any more; what the manifest names stays. @param {string} origin */
export async function giveBack(origin) {
  const { origins } = pattern(origin);
  const named = chrome.runtime.getManifest().host_permissions ?? [];
  if (!origins.some((one) => named.includes(one))) await chrome.permissions.remove({ origins }).catch(() => false);
}

/** Asks the person; call it directly in a click. @param {string} origin */
export const askFor = (origin) => chrome.permissions.request(pattern(origin));
