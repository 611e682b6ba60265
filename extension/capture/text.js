// Text that can be compared, shown and sent: without characters that nobody sees.

var captureText = (() => {
  // As in the server's rule for text from outside: control, soft hyphen, zero-width, bidirectional and tag
  // characters. Joiners (U+200C, U+200D) stay for Persian words and emoji.
  const HIDDEN =
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u180e\u200b\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

  /** @param {string} text */
  const clean = (text) =>
    text
      .replace(HIDDEN, "")
      .replace(/&nbsp;/g, " ")
      .normalize("NFC");

  /** On one line, white space folded. @param {string | null | undefined} text */
  const line = (text) =>
    clean(text ?? "")
      .replace(/\s+/g, " ")
      .trim();

  /** For comparing: compatibility form, lower case, letters and digits only. @param {string} text */
  const fold = (text) =>
    clean(text)
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "");

  /** Lower-case words of letters and digits. @param {string} text */
  const words = (text) =>
    clean(text)
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];

  /** Words of an attribute: kebab, snake and camel case taken apart. @param {string} name */
  const tokens = (name) =>
    name
      .replace(/([a-z\d])([A-Z])/g, "$1 $2")
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);

  /** Share of the words of `a` that stand in `b`, 0 to 1. @param {string} a @param {string} b */
  const share = (a, b) => {
    const inB = new Set(words(b));
    const ofA = words(a);
    return ofA.length ? ofA.filter((word) => inB.has(word)).length / ofA.length : 0;
  };

  /** The same short texts are asked about by many rules. @template T @param {(text: string) => T} ask @returns {(text: string) => T} */
  const remembered = (ask) => {
    /** @type {Map<string, T>} */
    const known = new Map();
    return (text) => {
      const before = known.get(text);
      if (before !== undefined) return before;
      const now = ask(text);
      known.set(text, now);
      return now;
    };
  };

  return { remembered, clean, line, fold, words, tokens, share };
})();
