// Saving a PDF. The background does it, so that it goes on when the popup closes.

import { ApiError, PRINT_LIMIT_MS, fetchAs } from "./api.js";
import { readSettings } from "./settings.js";

/** @param {number} version @returns {Promise<number>} the browser's id of the download */
export async function download(version) {
  const { theme, paper } = await readSettings();
  const query = new URLSearchParams({ theme, paper });
  const answer = await fetchAs("GET", `/api/document-version/${version}/pdf/?${query}`, { limit: PRINT_LIMIT_MS });
  const filename = nameIn(answer.headers.get("Content-Disposition") ?? "");
  const file = await answer.blob().catch(() => null);
  if (!file) throw new ApiError("unreachable", "The Coverstitch server cannot be reached.");
  return chrome.downloads.download({ url: await addressOf(file), filename, conflictAction: "uniquify" });
}

/** The name that the server gives (RFC 6266). @param {string} disposition */
function nameIn(disposition) {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  return (encoded ? decodeURIComponent(encoded) : "document.pdf").replace(/[\\/:*?"<>|~]+/g, " ").trim();
}

/** Chromium's service workers cannot make blob addresses, Firefox downloads no data addresses. @param {Blob} file */
async function addressOf(file) {
  if ("createObjectURL" in URL) return URL.createObjectURL(file);
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return `data:application/pdf;base64,${btoa(text)}`;
}
