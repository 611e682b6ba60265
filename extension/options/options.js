// The options page. Everything is kept as soon as it is chosen.

import { call, problemOf } from "../api.js";
import { ask } from "../messages.js";
import { askFor, changeSettings, giveBack, readServer, readSettings } from "../settings.js";
import { button, byId, el, note } from "../ui/dom.js";
import { backgrounds } from "./backgrounds.js";
import { choices } from "./choices.js";

const LIMIT_MS = 8_000;
let shown = 0;

async function show() {
  const number = ++shown;
  const settings = await readSettings();
  const server = /** @type {HTMLInputElement} */ (byId("server"));
  server.value = settings.server;
  // What needs no server does not wait for one.
  if (!byId("choices").firstChild) byId("choices").replaceChildren(...choices(settings, [], []));
  const [who, applicants, themes] = await Promise.all([
    account(),
    list("/api/applicant/?page_size=100"),
    list("/api/themes/"),
  ]);
  if (number !== shown) return;
  byId("account").replaceChildren(who);
  if (applicants || themes || number > 1)
    byId("choices").replaceChildren(...choices(await readSettings(), applicants ?? [], themes ?? []));
  const nobody = note("They are in your account, and show here when you are connected.");
  byId("background-list").replaceChildren(...(applicants ? backgrounds(applicants, show) : [nobody]));
}

/** What cannot be had is not offered. @param {string} path @returns {Promise<any[] | null>} */
async function list(path) {
  const answer = await call("GET", path, { limit: LIMIT_MS }).catch(() => null);
  return Array.isArray(answer) ? answer : (answer?.results ?? null);
}

async function account() {
  try {
    const { email } = await call("GET", "/api/accounts/validate-user/", { limit: LIMIT_MS });
    const said = el("span", {}, "Connected as ", el("strong", {}, email));
    return el(
      "div",
      { class: "row" },
      said,
      button("Disconnect", "secondary", async () => (await ask("disconnect", {}), await show())),
    );
  } catch (error) {
    return problemOf(error).kind === "signed-out" ? connecting() : away(problemOf(error).text);
  }
}

function connecting() {
  const said = el("p", { class: "error", role: "alert" });
  const press = button("Connect", "primary", async () => {
    said.textContent = "";
    await ask("connect", {}).then(show, (error) => (said.textContent = error.message));
  });
  return el(
    "div",
    { class: "stack" },
    el(
      "div",
      { class: "row" },
      note("Not connected. Your documents are written and kept in your account on this server."),
      press,
    ),
    said,
  );
}

/** @param {string} text */
const away = (text) =>
  el("div", { class: "row" }, el("p", { class: "error", role: "alert" }, text), button("Try again", "secondary", show));

/** @param {SubmitEvent} event */
async function changeServer(event) {
  event.preventDefault();
  const input = /** @type {HTMLInputElement} */ (byId("server"));
  const { origin, problem } = readServer(input.value);
  input.setAttribute("aria-invalid", String(Boolean(problem)));
  // The browser takes it as the person's own click only before anything is waited for.
  const allowed = origin ? await askFor(origin).catch(() => false) : false;
  const said = byId("server-said");
  said.className = origin && allowed ? "quiet" : "error";
  said.textContent =
    problem || (allowed ? "Kept." : "Without your permission the extension cannot talk to this server.");
  if (!allowed) return;
  const { server: before } = await readSettings();
  await changeSettings({ server: origin });
  if (new URL(before).hostname !== new URL(origin).hostname) await giveBack(before);
  await show();
}

async function keys() {
  const [first] = (await chrome.commands.getAll()).filter(({ name }) => name === "_execute_action");
  const where = location.protocol === "moz-extension:" ? "about:addons, at the wheel" : "chrome://extensions/shortcuts";
  const how = first?.shortcut
    ? ["Tailor for the open posting: ", el("kbd", {}, first.shortcut)]
    : ["No shortcut is set"];
  byId("keys").replaceChildren(
    ...how,
    `. You can change it in ${where}. The menu of the right mouse button has “Tailor for this posting”, too.`,
  );
}

byId("server-form").addEventListener("submit", (event) => void changeServer(/** @type {SubmitEvent} */ (event)));
await Promise.all([show(), keys()]);
