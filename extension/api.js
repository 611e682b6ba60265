// The one door to the API: the bearer token, one refresh when it has run out, time limits, and errors with names.

import { ask } from "./messages.js";
import { forgetTokens, keepTokens, readTokens } from "./tokens.js";
import { readSettings } from "./settings.js";

const LIMIT_MS = 20_000;
export const PRINT_LIMIT_MS = 60_000;

export class ApiError extends Error {
  /** @param {ProblemKind} kind @param {string} text a sentence for the person */
  constructor(kind, text) {
    super(text);
    this.kind = kind;
  }
}

/** @param {unknown} error @returns {Problem} */
export function problemOf(error) {
  if (error instanceof ApiError) return { kind: error.kind, text: error.message };
  return { kind: "broken", text: "Something went wrong in the extension. Try again." };
}

/**
 * @typedef {object} Call
 * @property {object | FormData} [body]
 * @property {AbortSignal} [signal] ends it, in place of the limit
 * @property {number} [limit] milliseconds until the answer is complete
 */

/** An answer below 300. Throws ApiError. @param {string} method @param {string} path @param {Call} [call] */
export async function fetchAs(method, path, call = {}) {
  const { server } = await readSettings();
  const tokens = await readTokens(server);
  if (!tokens) throw signedOut();
  let answer = await send(server, method, path, call, tokens.access);
  if (answer.status === 401) {
    await renew(tokens.access);
    const fresh = await readTokens(server);
    if (!fresh) throw signedOut();
    answer = await send(server, method, path, call, fresh.access);
  }
  if (answer.status === 401) throw signedOut();
  if (!answer.ok) throw await refused(answer);
  return answer;
}

/** The answer's JSON. Throws ApiError. @template [T=any] @param {string} method @param {string} path @param {Call} [call] @returns {Promise<T>} */
export async function call(method, path, call = {}) {
  const answer = await fetchAs(method, path, call);
  return answer.status === 204 ? /** @type {any} */ (null) : answer.json().catch(() => Promise.reject(unreachable()));
}

/** For the two calls that take no bearer. @param {string} path @param {object} body */
export async function callAsNobody(path, body) {
  const { server } = await readSettings();
  const answer = await send(server, "POST", path, { body }, "");
  if (!answer.ok) throw await refused(answer);
  return answer.json();
}

/**
 * @param {string} server @param {string} method @param {string} path @param {Call} call @param {string} bearer
 * @returns {Promise<Response>}
 */
async function send(server, method, path, { body, signal, limit = LIMIT_MS }, bearer) {
  /** @type {Record<string, string>} */
  const headers = { Accept: "application/json, */*" };
  if (bearer) headers.Authorization = `Bearer ${bearer}`;
  if (body && !(body instanceof FormData)) headers["Content-Type"] = "application/json";
  const sent = body ? { body: body instanceof FormData ? body : JSON.stringify(body) } : {};
  try {
    // Cookies of the server's own pages are none of ours.
    const rest = { credentials: "omit", cache: "no-store", redirect: "error" };
    return await fetch(
      server + path,
      /** @type {RequestInit} */ ({ method, headers, ...sent, ...rest, signal: signal ?? AbortSignal.timeout(limit) }),
    );
  } catch {
    throw unreachable();
  }
}

/**
 * The background's own: a page that closes in the middle would lose the new token, and the old one is spent by then.
 * @param {string} stale the access token that was refused @returns {Promise<null>}
 */
let renew = (stale) =>
  ask("renew", { stale }).catch((error) => Promise.reject(new ApiError(error.kind ?? "broken", error.message)));

/** Called once, in the background: here tokens are renewed. */
export function renewHere() {
  renew = refresh;
}

/** A new access token for whoever asks first; the others find it there. @param {string} stale @returns {Promise<null>} */
export async function refresh(stale) {
  await navigator.locks.request("refresh", async () => {
    const { server } = await readSettings();
    const tokens = await readTokens(server);
    if (!tokens) throw signedOut();
    if (tokens.access !== stale) return;
    const answer = await send(
      server,
      "POST",
      "/api/accounts/token/refresh/",
      { body: { refresh: tokens.refresh } },
      "",
    );
    if (answer.status === 401) {
      await forgetTokens();
      throw signedOut();
    }
    if (!answer.ok) throw await refused(answer);
    const fresh = await answer.json();
    await keepTokens({ ...tokens, access: fresh.access, refresh: fresh.refresh });
  });
  return null;
}

const signedOut = () => new ApiError("signed-out", "You are not connected to Coverstitch.");
const unreachable = () => new ApiError("unreachable", "The Coverstitch server cannot be reached.");

/** What an answer of 400 or more means. @param {Response} answer */
async function refused(answer) {
  const body = await answer.json().catch(() => ({}));
  const text = sentence(body);
  if (answer.status === 404) return new ApiError("missing", "This is no longer on the server.");
  if (answer.status === 429 || answer.status === 503)
    return new ApiError("busy", text || "The server is busy. Try again in a moment.");
  if (answer.status >= 500)
    return new ApiError("unreachable", "The Coverstitch server has a problem. Try again in a moment.");
  return new ApiError("refused", text || "The server did not accept this.");
}

/** The first sentence of an error. @param {any} body */
function sentence(body) {
  if (typeof body?.detail === "string") return body.detail;
  const first = Object.values(body ?? {}).find((value) => Array.isArray(value) && typeof value[0] === "string");
  return Array.isArray(first) ? /** @type {string} */ (first[0]) : "";
}
