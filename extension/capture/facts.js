// Facts that the page states beside its text: "Location: Berlin", a definition list, a cell beside its label,
// an element whose class says what it holds, an icon of a pin before a place.

var captureFacts = (() => {
  const { line } = captureText;
  const LONGEST = 150;

  const HINTS = /** @type {[string, RegExp, RegExp][]} */ ([
    [
      "company",
      / (?:company|employer|organi[sz]ation|advertiser|recruiter|agency|unternehmen|arbeitgeber|firma|firm|entreprise|empresa|werkgever|hiringorganization|companyname|employername|orgname|brand) /,
      / (?:logo|size|type|industry|description|about|rating|reviews?|info|profile|overview|list|jobs|culture|benefits|follow|website|section|career|careers|link to|footer|header menu|font|body) /,
    ],
    [
      "location",
      / (?:locations?|loc|place|city|locality|joblocation|joblocations|address|standort|arbeitsort|einsatzort|ort|lieu|localisation|ubicacion|localidad|plaats|workplace|region|lokalizacja|jobcity) /,
      / (?:search|filter|input|map|allocation|select|marketplace|placeholder|email|website) /,
    ],
    [
      "employment_type",
      / (?:employmenttype|jobtype|worktype|contracttype|contract|schedule|commitment|timetype|employment|positiontype|arbeitszeit|vertragsart|jobstatus|workinghours|(?:employment|job|work|position|contract|time) type) /,
      / (?:search|filter|input|form|body|list) /,
    ],
    [
      "salary",
      / (?:salary|pay|compensation|wage|gehalt|salaire|salario|remuneration|basesalary|payrate|salaryinfo) /,
      / (?:search|filter|input|estimate|calculator|insights|paypal|trends) /,
    ],
  ]);
  const PIN = / (?:pin|marker|location|map|geo|place|ort|standort|globe) /;

  /** A value without the label it repeats. @param {string} text */
  const withoutLabel = (text) => {
    const [, label = "", value = ""] = /^([^:：\n]{2,40})\s*[:：]\s*(\S.*)$/s.exec(text) ?? [];
    return captureLabels.nameOf(label) ? line(value) : line(text);
  };

  /** Emoji that stand for a label. @type {[RegExp, string][]} */
  const PICTURES = [
    [/^(?:📍|📌|🌍|🌎|🌏|🗺)/u, "location"],
    [/^(?:💼|📄|⏰|🕒|🕘)/u, "employment_type"],
    [/^(?:💰|💶|💵|💷|💴|💸|🤑)/u, "salary"],
    [/^(?:🏢|🏛)/u, "company"],
  ];

  /** "Label: value" in one line. @param {Block} block @returns {Fact[]} */
  const inLine = (block) =>
    block.text.split(/\n|\s+[|•·]\s+|(?=[📍📌💼💰💸🏢])/u).flatMap((row) => {
      const picture = PICTURES.find(([sign]) => sign.test(row.trim()));
      const pictured = line(row.trim().replace(/^[^\p{L}\p{N}]+/u, ""));
      if (picture && pictured && pictured.length <= 80)
        return [{ name: picture[1], value: withoutLabel(pictured), score: 0.6, via: "icon", block }];
      const [, label = "", value = ""] = /^\s*([^:：]{2,40}?)\s*[:：]\s*(\S.*)$/.exec(row) ?? [];
      const name = captureLabels.nameOf(row) ? null : captureLabels.nameOf(label);
      return name && value.length <= LONGEST && !FIELD.test(value)
        ? [{ name, value: line(value).replace(/(?<=\p{Ll})\.$/u, ""), score: 0.8, via: "label", block }]
        : [];
    });

  const FIELD = /^(?:city|state|country|name|code|type|date|number|title)\W*$/i;

  /** A label in an element of its own before its value, without a colon. @param {Block} block @returns {Fact[]} */
  const inElement = (block) => {
    const first = block.node.kids.find((kid) => (typeof kid === "string" ? kid.trim() : captureView.text(kid)));
    const label = typeof first === "string" ? line(first) : first ? captureView.text(first) : "";
    const value = line(block.text.slice(label.length));
    const name = label && block.text.startsWith(label) && !/[:：]$/.test(label) ? captureLabels.nameOf(label) : null;
    return name && value && value.length <= LONGEST && !/^[:：]/.test(value)
      ? [{ name, value, score: 0.7, via: "label", block }]
      : [];
  };

  /** A label and, right after it, the value in a block of its own. @param {View} view @param {Block} label @returns {Fact[]} */
  const beside = (view, label) => {
    const picture = label.text.length <= 4 ? PICTURES.find(([sign]) => sign.test(label.text))?.[1] : undefined;
    const name = label.text.length <= 42 ? (picture ?? captureLabels.nameOf(label.text)) : null;
    const value = valueAfter(view, label);
    if (!name || !value || value.foreign !== label.foreign || value.text.length > LONGEST) return [];
    if (captureLabels.nameOf(value.text) || /[:：]$/.test(value.text) || captureMainText.isControl(value)) return [];
    const marked = /[:：]$/.test(label.text) || /^(?:dt|th|label)$/.test(label.node.tag) || isCellPair(label, value);
    if (!isNear(label.node, value.node) || label.linked > label.text.length / 2) return [];
    if (isInOtherRow(label, value)) return [];
    const wide = /^(?:country|land|pays|país|paese)\W*$/i.test(label.text)
      ? 0.35
      : /^(?:address|adresse|anschrift|region|région|area|dirección|endereço)\W*$/i.test(label.text)
        ? 0.15
        : 0;
    return [{ name, value: line(value.text), score: (marked ? 0.8 : 0.6) - wide, via: "label", block: value }];
  };

  /** The next block, or the one after a line that only leads to it ("1 vacancy in the following location:").
   * @param {View} view @param {Block} label */
  const valueAfter = (view, label) => {
    const [next, second] = view.blocks.slice(label.index + 1, label.index + 3);
    if (next && /^[:：|–—-]$/.test(next.text)) return second;
    return next && second && /[:：]$/.test(next.text) && next.text.length > 20 && !captureLabels.nameOf(next.text)
      ? second
      : next;
  };

  /** @param {Block} label @param {Block} value */
  const isCellPair = (label, value) =>
    /^t[dh]$/.test(label.node.tag) && rowOf(label) !== null && rowOf(label) === rowOf(value);

  /** @param {Block} block */
  const rowOf = (block) => block.node.el.closest("tr");

  /** @param {Block} label @param {Block} value */
  const isInOtherRow = (label, value) =>
    rowOf(label) !== rowOf(value) &&
    rowOf(label)?.closest("table") === rowOf(value)?.closest("table") &&
    (rowOf(label)?.cells.length ?? 0) > 1;

  /** No more than a few steps apart in the tree. @param {ViewNode} a @param {ViewNode} b */
  const isNear = (a, b) => {
    let outer = /** @type {ViewNode | null} */ (a);
    for (let steps = 0; outer && steps <= 3; steps += 1, outer = outer.parent)
      if (captureView.contains(outer, b)) return true;
    return false;
  };

  /** An element that says in its class, id or test attribute what it holds. @param {View} view @returns {Fact[]} */
  const hinted = (view) =>
    view.nodes.flatMap((node) => {
      if (!node.hint || node.hint.length > 400 || node.last - node.first > 12) return [];
      const name = hintName(node.hint.replace(/ place holder\d* /g, " "));
      if (!name) return [];
      const block = blockOf(view, node);
      const rows = hintedRows(node, name);
      const text = rows.join(" ");
      if (!block || !text || text.length > LONGEST || captureMainText.isControl(block)) return [];
      const own = node.el.getAttribute("itemprop") ? 0.05 : 0;
      const score = (rows.length > 2 ? 0.45 : 0.65) + own;
      // A company's box may hold the title, or a link to its site, before the name.
      const values = name === "company" ? rows.slice(0, 2) : [text];
      return values.map((value, i) => ({ name, value: withoutLabel(value), score: score - 0.15 * i, via: "hint", block }));
    });

  /** The lines of a node without the label they begin with and without the link that follows a name ("About us").
   * @param {ViewNode} node @param {string} name @returns {string[]} */
  const hintedRows = (node, name) => {
    const first = node.kids.find((kid) => typeof kid !== "string" || kid.trim());
    const label =
      first && typeof first !== "string" && captureLabels.nameOf(captureView.text(first))
        ? captureView.text(first)
        : "";
    const own = line(node.kids.filter((kid) => typeof kid === "string").join(" "));
    if (name === "company" && own.length >= 3 && node.kids.some((kid) => typeof kid !== "string" && kid.tag === "a"))
      return [own];
    const rows = captureBlocks.of(node).flatMap((block) => block.text.split("\n").map(line));
    if (label && rows[0]?.startsWith(label)) rows[0] = rows[0].slice(label.length).trim();
    return rows.filter(Boolean);
  };

  /** Of "company location" the last word counts. @param {string} hint */
  const hintName = (hint) => {
    const last = (/** @type {RegExp} */ pattern) =>
      Array.from(hint.matchAll(new RegExp(pattern, "g"))).at(-1)?.index ?? -1;
    return HINTS.filter(([, yes, no]) => yes.test(hint) && (!no.test(hint) || / name /.test(hint))).sort(
      ([, a], [, b]) => last(b) - last(a),
    )[0]?.[0];
  };

  /** The block in which a node's text stands. @param {View} view @param {ViewNode} node */
  const blockOf = (view, node) => {
    const inside = node.first < 0 ? undefined : view.blocks[node.first];
    if (inside) return inside;
    let outer = /** @type {ViewNode | null} */ (node);
    while (outer && !outer.block) outer = outer.parent;
    if (!outer) return null;
    const own = captureView.text(node);
    return captureForeign.blocksIn(view, outer).find((block) => block.node === outer && block.text.includes(own)) ?? null;
  };

  /** A pin before a place. @param {View} view @returns {Fact[]} */
  const pinned = (view) =>
    view.nodes.flatMap((node) => {
      if (!PIN.test(node.hint) || !/^(?:i|svg|img|span)$/.test(node.tag) || captureView.text(node)) return [];
      const around = node.parent;
      const text = around ? captureView.text(around) || (around.parent ? captureView.text(around.parent) : "") : "";
      const block =
        around && text ? (blockOf(view, around) ?? (around.parent ? blockOf(view, around.parent) : null)) : null;
      return block && text.length <= 100
        ? [{ name: "location", value: withoutLabel(text), score: 0.6, via: "icon", block }]
        : [];
    });

  /** @param {View} view @returns {Fact[]} */
  const all = (view) =>
    [
      ...view.blocks.flatMap(inLine),
      ...view.blocks.flatMap(inElement),
      ...view.blocks.flatMap((block) => beside(view, block)),
      ...hinted(view),
      ...pinned(view),
    ].filter((fact) => fact.value);

  return { all, withoutLabel, blockOf };
})();
