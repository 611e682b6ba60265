// The visible page as a light tree: hidden parts left out, same-origin frames and open shadow roots unfolded.
// Every later step works on it, so no step can see what a person cannot.

var captureView = (() => {
  const HINTS = [
    "class",
    "id",
    "role",
    "itemprop",
    "data-testid",
    "data-test",
    "data-test-id",
    "data-automation",
    "data-automation-id",
    "data-qa",
    "data-cy",
    "data-ui",
    "data-at",
    "data-careersite-propertyid",
    "property",
    "name",
  ];
  const INLINE = /^(?:inline|contents|none|ruby)/;
  const INLINE_BOX = /^inline-/;
  const INLINE_TAGS = new Set(
    "a abbr b bdi bdo cite code em font i kbd label mark q s small span strong sub sup time u var br wbr".split(" "),
  );
  const PICTURE = new Set(["svg", "img"]);

  // A page that a person reads has a few thousand elements; what is far beyond that is no posting, or a trap.
  const MOST_ELEMENTS = 8_000;
  const DEEPEST = 600;

  /** @type {WeakMap<Element, boolean>} */
  const withText = new WeakMap();

  /** Whether an element has text of its own; asked by each of its children. @param {Element | null} el */
  const hasOwnText = (el) => {
    if (!el) return false;
    let known = withText.get(el);
    if (known === undefined) {
      known = Array.from(el.childNodes).some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
      withText.set(el, known);
    }
    return known;
  };

  /** Whether it stands on lines of its own. Boxes in a line of nothing but boxes (chips, facts) do.
   * @param {Element} el @param {string} display computed, "" in a document that is not shown */
  const isBlock = (el, display) => {
    if (!display) return !INLINE_TAGS.has(el.localName);
    if (!INLINE_BOX.test(display)) return !INLINE.test(display);
    return !hasOwnText(el.parentElement);
  };

  /** @param {Element} el */
  const hintOf = (el) => {
    // role="region" is a part of the page, not of a country.
    const names = HINTS.flatMap((name) => captureText.tokens(el.getAttribute(name) ?? "")).filter(
      (word) => word !== "region" || el.getAttribute("role") !== word,
    );
    if (PICTURE.has(el.localName)) names.push(...pictureWords(el));
    return names.length ? ` ${names.join(" ")} ` : "";
  };

  /** What a picture or an icon says of itself. @param {Element} el */
  const pictureWords = (el) =>
    [
      el.getAttribute("alt"),
      el.getAttribute("title"),
      el.getAttribute("aria-label"),
      el.querySelector("title")?.textContent,
      el.querySelector("use")?.getAttribute("href"),
    ].flatMap((words) => captureText.tokens(words ?? ""));

  /** Same-origin document of a frame, else null. @param {Element} el */
  const frameDocument = (el) => {
    try {
      return /** @type {HTMLIFrameElement} */ (el).contentDocument;
    } catch {
      return null;
    }
  };

  /** What is shown inside an element, in order. @param {Element} el @returns {Iterable<Node>} */
  const shownChildren = (el) => {
    if (el.localName === "iframe" || el.localName === "frame") {
      const body = frameDocument(el)?.body;
      return body ? [body] : [];
    }
    if (el.shadowRoot) return el.shadowRoot.childNodes;
    if (el.localName === "slot") {
      const given = /** @type {HTMLSlotElement} */ (el).assignedNodes({ flatten: true });
      if (given.length) return given;
    }
    return el.childNodes;
  };

  /** @typedef {{node: ViewNode | null, behind: [number, number, number, number] | null, all: boolean, depth: number}} Around */

  /** @param {View} view @param {Element} el @param {Around} around */
  const addElement = (view, el, around) => {
    const picture = PICTURE.has(el.localName);
    if (captureVisible.NEVER.has(el.localName) && !picture) return;
    if (view.nodes.length >= MOST_ELEMENTS || around.depth >= DEEPEST) return;
    const style = (el.ownerDocument.defaultView ?? window).getComputedStyle(el);
    if (!around.all && captureVisible.isHidden(el, style)) return;
    /** @type {ViewNode} */
    const node = {
      el,
      tag: el.localName,
      parent: around.node,
      kids: [],
      hint: hintOf(el),
      block: !picture && isBlock(el, style.display),
      order: view.nodes.length,
      end: 0,
      first: -1,
      last: -1,
    };
    view.nodes.push(node);
    view.nodeOf.set(el, node);
    around.node?.kids.push(node);
    if (el.shadowRoot) view.roots.push(el.shadowRoot);
    const document = frameDocument(el);
    if (document && el.localName === "iframe") view.roots.push(document);
    const behind = captureVisible.backdrop(style, around.behind);
    const mute = !around.all && captureVisible.isTextHidden(el, style, behind);
    for (const child of picture ? [] : shownChildren(el)) {
      if (child.nodeType === Node.ELEMENT_NODE) {
        addElement(view, /** @type {Element} */ (child), { node, behind, all: around.all, depth: around.depth + 1 });
      } else if (child.nodeType === Node.TEXT_NODE && !mute) {
        node.kids.push(captureText.clean(child.nodeValue ?? ""));
      }
    }
    node.end = view.nodes.length;
  };

  /** @param {Element} top @param {boolean} all also what is hidden (one site keeps its only text there) @returns {View} */
  const build = (top, all = false) => {
    /** @type {View} */
    const view = {
      root: /** @type {any} */ (null),
      nodes: [],
      nodeOf: new Map(),
      roots: [top.ownerDocument],
      blocks: [],
    };
    addElement(view, top, { node: null, behind: [255, 255, 255, 1], all, depth: 0 });
    view.root = view.nodes[0] ?? {
      el: top,
      tag: top.localName,
      parent: null,
      kids: [],
      hint: "",
      block: true,
      order: 0,
      end: 0,
      first: -1,
      last: -1,
    };
    view.blocks = captureBlocks.of(view.root);
    for (const block of view.blocks) {
      for (let node = /** @type {ViewNode | null} */ (block.node); node; node = node.parent) {
        if (node.first < 0) node.first = block.index;
        node.last = block.index;
      }
    }
    return view;
  };

  /** Visible elements that match, in reading order, inside `within` if it is given.
   * @param {View} view @param {string} selector @param {ViewNode} [within] @returns {ViewNode[]} */
  const select = (view, selector, within) => {
    const found = view.roots.flatMap((root) => Array.from(root.querySelectorAll(selector)));
    return found
      .flatMap((el) => view.nodeOf.get(el) ?? [])
      .filter((node) => !within || contains(within, node))
      .sort((a, b) => a.order - b.order);
  };

  /** @param {ViewNode} outer @param {ViewNode} inner */
  const contains = (outer, inner) => outer.order <= inner.order && inner.order < outer.end;

  /** The same node is asked by many rules. @type {WeakMap<ViewNode, string>} */
  const texts = new WeakMap();

  /** All visible text of a node on one line. @param {ViewNode} node @returns {string} */
  const text = (node) => {
    const known = texts.get(node);
    if (known !== undefined) return known;
    const read = captureText.line(
      captureBlocks
        .of(node)
        .map((block) => block.text)
        .join(" "),
    );
    texts.set(node, read);
    return read;
  };

  return { build, select, contains, text };
})();
