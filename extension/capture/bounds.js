// Cuts the found text to the posting's own: without the head (title, facts, buttons) and without what trails it.

var captureBounds = (() => {
  const { fold } = captureText;
  const DATE =
    /^(?:(?:posted|published|updated|closing|veröffentlicht|publiée?|publicad[ao]|online seit|掲載日|更新日)\b.{0,40}|\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d+ (?:days?|hours?|weeks?|months?) ago|(?:vor|il y a|hace|há) .{1,20}|\p{L}+ \d{1,2},? \d{4}|#?\d[\d-]*|(?:job |post(?:ing)? |req(?:uisition)? ?)?(?:id|#|no\.?|number)\s*[:#]?\s*[\w-]+)$/iu;

  /** @typedef {Record<string, Candidate | undefined>} Known the fields that were found */

  /** A short line that only repeats facts of the head. @param {Block} block @param {Known} known */
  const isHeadLine = (block, known) => {
    if (block.text.length > 160) return false;
    if (captureTerms.money(block.text) && block.text.length < 60) return true;
    if (captureMainText.isSection(block)) return false;
    const folded = fold(block.text);
    const rest = Object.values(known)
      .map((one) => fold(one?.value ?? ""))
      .filter(Boolean)
      .sort((a, b) => b.length - a.length)
      .reduce((text, value) => text.replace(value, ""), folded);
    return (
      rest.length <= 0.25 * folded.length ||
      isFact(block) ||
      DATE.test(block.text) ||
      captureTerms.isTerm(block.text) ||
      capturePlace.isPlace(block.text)
    );
  };

  /** "Label: value" or a label alone. @param {Block} block */
  const isFact = (block) => {
    const rows = block.text.split("\n");
    return rows.every(
      (row) =>
        captureLabels.nameOf(/^([^:：]{2,40})[:：]/.exec(row)?.[1] ?? (row.length < 40 ? row : "")) !== null &&
        row.length < 160 &&
        !/\p{Ll}[.!?] \p{Lu}\p{L}+ \p{Ll}/u.test(row), // "Closing date: 2 May. Interviews will be held here."
    );
  };

  /** A label that waits for its value. @param {Block} block */
  const isLabel = (block) =>
    !block.heading &&
    !block.bold &&
    !block.bullet &&
    block.text.length <= 42 &&
    captureLabels.nameOf(block.text) !== null;

  /** What carries no text of the posting wherever it stands. @param {Block} block */
  const isScrap = (block) =>
    block.foreign !== "" ||
    captureMainText.isControl(block) ||
    !/[\p{L}\p{N}]/u.test(block.text) ||
    (block.linked >= 0.9 * block.text.length && block.text.length < 40 && !block.bullet && block.depth === 0);

  /** What is left of the found part without the page's things and without the title.
   * @param {Block[]} blocks @param {Block | undefined} title @returns {Block[]} */
  const cut = (blocks, title) => {
    const inside = title ? blocks.indexOf(title) : -1;
    const whole = withoutForm(inside >= 0 ? blocks.slice(inside + 1) : blocks);
    const rest = withoutFactSections(withoutPoorEnds(whole.filter((block) => !isScrap(block))));
    return afterBodyHeading(inside >= 0 ? fromOpening(rest) : rest);
  };

  /** What is left without lines that only repeat the known facts. @param {Block[]} blocks
   * @param {boolean} headed the part held the title, so facts may stand in it @param {Known} known @returns {Block[]} */
  const strip = (blocks, headed, known) => withoutTail(headed ? withoutHead(blocks, known) : blocks, known);

  /** From a heading such as "Apply now" on there is only the form. @param {Block[]} blocks */
  const withoutForm = (blocks) => {
    const at = blocks.findIndex(
      (block) =>
        (block.heading > 0 || block.bold) &&
        block.linked === 0 &&
        captureWords.CONTROL.test(block.text.replace(/[:：!\s]+$/, "")),
    );
    const after = blocks.slice(at + 1);
    const goesOn = after.filter((block) => block.bullet || captureMainText.isSection(block)).length >= 2;
    return at > 0 && !goesOn ? blocks.slice(0, at) : blocks;
  };

  /** A heading over facts ("Position details") is part of the head. @param {Block | undefined} next */
  const isLabelled = (next) => next !== undefined && !next.heading && captureLabels.nameOf(next.text) !== null;

  /** Under the title come facts and buttons; the text begins at its first section or real sentence.
   * @param {Block[]} blocks */
  const fromOpening = (blocks) => {
    const first = blocks.findIndex(
      (block, i) =>
        (captureMainText.isSection(block) && !isLabelled(blocks[i + 1])) ||
        captureMainText.score(block) >= 1.5 ||
        captureMainText.weightOf(block.text) >= 80,
    );
    const head = blocks.slice(0, Math.max(0, first));
    if (
      !head.length ||
      head.some((block) => block.bullet && block.text.length >= 45) ||
      head.filter((block) => block.bullet && block.linked === 0).length > 6
    )
      return blocks;
    const before = blocks[first - 1];
    const leads =
      before &&
      (before.heading > 0 || before.bold || /[.!?]$/.test(before.text)) &&
      !isFact(before) &&
      !captureMainText.isSection(before);
    return blocks.slice(leads ? first - 1 : first);
  };

  /** "Job description" and the short lines before it go. @param {Block[]} blocks */
  const afterBodyHeading = (blocks) => {
    const at = blocks.findIndex(
      (block) => !block.bullet && captureWords.BODY.test(block.text.replace(/[:：\s]+$/, "")),
    );
    return at >= 0 &&
      at < blocks.length - 1 &&
      blocks.slice(0, at).every((block) => block.text.length < 120) &&
      !blocks.slice(1, at).some((block, i) => block.bullet && captureMainText.isSection(/** @type {Block} */ (blocks[i]))) &&
      at <= 0.5 * blocks.length
      ? blocks.slice(at + 1)
      : blocks;
  };

  /** @param {Block[]} blocks @param {Known} known */
  const withoutHead = (blocks, known) => {
    let start = 0;
    while (start < blocks.length - 1) {
      const block = /** @type {Block} */ (blocks[start]);
      const value =
        start > 0 &&
        isFact(/** @type {Block} */ (blocks[start - 1])) &&
        /^[^:：]*[:：]?$/.test(blocks[start - 1]?.text ?? "") &&
        block.text.length < 80;
      const stray =
        block.text.length < 40 &&
        !block.heading &&
        !block.bold &&
        !block.bullet &&
        !captureMainText.isSection(block) &&
        !/[.!?:]$/.test(block.text);
      if (!isHeadLine(block, known) && !value && !stray) break;
      start += 1;
    }
    return blocks.slice(start);
  };

  /** Last sections that are only facts: "Employer / Acme / 20 people". @param {Block[]} blocks @returns {Block[]} */
  const withoutFactSections = (blocks) => {
    const at = blocks.findLastIndex((block) => block.heading > 0 || /^(?:dt|th)$/.test(block.node.tag));
    const head = blocks[at];
    const name = head ? captureLabels.nameOf(head.text) : null;
    if (at < 2 || name === null || name === "other") return blocks;
    if (blocks.slice(at + 1).some((block) => block.text.length >= 80 || block.bullet)) return blocks;
    return withoutFactSections(blocks.slice(0, at));
  };

  /** @param {Block[]} blocks @param {Known} known */
  const withoutTail = (blocks, known) => {
    let end = blocks.length;
    while (end > 1) {
      const block = /** @type {Block} */ (blocks[end - 1]);
      const said = /[.!?。！]$/.test(block.text);
      const heading =
        (block.heading > 0 || (block.bold && captureMainText.isSection(block))) && block.text.length < 60 && !said;
      const valued =
        end > 2 && !block.bullet && block.text.length < 80 && isLabel(/** @type {Block} */ (blocks[end - 2]));
      const apply = captureWords.APPLY.test(block.text) && block.text.length < 50 && (!said || block.linked > 0);
      const share = captureWords.OTHERS.test(block.text) && block.text.length < 90;
      if (valued) {
        end -= 2;
        continue;
      }
      if (
        !heading &&
        !apply &&
        !share &&
        !isLabel(block) &&
        !(isHeadLine(block, known) && !block.bullet && block.depth === 0)
      )
        break;
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
    if (from > 0 && blocks[from]?.bullet && captureMainText.isSection(/** @type {Block} */ (blocks[from - 1])))
      from -= 1;
    return blocks.slice(from, to);
  };

  return { cut, strip };
})();
