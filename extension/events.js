// Following a task: server-sent events, read with fetch because they need the bearer token.

import { ApiError, fetchAs } from "./api.js";

// The server says something every ten seconds, if only that it is still there.
const SILENCE_MS = 30_000;

/**
 * Each event's data, an empty one for a sign of life; the last one has a `status`.
 * Throws ApiError.
 * @param {string} task
 * @returns {AsyncGenerator<any>}
 */
export async function* follow(task) {
  const stop = new AbortController();
  let timer = setTimeout(() => stop.abort(), SILENCE_MS);
  try {
    const answer = await fetchAs("GET", `/api/task-result/${task}/events/`, { signal: stop.signal });
    for await (const block of blocks(answer)) {
      clearTimeout(timer);
      timer = setTimeout(() => stop.abort(), SILENCE_MS);
      yield dataOf(block);
    }
  } catch (error) {
    if (error instanceof ApiError) throw error;
    throw new ApiError("unreachable", "The Coverstitch server cannot be reached.");
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}

/** The parts between empty lines. @param {Response} answer */
async function* blocks(answer) {
  const reader = /** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */ (answer.body)
    .pipeThrough(new TextDecoderStream())
    .getReader();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const parts = (text + value).split("\n\n");
    text = parts.pop() ?? "";
    yield* parts;
  }
}

/** @param {string} block */
function dataOf(block) {
  const lines = block.split("\n").filter((line) => line.startsWith("data: "));
  return lines.length ? JSON.parse(lines.map((line) => line.slice("data: ".length)).join("\n")) : {};
}
