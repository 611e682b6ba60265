// The visible tree as a sequence of text blocks in reading order.

var captureBlocks = (() => {
  const BOLD = new Set(["b", "strong"]);
  const ITALIC = new Set(["i", "em"]);

  /** A link that leads somewhere, or a button; an anchor that only names a place is text.
   * @param {ViewNode} node */
  const isLink = (node) =>
    (node.tag === "a" && node.el.hasAttribute("href")) ||
    node.tag === "button" ||
    node.el.getAttribute("role") === "button";

  /** @param {ViewNode} node */
  const headingLevel = (node) => {
    const byTag = /^h([1-6])$/.exec(node.tag)?.[1];
    if (byTag) return Number(byTag);
    return node.el.getAttribute("role") === "heading" ? Number(node.el.getAttribute("aria-level")) || 2 : 0;
  };

  /** @param {ViewNode} item @param {Map<ViewNode, number>} numbers of the lists so far */
  const bulletOf = (item, numbers) => {
    const list = item.parent;
    if (list?.tag !== "ol") return "-";
    const before = numbers.get(list) ?? (Number(list.el.getAttribute("start")) || 1) - 1;
    numbers.set(list, before + 1);
    return `${before + 1}.`;
  };

  /** State of the text around the place that is being read.
   * @typedef {{node: ViewNode, bold: boolean, italic: boolean, link: boolean, heading: number, depth: number, pre: boolean}} At */

  /** Short classed boxes without even a space between them (label and value, company and place) are set apart by
   * the page's style, also where that style is missing from a saved page. @param {ViewNode} node */
  const isFactBox = (node) => {
    const siblings = node.parent?.kids ?? [];
    if (isAmongBoxes(node, siblings)) return true;
    if (siblings.length < 2 || siblings.length > 8 || node.parent?.tag.match(/^h[1-6]$/) || node.block) return false;
    return siblings.every(
      (kid) =>
        typeof kid !== "string" &&
        (kid.hint !== "" || node.parent?.hint !== "" || isGlued(siblings)) &&
        /^(?:span|a|strong|b|time|label)$/.test(kid.tag) &&
        !kid.el.hasAttribute("style") &&
        (kid.el.textContent ?? "").length < 80,
    );
  };

  /** "BerlinFull time": what begins in capitals right behind a word is a box of its own.
   * @param {(ViewNode | string)[]} siblings */
  const isGlued = (siblings) => {
    const texts = siblings.map((kid) => (typeof kid === "string" ? kid : (kid.el.textContent ?? "")));
    return texts.every(
      (text, i) => i === 0 || (/[\p{L}\p{N})]$/u.test(texts[i - 1] ?? "") && /^(?:\p{Lu}|\p{N}|\p{Sc})/u.test(text)),
    );
  };

  /** An element that stands, without any text of its own line, among boxes: a box itself.
   * @param {ViewNode} node @param {(ViewNode | string)[]} siblings */
  const isAmongBoxes = (node, siblings) =>
    !node.block &&
    node.hint !== "" &&
    /^(?:span|a|strong|b|time|label)$/.test(node.tag) &&
    siblings.length <= 15 &&
    siblings.some((kid) => typeof kid !== "string" && kid.block) &&
    siblings.every((kid) => (typeof kid === "string" ? !kid.trim() : kid.tag !== "br")) &&
    (node.el.textContent ?? "").length < 120;

  /** A dot typed before the only line of a block. */
  const TYPED_BULLET = /^\s*[•●▪◦‣➢✔✓]\s*(?=[^\n]{3,}$)/u;

  class Writer {
    constructor() {
      /** @type {Block[]} */
      this.blocks = [];
      /** @type {{text: string, bold: boolean, italic: boolean, link: boolean}[]} */
      this.runs = [];
      this.bullet = "";
      /** @type {Map<ViewNode, number>} */
      this.numbers = new Map();
    }

    /** @param {string} text @param {At} at */
    add(text, at) {
      const folded = at.pre ? text : text.replace(/\s+/g, " ");
      if (folded) this.runs.push({ text: folded, bold: at.bold, italic: at.italic, link: at.link });
    }

    /** End the block that is being written. @param {At} at */
    flush(at) {
      const runs = this.runs;
      this.runs = [];
      const typed = TYPED_BULLET.test(runs.map((run) => run.text).join(""));
      const text = tidy(runs.map((run) => run.text).join("")).replace(typed ? TYPED_BULLET : "", "");
      if (!text) return;
      if (typed) this.bullet ||= "-";
      const letters = runs.filter((run) => run.text.trim());
      this.blocks.push({
        index: this.blocks.length,
        node: at.node,
        text,
        marked: tidy(captureMarkdown.emphasis(runs)).replace(typed ? TYPED_BULLET : "", ""),
        linked: letters.filter((run) => run.link).reduce((sum, run) => sum + run.text.trim().length, 0),
        heading: at.heading,
        bold: letters.every((run) => run.bold),
        depth: typed ? Math.max(1, at.depth) : at.depth,
        bullet: this.bullet,
        pre: at.pre,
        foreign: "",
      });
      this.bullet = "";
    }
  }

  /** White space as a browser shows it: none around line breaks, one blank line at most. @param {string} text */
  const tidy = (text) =>
    text
      .replace(/[^\S\n]*\n[^\S\n]*/g, "\n")
      .replace(/[^\S\n]+/g, " ")
      .trim();

  /** @param {Writer} out @param {ViewNode} node @param {At} around */
  const walk = (out, node, around) => {
    const own = node.block || node.tag === "button" || isFactBox(node);
    /** @type {At} */
    const at = {
      node: own ? node : around.node,
      bold: around.bold || BOLD.has(node.tag),
      italic: around.italic || ITALIC.has(node.tag),
      link: around.link || isLink(node),
      heading: headingLevel(node) || around.heading,
      depth: around.depth + (node.tag === "ul" || node.tag === "ol" ? 1 : 0),
      pre: around.pre || node.tag === "pre",
    };
    if (own) out.flush(around);
    if (node.tag === "li") out.bullet = bulletOf(node, out.numbers);
    if (node.tag === "br") lineBreak(out, around);
    for (const kid of node.kids) {
      if (typeof kid === "string") out.add(kid, at);
      else walk(out, kid, at);
    }
    if (own) out.flush(at);
    if (node.tag === "li") out.bullet = "";
  };

  /** Two breaks in a row part paragraphs. @param {Writer} out @param {At} at */
  const lineBreak = (out, at) => {
    const last = out.runs.filter((run) => run.text.trim() || run.text.includes("\n")).at(-1);
    if (last?.text === "\n") out.flush(at);
    else out.runs.push({ text: "\n", bold: false, italic: false, link: false });
  };

  const LONE_BULLET = /^[•●▪■◦○‣⁃∙·–—*✓✔➢➤→-]$/u;

  /** Page builders put the dot of a list into a box of its own: it is the marker of the text after it.
   * @param {Block[]} blocks @returns {Block[]} */
  const withBullets = (blocks) => {
    if (!blocks.some((block) => LONE_BULLET.test(block.text))) return blocks;
    const kept = blocks.filter((block, i) => {
      const [next, before] = [blocks[i + 1], blocks[i - 1]];
      if (before && LONE_BULLET.test(before.text) && !block.heading) {
        block.bullet ||= "-";
        block.depth ||= 1;
      }
      return !(LONE_BULLET.test(block.text) && next && !next.heading);
    });
    kept.forEach((block, index) => (block.index = index));
    return kept;
  };

  /** @param {ViewNode} node @returns {Block[]} */
  const of = (node) => {
    const out = new Writer();
    const at = { node, bold: false, italic: false, link: false, heading: 0, depth: 0, pre: false };
    walk(out, node, at);
    out.flush(at);
    return withBullets(out.blocks);
  };

  return { of };
})();
