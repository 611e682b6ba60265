// The part of the page that the person has marked.

var captureSelection = (() => {
  const LEAST = 40; // a word that a double click left marked is no choice

  /** @param {View} view @returns {Range[]} */
  const ranges = (view) =>
    view.roots.flatMap((root) => {
      const selection = root instanceof Document ? root.getSelection() : null;
      return selection && !selection.isCollapsed
        ? Array.from({ length: selection.rangeCount }, (_, i) => selection.getRangeAt(i))
        : [];
    });

  /** The visible blocks of the selection; the first and the last cut where the person cut them.
   * @param {View} view @returns {Block[]} */
  const blocks = (view) => {
    const chosen = ranges(view).flatMap((range) =>
      view.blocks.filter((block) => range.intersectsNode(block.node.el)).flatMap((block) => part(block, range)),
    );
    const chars = chosen.reduce((sum, block) => sum + block.text.length, 0);
    return chars >= LEAST ? chosen : [];
  };

  /** @param {Block} block @param {Range} range @returns {Block[]} */
  const part = (block, range) => {
    const whole = block.node.el.ownerDocument.createRange();
    whole.selectNodeContents(block.node.el);
    const startsIn = range.compareBoundaryPoints(Range.START_TO_START, whole) > 0;
    const endsIn = range.compareBoundaryPoints(Range.END_TO_END, whole) < 0;
    if (!startsIn && !endsIn) return [block];
    if (startsIn) whole.setStart(range.startContainer, range.startOffset);
    if (endsIn) whole.setEnd(range.endContainer, range.endOffset);
    const words = captureText.words(captureText.line(whole.toString()));
    const kept = block.text
      .split("\n")
      .map((row) => overlap(row, words))
      .filter(Boolean)
      .join("\n");
    if (!kept) return [];
    return kept === block.text ? [block] : [{ ...block, text: kept, marked: kept }];
  };

  /** The run of a row's words that the selection holds. @param {string} row @param {string[]} words */
  const overlap = (row, words) => {
    const parts = row.split(/(?<=\s)/);
    const joined = ` ${words.join(" ")} `;
    const inside = (/** @type {string[]} */ some) => joined.includes(` ${captureText.words(some.join("")).join(" ")} `);
    for (let length = parts.length; length > 0; length -= 1) {
      for (let start = 0; start + length <= parts.length; start += 1) {
        const some = parts.slice(start, start + length);
        if (captureText.words(some.join("")).length && inside(some)) return some.join("").trim();
      }
    }
    return "";
  };

  return { blocks };
})();
