// Browsers stop a background that seems idle, also while it waits for an answer. Any call of theirs says that it is not.

const EVERY_MS = 1000;

/** Does a step and stays awake for it. @template T @param {() => Promise<T>} step @returns {Promise<T>} */
export async function awake(step) {
  const timer = setInterval(() => void chrome.runtime.getPlatformInfo(), EVERY_MS);
  try {
    return await step();
  } finally {
    clearInterval(timer);
  }
}
