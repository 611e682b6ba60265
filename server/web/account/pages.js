// @ts-check
// The account's pages: where the links in mails lead, signing in, and letting an extension in.

import { call } from "./api.js";
import { el, form, show } from "./form.js";

const EMAIL = { name: "email", label: "E-mail", type: "email", autocomplete: "username" };
const NEW_PASSWORD = { type: "password", autocomplete: "new-password", hint: "At least 8 characters. A few words make a good one." };

/** @param {string} text @param {string} href */
const link = (text, href) => el("a", { href }, text);
/** @param {...(Node | string)} content */
const paragraph = (...content) => el("p", {}, ...content);

function login() {
  const fields = [EMAIL, { name: "password", label: "Password", type: "password", autocomplete: "current-password" }];
  show(
    "Sign in",
    form(fields, "Sign in", (values) => call("POST", "/api/accounts/login/", values), next),
    paragraph(link("Forgot your password?", "/account/forgot-password")),
    paragraph("New here? ", link("Make an account", `/account/register${location.search}`)),
  );
}

/** After signing in: back to where it was asked for (only on this site), else home. */
function next() {
  const wanted = new URLSearchParams(location.search).get("next") ?? "";
  const target = new URL(wanted || "/account", location.origin);
  location.assign(target.origin === location.origin ? target.href : "/account");
}

function register() {
  const fields = [
    EMAIL,
    { name: "password1", label: "Password", ...NEW_PASSWORD },
    { name: "password2", label: "Password again", type: "password", autocomplete: "new-password" },
  ];
  const submit = (/** @type {Record<string, string>} */ values) => call("POST", "/api/accounts/registration/", values);
  show(
    "Make an account",
    form(fields, "Make an account", submit, (_, values) => mailed(values.email ?? "")),
    paragraph("You have one already? ", link("Sign in", `/account/login${location.search}`)),
  );
}

/** @param {string} email */
function mailed(email) {
  const note = el("p", { role: "status" });
  const again = el("button", { type: "button", class: "secondary" }, "Send it again");
  again.addEventListener("click", async () => {
    const answer = await call("POST", "/api/accounts/registration/resend-email/", { email });
    note.textContent = answer.status === 200 ? "Sent." : "A mail went out a moment ago. Give it a few minutes.";
  });
  show("Look into your inbox", paragraph("We sent a link to ", el("strong", {}, email), ". Open it, and you are in."), again, note);
}

/** @param {string} key */
function verify(key) {
  // A mail scanner that opens the link must not use it up: the person presses the button.
  const confirm = form([], "Confirm my address", () => call("POST", "/api/accounts/registration/verify-email/", { key }), next);
  show("Confirm your e-mail address", confirm, paragraph("The link has expired? ", link("Register again", "/account/register")));
}

function forgot() {
  const submit = (/** @type {Record<string, string>} */ values) => call("POST", "/api/accounts/password/reset/", values);
  show(
    "Choose a new password",
    paragraph("We send you a link to choose a new one."),
    form([EMAIL], "Send me the link", submit, () =>
      show("Look into your inbox", paragraph("If there is an account with this address, a link is on its way.")),
    ),
  );
}

/** @param {string} uid @param {string} token */
function reset(uid, token) {
  const fields = [
    { name: "new_password1", label: "New password", ...NEW_PASSWORD },
    { name: "new_password2", label: "New password again", type: "password", autocomplete: "new-password" },
  ];
  const submit = async (/** @type {Record<string, string>} */ values) => {
    const answer = await call("POST", "/api/accounts/password/reset/confirm/", { uid, token, ...values });
    if (answer.body.token) answer.body = { detail: "This link has expired or was used already. Ask for a new one." };
    return answer;
  };
  show("Choose a new password", form(fields, "Save", submit, next), paragraph(link("Ask for a new link", "/account/forgot-password")));
}

async function home() {
  const who = await call("GET", "/api/accounts/validate-user/");
  if (who.status !== 200) return location.replace("/account/login");
  const out = form([], "Sign out", () => call("POST", "/api/accounts/logout/"), () => location.assign("/account/login"));
  // Everything is there before anything is shown, so that nothing moves under the pointer.
  const { body } = await call("GET", "/api/accounts/sessions/");
  const list = el("ul", { class: "sessions" }, ...(body.results ?? []).map(sessionRow));
  show("You are signed in", paragraph("as ", el("strong", {}, who.body.email)), el("h2", {}, "Where you are signed in"), list, out);
  return undefined;
}

/** @param {any} session */
function sessionRow(session) {
  const kind = session.scope === "extension" ? "Extension" : "Browser";
  const used = new Date(session.last_used_at).toLocaleString();
  const row = el("li", {}, el("span", {}, `${kind}: ${session.device || "unknown"}`), el("span", { class: "quiet" }, `last used ${used}`));
  if (session.current) row.append(el("span", { class: "quiet" }, "this one"));
  else {
    const end = el("button", { type: "button", class: "secondary" }, "End");
    end.setAttribute("aria-label", `End ${kind} ${session.device}`);
    end.addEventListener("click", async () => {
      if ((await call("DELETE", `/api/accounts/sessions/${session.id}/`)).status === 204) row.remove();
    });
    row.append(end);
  }
  return row;
}

async function connect() {
  const asked = Object.fromEntries(new URLSearchParams(location.search));
  const who = await call("GET", "/api/accounts/validate-user/");
  if (who.status !== 200) {
    return location.replace(`/account/login?next=${encodeURIComponent(location.pathname + location.search)}`);
  }
  const body = {
    redirect_uri: asked.redirect_uri ?? "",
    code_challenge: asked.code_challenge ?? "",
    code_challenge_method: asked.code_challenge_method ?? "S256",
    device: asked.device ?? "",
    state: asked.state ?? "",
  };
  const allow = form([], "Allow", () => call("POST", "/api/accounts/extension/authorize/", body), (answer) =>
    location.assign(answer.body.redirect_to),
  );
  const deny = el("a", { class: "secondary", href: "/account" }, "Cancel");
  show(
    "Connect the extension?",
    paragraph(el("strong", {}, body.device || "A browser extension"), " asks to save postings and write documents for ", el("strong", {}, who.body.email), "."),
    paragraph("You can end this at any time on your account's page."),
    allow,
    deny,
  );
  return undefined;
}

/** @type {[RegExp, (...parts: string[]) => unknown][]} */
const PAGES = [
  [/^\/account$/, home],
  [/^\/account\/login$/, login],
  [/^\/account\/register$/, register],
  [/^\/account\/register\/verify-email\/([\w-]+)$/, verify],
  [/^\/account\/forgot-password$/, forgot],
  [/^\/account\/confirm-password\/([\w-]+)\/([\w-]+)$/, reset],
  [/^\/extension\/connect$/, connect],
];

const path = location.pathname.replace(/\/+$/, "");
const found = PAGES.map(([pattern, page]) => ({ page, match: pattern.exec(path) })).find(({ match }) => match);
if (found?.match) found.page(...found.match.slice(1));
else show("There is no such page", paragraph(link("To your account", "/account")));
