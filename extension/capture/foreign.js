// Marks what stands on the page but cannot be part of the one posting: menus, dialogs, lists of other jobs, forms.

var captureForeign = (() => {
  const TAGS = new Set(["nav", "dialog"]);
  const ROLES = new Set([
    "navigation",
    "contentinfo",
    "search",
    "menu",
    "menubar",
    "dialog",
    "alertdialog",
    "tablist",
    "complementary",
  ]);
  const HINT =
    / (?:nav|navbar|navigation|menu|submenu|megamenu|breadcrumbs?|footer|cookies?|consent|gdpr|onetrust|cmp|newsletter|subscribe|subscription|signin|login|signup|modal|popup|dialog|tooltip|dropdown|similar|related|recommended|recommendations?|suggested|suggestions?|sharing|share|social|socials|comments?|pagination|pager|skip|alert|alerts|jobalert|toast|advert|ads|advertisement|sponsored|promo|carousel|autocomplete|typeahead|searchbar|searchbox|searchform|talentcommunity|chatbot) /;
  const SOFT_ENOUGH = 0.5;

  /** @param {View} view @param {ViewNode} node @returns {number} share of the page's text */
  const shareOf = (view, node) => charsIn(view, node) / Math.max(1, charsIn(view, view.root));

  /** @param {View} view @param {ViewNode} node */
  const charsIn = (view, node) => {
    const known = chars.get(node);
    if (known !== undefined) return known;
    const sum = blocksIn(view, node).reduce((total, block) => total + block.text.length, 0);
    chars.set(node, sum);
    return sum;
  };

  /** @type {WeakMap<ViewNode, number>} */
  const chars = new WeakMap();

  /** @param {View} view @param {ViewNode} node @returns {Block[]} */
  const blocksIn = (view, node) =>
    node.first < 0
      ? []
      : view.blocks.slice(node.first, node.last + 1).filter((block) => captureView.contains(node, block.node));

  /** @param {View} view @param {ViewNode} node @param {string} why */
  const mark = (view, node, why) => {
    for (const block of blocksIn(view, node)) block.foreign ||= why;
  };

  /** A form for the person's own data, not a page that happens to be wrapped in a form. @param {View} view @param {ViewNode} node */
  const isForm = (view, node) => {
    const fields = Array.from(node.el.querySelectorAll("input, select, textarea")).filter(
      (field) => !/^(?:hidden|submit|button|image)$/.test(field.getAttribute("type") ?? ""),
    );
    return fields.length >= 1 && charsIn(view, node) < 150 * fields.length && shareOf(view, node) < SOFT_ENOUGH;
  };

  /** @param {View} view @param {ViewNode} node @returns {string} */
  const why = (view, node) => {
    const { tag } = node;
    if (tag === "form") return isForm(view, node) ? "form" : "";
    const role = node.el.getAttribute("role") ?? "";
    const suspect = TAGS.has(tag)
      ? tag
      : ROLES.has(role)
        ? role
        : tag === "footer" && isPageFooter(node)
          ? tag
          : HINT.exec(node.hint)?.[0].trim();
    if (!suspect) return "";
    return shareOf(view, node) < SOFT_ENOUGH && !holdsMainHeading(node) ? suspect : "";
  };

  /** A footer of the page, not of an article. @param {ViewNode} node */
  const isPageFooter = (node) => !node.el.closest("article, main, section");

  /** @param {ViewNode} node */
  const holdsMainHeading = (node) =>
    node.tag !== "nav" && node.el.querySelector("h1") !== null && (node.el.textContent ?? "").length > 600;

  /** Three or more neighbours of one kind, each with its own link and little text: cards of a list.
   * @param {View} view @param {ViewNode} parent @returns {ViewNode[]} */
  const cards = (view, parent) => {
    /** @type {Map<string, ViewNode[]>} */
    const kinds = new Map();
    for (const kid of parent.kids) {
      if (typeof kid === "string" || !kid.block) continue;
      // Cards are numbered at most; "header" and "content" are parts of a page.
      const kind = `${kid.tag}.${kid.el.classList[0] ?? ""}#${(kid.el.getAttribute("id") ?? "").replace(/[\da-f-]*\d[\da-f-]*/gi, "")}`;
      kinds.set(kind, [...(kinds.get(kind) ?? []), kid]);
    }
    return Array.from(kinds.values()).flatMap((alike) => (isCardList(view, alike) ? alike : []));
  };

  /** @param {View} view @param {ViewNode[]} alike */
  const isCardList = (view, alike) => {
    if (alike.length < 3 || alike.some((node) => shareOf(view, node) > SOFT_ENOUGH)) return false;
    const linked = alike.filter((node) => isCard(view, node));
    const targets = new Set(
      linked.map((node) =>
        links(node)
          .map((link) => link.getAttribute("href"))
          .join(),
      ),
    );
    return linked.length >= 3 && linked.length >= 0.7 * alike.length && targets.size >= 0.7 * linked.length;
  };

  /** Links that lead to other pages. @param {ViewNode} node @returns {Element[]} */
  const links = (node) =>
    (node.tag === "a" ? [node.el] : Array.from(node.el.querySelectorAll("a[href]"))).filter(
      (link) => !/^(?:#|javascript:|mailto:|tel:|$)/i.test(link.getAttribute("href") ?? ""),
    );

  /** @param {View} view @param {ViewNode} node */
  const isCard = (view, node) => {
    const link = links(node)[0];
    if (!link) return false;
    const blocks = blocksIn(view, node);
    const chars = blocks.reduce((sum, block) => sum + block.text.length, 0);
    const linked = blocks.reduce((sum, block) => sum + block.linked, 0);
    const head = captureText.line(link.textContent);
    const headed =
      (head.length >= 4 && (blocks[0]?.text ?? "").startsWith(head.slice(0, 30))) ||
      blocks.some((block) => block.heading > 0 && block.linked > 0);
    return chars > 0 && chars < 900 && (linked >= 0.5 * chars || (headed && linked >= 5));
  };

  /** A heading over other jobs takes with it what it heads. @param {View} view @param {Block} block */
  const markUnder = (view, block) => {
    let top = block.node;
    // Up to the largest part that begins with this heading.
    while (top.parent && blocksIn(view, top.parent)[0] === block && shareOf(view, top.parent) < SOFT_ENOUGH)
      top = top.parent;
    mark(view, top, "others");
    if (blocksIn(view, top).length > 1) return;
    const rest = view.blocks.slice(block.index + 1);
    for (const next of rest) {
      if (!top.parent || !captureView.contains(top.parent, next.node)) break;
      if (
        next.heading &&
        (next.heading <= (block.heading || 6) || captureWords.SECTION.test(next.text)) &&
        !captureWords.OTHERS.test(next.text)
      )
        break;
      next.foreign ||= "others";
    }
  };

  /** Several postings marked up as items: the page's list, unless an item is most of the page.
   * @param {View} view */
  const markItems = (view) => {
    const items = captureView.select(view, '[itemtype*="JobPosting"], [typeof*="JobPosting"]');
    if (items.length > 1) for (const item of items) if (charsIn(view, item) < 900) mark(view, item, "card");
  };

  /** @param {View} view */
  const markAll = (view) => {
    markItems(view);
    for (const node of view.nodes) {
      const reason = why(view, node);
      if (reason) mark(view, node, reason);
      for (const card of cards(view, node)) mark(view, card, "card");
    }
    for (const block of view.blocks) {
      if (block.text.length < 160 && /^(?:©|\(c\) |copyright\b)/i.test(block.text)) block.foreign ||= "footer";
      if (block.text.length >= 90 || block.bullet || !captureWords.OTHERS.test(block.text)) continue;
      if (block.heading > 0 || block.bold || / (?:title|heading|headline|header) /.test(block.node.hint))
        markUnder(view, block);
      else block.foreign ||= "others";
    }
  };

  /** Whether a block belongs to another job. @param {Block} block */
  const isOtherJob = (block) => /^(?:card|others|similar|related|recommend|suggest)/.test(block.foreign);

  return { markAll, blocksIn, charsIn, isOtherJob };
})();
