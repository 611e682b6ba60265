// Blocks as Markdown: headings, lists, paragraphs and emphasis stay, everything else is plain text.

var captureMarkdown = (() => {
  // "?" is what is left of a bullet that was saved in the wrong character set.
  const BULLET = /^[•●▪■◦○‣⁃∙·*–➢➤►✓✔?-]\s+/u;

  /** Characters that would read as Markdown. @param {string} text */
  const escaped = (text) => text.replace(/([\\`*_[\]])/g, "\\$1");

  /** @param {{text: string, bold: boolean, italic: boolean}[]} runs */
  const emphasis = (runs) => {
    /** @type {{text: string, mark: string}[]} */
    const joined = [];
    for (const run of runs) {
      const mark = run.text.trim() === "" ? (joined.at(-1)?.mark ?? "") : run.bold ? "**" : run.italic ? "*" : "";
      const last = joined.at(-1);
      if (last && last.mark === mark) last.text += run.text;
      else joined.push({ text: run.text, mark });
    }
    return joined.map(({ text, mark }) => marked(text, mark)).join("");
  };

  /** @param {string} text @param {string} mark */
  const marked = (text, mark) => {
    if (!mark) return escaped(text);
    return text.replace(/[^\n]+/g, (row) => {
      const [, before = "", middle = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(row) ?? [];
      return middle ? before + mark + escaped(middle) + mark + after : row;
    });
  };

  /** A line that would start a Markdown construct by accident. @param {string} row */
  const safeStart = (row) =>
    row.replace(/^(#{1,6}\s|>|\+\s|={2,}|-{2,})/, "\\$1").replace(/^(\d+)([.)])(?=\s)/, "$1\\$2");

  /** Lines that people typed as a list become one. @param {string} marked */
  const lines = (marked) =>
    marked
      .split("\n")
      .filter((row) => row.trim())
      .map((row) => {
        const bare = row.replace(/^\\(?=[*_-])/, "");
        return BULLET.test(bare) ? `- ${bare.replace(BULLET, "")}` : safeStart(row);
      });

  /** @param {string[]} rows several lines of one paragraph */
  const paragraph = (rows) =>
    rows.reduce((text, row, i) => {
      if (i === 0) return row;
      const list = row.startsWith("- ") || (rows[i - 1] ?? "").startsWith("- ");
      return (
        text + (list ? (row.startsWith("- ") && (rows[i - 1] ?? "").startsWith("- ") ? "\n" : "\n\n") : "  \n") + row
      );
    }, "");

  /** @param {Block} block */
  const one = (block) => {
    if (block.heading) return `${"#".repeat(block.heading)} ${captureText.line(escaped(block.text))}`;
    if (!block.depth) return paragraph(lines(block.marked));
    const indent = "  ".repeat(block.depth - 1);
    const body = lines(block.marked.replace(/^\\?[•●▪■◦○‣⁃∙·]\s*/u, "")).join(`  \n${indent}  `);
    return block.bullet ? `${indent}${block.bullet} ${body}` : `${indent}  ${body}`;
  };

  /** The row of a table that a block is a whole cell of, else null. @param {Block} block */
  const rowOf = (block) => {
    for (let node = /** @type {ViewNode | null} */ (block.node); node; node = node.parent) {
      if (node.tag === "td" || node.tag === "th") return node.parent;
      if (node.tag === "table" || node.tag === "body") return null;
    }
    return null;
  };

  /** @param {Block[]} blocks @returns {string} */
  const of = (blocks) => {
    let text = "";
    blocks.forEach((block, i) => {
      const last = blocks[i - 1];
      if (!last) text = one(block);
      else if (isNextCell(last, block)) text += (/[:：]\s*(\*\*)?$/.test(text) ? " " : ": ") + one(block);
      else text += (isSameList(last, block) ? "\n" : "\n\n") + one(block);
    });
    return text.replace(/\n{3,}/g, "\n\n").trim();
  };

  /** @param {Block} last @param {Block} block */
  const isSameList = (last, block) => {
    const typed = /^\\?[•●▪■◦○‣⁃∙·?]\s+/u;
    return (
      (last.depth > 0 && block.depth > 0) || (!last.heading && typed.test(last.marked) && typed.test(block.marked))
    );
  };

  /** A short label and its value side by side. @param {Block} last @param {Block} block */
  const isNextCell = (last, block) => {
    const row = rowOf(block);
    return (
      row !== null &&
      row === rowOf(last) &&
      last.node !== block.node &&
      last.text.length <= 60 &&
      block.text.length <= 200 &&
      !last.heading &&
      !block.heading &&
      !block.depth &&
      !last.depth
    );
  };

  return { of, emphasis };
})();
