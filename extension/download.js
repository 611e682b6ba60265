// Saving a PDF. The background does it, so that it goes on when the popup closes.

import { ApiError, PRINT_LIMIT_MS, fetchAs } from "./api.js";
import { awake } from "./awake.js";
import { readSettings } from "./settings.js";

const LONGEST_MS = 60_000;
const LONGEST_NAME = 120;

/** Until the file is there: what it is read from goes with the background. @param {number} version @returns {Promise<number>} */
export const download = (version) => awake(() => saved(version));

/** @param {number} version @returns {Promise<number>} the browser's id of the download; 0: the person wanted no file */
async function saved(version) {
  const { theme, paper } = await readSettings();
  const query = new URLSearchParams({ theme, paper });
  const answer = await fetchAs("GET", `/api/document-version/${version}/pdf/?${query}`, { limit: PRINT_LIMIT_MS });
  const filename = nameIn(answer.headers.get("Content-Disposition") ?? "");
  const file = await answer.blob().catch(() => null);
  if (!file) throw new ApiError("unreachable", "The Coverstitch server cannot be reached.");
  const url = await addressOf(file);
  try {
    const id = await chrome.downloads.download({ url, filename, conflictAction: "uniquify" });
    await hasEnded(id);
    return id;
  } catch (error) {
    if (/cancel/i.test(String(error))) return 0;
    throw new ApiError("refused", "The browser could not save the file.");
  } finally {
    if (url.startsWith("blob:")) URL.revokeObjectURL(url);
  }
}

/** Throws Error with the browser's reason. @param {number} id */
async function hasEnded(id) {
  for (const until = Date.now() + LONGEST_MS; Date.now() < until;) {
    const [item] = await chrome.downloads.search({ id });
    if (item?.state === "interrupted") throw new Error(item.error);
    if (item?.state !== "in_progress") return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The name that the server gives (RFC 6266), as far as a file may be called so; a PDF in any case. @param {string} disposition */
export function nameIn(disposition) {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1] ?? "";
  const name = decoded(encoded).replace(/[\\/:*?"<>|~\p{C}\p{Zl}\p{Zp}]+/gu, " ");
  const stem = [...name.replace(/\.pdf$/i, "")].slice(0, LONGEST_NAME).join("").replace(/^[\s.]+|[\s.]+$/g, "");
  return `${stem || "document"}.pdf`;
}

/** @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

/** Chromium's service workers cannot make blob addresses, Firefox downloads no data addresses. @param {Blob} file */
async function addressOf(file) {
  if ("createObjectURL" in URL) return URL.createObjectURL(file);
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return `data:application/pdf;base64,${btoa(text)}`;
}
