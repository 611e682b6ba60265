// @ts-check
// The one door to the API: cookies, the CSRF header, one refresh when the access token has run out.

/** @typedef {{ status: number, body: any }} Answer */

/**
 * @param {string} method
 * @param {string} path
 * @param {object} [body]
 * @returns {Promise<Answer>}
 */
export async function call(method, path, body) {
  let answer = await send(method, path, body);
  if (answer.status === 401 && !path.includes("/token/")) {
    const refreshed = await send("POST", "/api/accounts/token/refresh/");
    if (refreshed.status === 200) answer = await send(method, path, body);
  }
  return answer;
}

/**
 * @param {string} method
 * @param {string} path
 * @param {object} [body]
 * @returns {Promise<Answer>}
 */
async function send(method, path, body) {
  /** @type {Record<string, string>} */
  const headers = { Accept: "application/json" };
  if (body) headers["Content-Type"] = "application/json";
  const csrf = document.cookie.split("; ").find((pair) => pair.startsWith("csrftoken="));
  if (csrf) headers["X-CSRFToken"] = csrf.slice("csrftoken=".length);
  try {
    const response = await fetch(path, { method, headers, body: body ? JSON.stringify(body) : null, credentials: "same-origin" });
    return { status: response.status, body: await response.json().catch(() => ({})) };
  } catch {
    return { status: 0, body: { detail: "The server cannot be reached. Check your connection and try again." } };
  }
}

/**
 * The sentences of an error answer: those of each field, and those for the whole.
 * @param {any} body
 * @returns {{ fields: Record<string, string>, whole: string }}
 */
export function sentences(body) {
  /** @type {Record<string, string>} */
  const fields = {};
  let whole = typeof body.detail === "string" ? body.detail : "";
  for (const [name, texts] of Object.entries(body)) {
    if (!Array.isArray(texts)) continue;
    if (name === "non_field_errors") whole = texts.join(" ");
    else fields[name] = texts.join(" ");
  }
  return { fields, whole };
}
