// Cuts the found text to the posting's own: without the head (title, facts, buttons) and without what trails it.

var captureBounds = (() => {
  const { fold } = captureText;
  const DATE = /^(?:(?:posted|published|updated|closing|veröffentlicht|publiée?|publicad[ao]|online seit|掲載日|更新日)\b.{0,40}|\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d+ (?:days?|hours?|weeks?|months?) ago|(?:vor|il y a|hace|há) .{1,20}|\p{L}+ \d{1,2},? \d{4}|#?\d[\d-]*|(?:job |req(?:uisition)? ?)?(?:id|#|no\.?|number)\s*[:#]?\s*[\w-]+)$/iu;

  /** @typedef {{title: string, company: string, location: string, employment_type: string, salary: string}} Known */

  /** A short line that only repeats facts of the head. @param {Block} block @param {Known} known */
  const isHeadLine = (block, known) => {
    if (block.text.length > 160 || captureMainText.isSection(block)) return false;
    const folded = fold(block.text);
    const rest = Object.values(known).filter(Boolean).map(fold).sort((a, b) => b.length - a.length).reduce((text, value) => text.replace(value, ""), folded);
    return rest.length <= 0.25 * folded.length || isFact(block) || DATE.test(block.text) || captureTerms.isTerm(block.text) || capturePlace.isPlace(block.text);
  };

  /** "Label: value" or a label alone. @param {Block} block */
  const isFact = (block) => {
    const rows = block.text.split("\n");
    return rows.every((row) => captureLabels.nameOf(/^([^:：]{2,40})[:：]/.exec(row)?.[1] ?? (row.length < 40 ? row : "")) !== null && row.length < 160);
  };

  /** What carries no text of the posting wherever it stands. @param {Block} block */
  const isScrap = (block) =>
    block.foreign !== "" || captureMainText.isControl(block) || !/[\p{L}\p{N}]/u.test(block.text) ||
    (block.linked >= 0.9 * block.text.length && block.text.length < 40 && !block.bullet && block.depth === 0);

  /** @param {Block[]} blocks of the found part @param {Block | undefined} title @param {Known} known @returns {Block[]} */
  const cut = (blocks, title, known) => {
    const inside = title ? blocks.indexOf(title) : -1;
    const headed = inside >= 0;
    let rest = (headed ? blocks.slice(inside + 1) : blocks).filter((block) => !isScrap(block));
    rest = withoutPoorEnds(rest);
    if (headed) rest = withoutHead(rest, known);
    return withoutTail(afterBodyHeading(rest), known);
  };

  /** "Job description" and the short lines before it go. @param {Block[]} blocks */
  const afterBodyHeading = (blocks) => {
    const at = blocks.findIndex((block) => !block.bullet && captureWords.BODY.test(block.text.replace(/[:：\s]+$/, "")));
    return at >= 0 && at < blocks.length - 1 && blocks.slice(0, at).every((block) => block.text.length < 120) && at <= 0.5 * blocks.length ? blocks.slice(at + 1) : blocks;
  };

  /** @param {Block[]} blocks @param {Known} known */
  const withoutHead = (blocks, known) => {
    let start = 0;
    while (start < blocks.length - 1) {
      const block = /** @type {Block} */ (blocks[start]);
      const value = start > 0 && isFact(/** @type {Block} */ (blocks[start - 1])) && /^[^:：]*[:：]?$/.test(blocks[start - 1]?.text ?? "") && block.text.length < 80;
      const stray = block.text.length < 40 && !block.heading && !block.bold && !block.bullet && !captureMainText.isSection(block) && !/[.!?:]$/.test(block.text);
      if (!isHeadLine(block, known) && !value && !stray) break;
      start += 1;
    }
    return blocks.slice(start);
  };

  /** @param {Block[]} blocks @param {Known} known */
  const withoutTail = (blocks, known) => {
    let end = blocks.length;
    while (end > 1) {
      const block = /** @type {Block} */ (blocks[end - 1]);
      const said = /[.!?。！]$/.test(block.text);
      const heading = (block.heading > 0 || block.bold) && block.text.length < 60 && !said;
      const apply = captureWords.APPLY.test(block.text) && block.text.length < 50 && (!said || block.linked > 0);
      const share = captureWords.OTHERS.test(block.text) && block.text.length < 90;
      if (!heading && !apply && !share && !(isHeadLine(block, known) && !block.bullet && block.depth === 0)) break;
      end -= 1;
    }
    return blocks.slice(0, end);
  };

  /** Drop what pulls the sum down at either end; a list is not cut in the middle. @param {Block[]} blocks */
  const withoutPoorEnds = (blocks) => {
    let [from, to, best, sum, start] = [0, blocks.length, -Infinity, 0, 0];
    blocks.forEach((block, i) => {
      sum += captureMainText.score(block) + 0.12;
      if (sum > best) [best, from, to] = [sum, start, i + 1];
      if (sum < -1.5) [sum, start] = [0, i + 1];
    });
    while (from > 0 && blocks[from]?.bullet && blocks[from - 1]?.depth) from -= 1;
    if (from > 0 && blocks[from]?.bullet && captureMainText.isSection(/** @type {Block} */ (blocks[from - 1]))) from -= 1;
    return blocks.slice(from, to);
  };

  return { cut };
})();
