// The lines around a posting's title: company, place, type and pay stand there more often than not.

var captureHead = (() => {
  const { line } = captureText;

  /** @typedef {{text: string, after: boolean}} Row a line before or after the title */

  /** A line taken apart at dots, bars and dashes, and at commas when a part is an employment type. @param {string} text */
  const parts = (text) => {
    const broad = text.split(/\s*[|•·●]\s*|\s+[-–—]\s+|\s+\/\s*|\s*\/\s+/).filter(Boolean);
    return broad.flatMap((part) => (part.split(/,\s+/).some(captureTerms.isTerm) ? part.split(/,\s+/) : part));
  };

  /** Lines around the title and up to the text. @param {Open} open @returns {Row[]} */
  const rows = ({ view, main, title }) => {
    const at = title?.block?.index ?? main[0]?.index ?? 0;
    const start = captureMainText.opening(main)?.index ?? 0;
    const end = start > at ? Math.min(at + 25, start) : at + 6;
    const rest = title?.block?.text.replace(title.value, "").replace(/^[\s(]+|[\s)]+$/g, "") ?? "";
    /** @type {Row[]} */
    const own = rest && rest.length < 80 ? [{ text: line(rest), after: true }] : [];
    const around = view.blocks
      .slice(Math.max(0, at - 3), end)
      .filter((block) => block !== title?.block && (!block.foreign || block.index > at) && block.text.length < 200);
    return own.concat(
      around.flatMap((block) => block.text.split("\n").map((text) => ({ text: line(text), after: block.index > at }))),
    );
  };

  /** The lines and their parts. @param {Open} open @returns {Row[]} */
  const pieces = (open) =>
    rows(open)
      .flatMap(({ text, after }) =>
        [text, ...text.split(/\s*[|•·●]\s*/), ...parts(text)].map((part) => ({ text: part, after })),
      )
      .filter((row, i, all) => row.text && all.findIndex((one) => one.text === row.text) === i);

  /** Short blocks right under the title, and the title's own. @param {Open} open @returns {Block[]} */
  const beside = ({ view, main, title }) => {
    const own = title?.block;
    if (!own) return [];
    const start = main[0] && main[0].index > own.index ? main[0].index : own.index + 4;
    return view.blocks
      .slice(own.index, Math.min(own.index + 6, start))
      .filter((block) => !block.foreign && block.text.length <= 90 && !captureMainText.isSection(block))
      .filter((block) => block === own || !block.heading || block.heading > own.heading);
  };

  /** The short block right above the title. @param {Open} open @returns {Block[]} */
  const above = ({ view, title }) => {
    const block = title?.block && view.blocks[title.block.index - 1];
    return block && !block.foreign && block.text.length <= 50 ? [block] : [];
  };

  /** Up to fifteen blocks behind the text. @param {Open} open @returns {Block[]} */
  const behind = ({ view, main }) =>
    view.blocks
      .slice((main.at(-1)?.index ?? 0) + 1)
      .filter((block) => !block.foreign)
      .slice(0, 15);

  return { parts, rows, pieces, beside, above, behind };
})();
