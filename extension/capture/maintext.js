// Finds the text of the one posting: the part of the page with most text that reads like a posting and least that
// belongs to the page around it.

var captureMainText = (() => {
  const { SECTION, TALK, TALK_UNSPACED, CONTROL } = captureWords;
  const HINT =
    / (?:description|jobdescription|jobdesc|descr|posting|jobad|jobdetails?|details?|jobcontent|vacancy|stellenbeschreibung|richtext|rte|wysiwyg|content|markup|body|article|prose) /;

  /** Different words of posting talk in a text. @param {string} text */
  const talk = (text) =>
    new Set([TALK, TALK_UNSPACED].flatMap((words) => Array.from(text.matchAll(words), ([word]) => word.toLowerCase())))
      .size;

  /** Characters, where one of a script without spaces says as much as two or three of ours. @param {string} text */
  const weightOf = (text) =>
    text.length + 1.5 * (text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0);

  /** @param {Block} block */
  const isControl = (block) => block.node.tag === "button" || CONTROL.test(block.text.replace(/^[^\p{L}\p{N}«]+/u, ""));

  /** Labels of the head, which are no sections of the text even where a word could be both. */
  const HEAD_FACTS = new Set(["company", "location", "state", "employment_type", "salary", "title"]);

  /** @param {Block} block */
  const isSection = (block) =>
    block.text.length <= 80 &&
    (block.heading > 0 || block.bold || /[:：]$/.test(block.text) || block.text.length <= 40) &&
    !block.bullet &&
    !HEAD_FACTS.has(captureLabels.nameOf(block.text) ?? "") &&
    SECTION.test(block.text.replace(/^[^\p{L}\p{N}]+/u, ""));

  /** Where the running text begins: what stands before are facts. @param {Block[]} main @returns {Block | undefined} */
  const opening = (main) =>
    main.find((block) => block.text.length >= 80 || (block.bullet && block.text.length >= 30) || isSection(block)) ??
    main[0];

  /** How much a block speaks for its surroundings being the posting; negative speaks against. @param {Block} block */
  const score = (block) => {
    const length = weightOf(block.text);
    if (block.foreign) return -Math.min(3, 0.3 + length / 150);
    if (isControl(block)) return -0.3;
    const loose = 1 - Math.min(1, block.linked / block.text.length);
    if (loose < 0.4) return -Math.min(1.5, 0.2 + length / 60);
    if (isSection(block)) return 2;
    const prose =
      length >= 80 ? 1 + Math.min(length, 900) / 150 : length >= 30 && /[.!?;。！？]$/.test(block.text) ? 0.6 : 0;
    const item = block.bullet && length >= 12 ? 0.5 + Math.min(length, 200) / 150 : 0;
    const words = Math.min(4, talk(block.text)) * 0.6;
    const about = talk(block.text) || block.bullet ? 1 : 0.5;
    return (Math.max(prose, item) * about + words) * loose - (length < 30 && !block.bullet ? 0.1 : 0);
  };

  /** @typedef {{node: ViewNode, blocks: Block[], score: number}} MainText */

  /** @param {View} view @returns {MainText | null} */
  const find = (view) => {
    markTwins(view);
    const sums = prefixSums(view.blocks.map(score));
    /** @type {MainText | null} */
    let best = null;
    for (const node of view.nodes) {
      const blocks = node.block ? captureForeign.blocksIn(view, node) : [];
      const [first, last] = [blocks[0], blocks.at(-1)];
      if (!first || !last) continue;
      const total = (sums[last.index + 1] ?? 0) - (sums[first.index] ?? 0) + (HINT.test(node.hint) ? 0.3 : 0);
      if (!best || total >= best.score) best = { node, blocks, score: total };
    }
    return best && best.score > 0 ? underBodyHeading(view, best) : null;
  };

  /** The part under a heading such as "Job description", if most of the text stands there.
   * @param {View} view @param {MainText} found @returns {MainText} */
  const underBodyHeading = (view, found) => {
    for (const head of found.blocks) {
      const next = view.blocks[head.index + 1];
      if (!next || head.bullet || !captureWords.BODY.test(head.text.replace(/[:：\s]+$/, ""))) continue;
      let node = next.node;
      while (node.parent && !captureView.contains(node.parent, head.node)) node = node.parent;
      if (node === head.node) continue;
      const blocks = captureForeign.blocksIn(view, node);
      const total = blocks.map(score).reduce((sum, one) => sum + one, 0);
      // Requirements under a heading of their own, beside this one, are part of the posting too.
      const beside = found.blocks.filter(
        (block) =>
          block.bullet &&
          (block.index > head.index || block.text.length >= 25) &&
          !blocks.includes(block) &&
          score(block) > 0.5,
      ).length;
      if (total >= (beside < 2 ? 0.5 : 0.85) * found.score) return { node, blocks, score: total };
    }
    return found;
  };

  /** @param {number[]} values */
  const prefixSums = (values) => {
    const sums = [0];
    for (const value of values) sums.push((sums.at(-1) ?? 0) + value);
    return sums;
  };

  const MOST_TWINS = 300;

  /** A text that stands twice (cut abstract and full text, narrow and wide layout): the shorter, or the second, goes.
   * @param {View} view */
  const markTwins = (view) => {
    /** @type {Map<string, Block>} */
    const seen = new Map();
    let left = MOST_TWINS;
    for (const block of view.blocks) {
      if (block.foreign || block.text.length < 60) continue;
      const start = captureText.fold(block.text).slice(0, 40);
      const earlier = seen.get(start);
      if (earlier && left-- > 0) markShorter(view, earlier, block);
      if (!earlier || earlier.foreign) seen.set(start, block);
    }
  };

  /** @param {View} view @param {Block} a @param {Block} b */
  const markShorter = (view, a, b) => {
    if (a.foreign || b.foreign || a.node === b.node) return;
    const [inA, inB] = parted(a.node, b.node);
    // A line that comes twice in one text is the author's own.
    if (inA === a.node && inB === b.node && a.node.tag === b.node.tag) return;
    const [ofA, ofB] = [captureForeign.blocksIn(view, inA), captureForeign.blocksIn(view, inB)];
    const chars = (/** @type {Block[]} */ blocks) => blocks.reduce((sum, block) => sum + block.text.length, 0);
    const [less, more] = chars(ofA) < 0.97 * chars(ofB) ? [ofA, ofB] : [ofB, ofA];
    const kept = captureText.fold(more.map((block) => block.text).join(" "));
    // Only when the smaller part really is a copy: a sentence that two sections share is no twin.
    const copied = less.filter((block) => kept.includes(captureText.fold(block.text).slice(0, 40)));
    if (chars(copied) >= 0.8 * chars(less)) for (const block of less) block.foreign ||= "twin";
  };

  /** The two children of the common ancestor under which the nodes stand.
   * @param {ViewNode} a @param {ViewNode} b @returns {[ViewNode, ViewNode]} */
  const parted = (a, b) => {
    let [x, y] = [a, b];
    while (x.parent && !captureView.contains(x.parent, b)) x = x.parent;
    while (y.parent && !captureView.contains(y.parent, a)) y = y.parent;
    return [x, y];
  };

  /** The smallest part of the page in which a text from the structured data begins and ends.
   * @param {View} view @param {string} told @returns {ViewNode | null} */
  const holding = (view, told) => {
    const text = captureText.fold(told);
    if (text.length < 80) return null;
    const [start, end] = [text.slice(0, 50), text.slice(-50)];
    for (const node of view.nodes.toReversed()) {
      const chars = captureForeign.charsIn(view, node);
      if (!node.block || chars < text.length || chars > 2 * told.length + 1000) continue;
      const own = captureText.fold(
        captureForeign
          .blocksIn(view, node)
          .map((block) => block.text)
          .join(" "),
      );
      if (own.length <= 1.2 * text.length + 200 && own.includes(start) && own.includes(end)) return node;
    }
    return null;
  };

  return { find, opening, weightOf, holding, score, talk, isControl, isSection };
})();
