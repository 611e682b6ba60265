// Saving a background to apply with, from a file or from text.

import { call } from "../api.js";

/** @param {File} file @param {string} name @returns {Promise<Applicant>} */
export async function addFile(file, name) {
  const body = new FormData();
  body.append("file", file);
  body.append("name", name.slice(0, 200));
  return call("POST", "/api/applicant/upload-pdf/", { body, limit: 60_000 });
}

/** @param {string} text @param {string} name @returns {Promise<Applicant>} */
export async function addText(text, name) {
  return call("POST", "/api/applicant/", { body: { name: name.slice(0, 200), context: text } });
}
