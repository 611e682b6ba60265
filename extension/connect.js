// Connecting to an account: an authorization code with PKCE (S256), in the browser's own sign-in window.

import { ApiError, call, callAsNobody } from "./api.js";
import { forgetTokens, keepAccount, keepTokens, readAccount } from "./tokens.js";
import { readSettings } from "./settings.js";
import { forgetWorks, readWorks } from "./store.js";

/** Opens the server's page, where the person signs in and agrees. Throws ApiError. */
export async function connect() {
  const { server } = await readSettings();
  const redirect = chrome.identity.getRedirectURL();
  const verifier = random();
  const state = random();
  const query = new URLSearchParams({
    redirect_uri: redirect,
    code_challenge: await challengeOf(verifier),
    code_challenge_method: "S256",
    device: deviceName(),
    state,
  });
  const code = codeIn(await opened(`${server}/extension/connect?${query}`), redirect, state);
  const body = { code, code_verifier: verifier, redirect_uri: redirect };
  const given = await callAsNobody("/api/accounts/extension/token/", body);
  await keepTokens({ server, access: given.access, refresh: given.refresh, session: given.session_id });
  await changeAccount(server);
}

/** What somebody else had begun is not shown, nor gone on with. @param {string} server */
async function changeAccount(server) {
  const who = await call("GET", "/api/accounts/validate-user/").catch(() => null);
  const account = who ? `${server} ${who.id}` : "";
  if (!account || (await readAccount()) !== account) await forgetWorks(await readWorks());
  await keepAccount(account);
}

/** Ends the session on the server as far as it can be reached, and here in any case; so does what was begun. */
export async function disconnect() {
  const { results } = await call("GET", "/api/accounts/sessions/").catch(() => ({ results: [] }));
  const current = results.find((/** @type {any} */ session) => session.current);
  if (current) await call("DELETE", `/api/accounts/sessions/${current.id}/`).catch(() => null);
  await Promise.all([forgetTokens(), keepAccount(""), forgetWorks(await readWorks())]);
}

/** @param {string} url */
async function opened(url) {
  try {
    return (await chrome.identity.launchWebAuthFlow({ url, interactive: true })) ?? "";
  } catch (error) {
    const unreachable = /could not be loaded/i.test(String(error));
    if (unreachable) throw new ApiError("unreachable", "The Coverstitch server cannot be reached.");
    throw new ApiError("refused", "The window was closed before you agreed. Nothing was connected.");
  }
}

/** @param {string} landed @param {string} redirect @param {string} state */
function codeIn(landed, redirect, state) {
  const query = landed.startsWith(redirect) ? new URL(landed).searchParams : new URLSearchParams();
  const code = query.get("code");
  if (!code || query.get("state") !== state)
    throw new ApiError("refused", "The server's answer does not fit. Connect again.");
  return code;
}

function deviceName() {
  const browser =
    location.protocol === "moz-extension:" ? "Firefox" : /Edg\//.test(navigator.userAgent) ? "Edge" : "Chrome";
  const system = /Windows|Mac OS X|CrOS|Android|Linux/.exec(navigator.userAgent)?.[0].replace("Mac OS X", "macOS");
  return `Coverstitch in ${browser}${system ? ` on ${system}` : ""}`;
}

const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

/** @param {string} verifier */
async function challengeOf(verifier) {
  return base64url(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier))));
}

/** @param {Uint8Array} bytes */
const base64url = (bytes) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
