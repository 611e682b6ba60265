// What the extension's pages ask the background for. Only they may ask: not a page, not a script in one.

/** @template {MessageName} Name @typedef {(ask: Messages[Name]["ask"]) => Promise<Messages[Name]["answer"]>} Answerer */
/** @typedef {{ [Name in MessageName]: Answerer<Name> }} Answerers */

/**
 * Throws Error with a sentence for the person.
 * @template {MessageName} Name
 * @param {Name} name
 * @param {Messages[Name]["ask"]} ask
 * @returns {Promise<Messages[Name]["answer"]>}
 */
export async function ask(name, ask) {
  const answer = await chrome.runtime.sendMessage({ to: "background", name, ask });
  if (answer?.problem) throw Object.assign(new Error(answer.problem.text), { kind: answer.problem.kind });
  return answer?.value;
}

/** @param {Answerers} answerers @param {(error: unknown) => Problem} problemOf */
export function answerWith(answerers, problemOf) {
  chrome.runtime.onMessage.addListener((message, sender, reply) => {
    if (message?.to !== "background" || !isOurs(sender) || !Object.hasOwn(answerers, message.name)) return false;
    const answerer = /** @type {Answerer<any>} */ (answerers[/** @type {MessageName} */ (message.name)]);
    answerer(message.ask).then(
      (value) => reply({ value }),
      (error) => reply({ problem: problemOf(error) }),
    );
    return true;
  });
}

/** A page of this extension: a script in a page has our id, too, but not our address. @param {chrome.runtime.MessageSender} sender */
export function isOurs(sender) {
  return sender.id === chrome.runtime.id && (sender.url ?? "").startsWith(chrome.runtime.getURL(""));
}
