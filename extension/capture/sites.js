// Runs the site adapters: small data files that say where a known site or applicant system keeps each field.

/** Filled by the files in adapters/. @type {Record<string, SiteAdapter[]>} */
var captureAdapters = {};

var captureSites = (() => {
  const ONE_LINE = /** @type {const} */ (["title", "company", "location", "employment_type", "salary"]);

  /** On labels of the host, so that greenhouse.io.example.org is nobody's; "indeed.*" is indeed.de and indeed.co.uk.
   * @param {string} host */
  const isHere = (host) => {
    const here = location.hostname;
    if (host.endsWith(".*"))
      return new RegExp(`(?:^|\\.)${host.slice(0, -2)}\\.[a-z]{2,3}(?:\\.[a-z]{2})?$`).test(here);
    return here === host || here.endsWith(`.${host}`);
  };

  /** @param {SiteAdapter} adapter @param {View} view */
  const applies = (adapter, view) =>
    (adapter.hosts ?? []).some(isHere) ||
    (adapter.mark !== undefined && view.roots.some((root) => root.querySelector(adapter.mark ?? "") !== null));

  /** @param {View} view @param {string[] | undefined} selectors @param {ViewNode | undefined} root @returns {ViewNode[]} */
  const first = (view, selectors, root) => {
    for (const selector of selectors ?? []) {
      const found = captureView.select(view, selector, root).filter((node) => captureView.text(node));
      if (found.length) return found;
    }
    return [];
  };

  /** @param {View} view @param {SiteAdapter} adapter @param {ViewNode | undefined} root @returns {Block[]} */
  const description = (view, adapter, root) => {
    if (adapter.hidden) {
      const el = (adapter.description ?? []).flatMap((selector) => Array.from(document.querySelectorAll(selector)))[0];
      return el ? captureView.build(el, true).blocks : [];
    }
    const nodes = first(view, adapter.description, root);
    const outer = nodes.filter((node) => !nodes.some((other) => other !== node && captureView.contains(other, node)));
    const dropped = (adapter.drop ?? []).flatMap((selector) => captureView.select(view, selector, root));
    const blocks = outer.flatMap((node) => captureBlocks.of(node));
    return blocks.filter(
      (block) => !captureMainText.isControl(block) && !dropped.some((node) => captureView.contains(node, block.node)),
    );
  };

  /** @param {SiteAdapter} adapter @param {Partial<Record<CaptureField, string>>} values */
  const fromPageTitle = (adapter, values) => {
    const groups = adapter.pageTitle?.exec(captureText.line(document.title))?.groups ?? {};
    for (const field of ONE_LINE) if (!values[field] && groups[field]) values[field] = captureText.line(groups[field]);
  };

  /** @param {View} view @param {string} site @param {SiteAdapter} adapter @returns {SiteFound | null} */
  const run = (view, site, adapter) => {
    const root = first(view, adapter.root, undefined)[0];
    if (adapter.root && !root) return null;
    /** @type {SiteFound} */
    const found = {
      site,
      values: {},
      description: description(view, adapter, root),
      titleBlock: undefined,
      ...opened(adapter, view),
    };
    for (const field of ONE_LINE) {
      const node = first(view, adapter[field], root)[0];
      if (node) found.values[field] = captureFacts.withoutLabel(captureView.text(node));
      if (node && field === "title") found.titleBlock = captureFacts.blockOf(view, node) ?? undefined;
    }
    fromPageTitle(adapter, found.values);
    found.values.description = captureMarkdown.of(found.description);
    adapter.mend?.(found.values, view);
    // Another layout of the site: where its title is not found, its other selectors would hit something else.
    if (adapter.title && !found.values.title) return null;
    return found.values.description || found.values.title ? found : null;
  };

  /** @param {SiteAdapter} adapter @param {View} view */
  const opened = ({ open }, view) => {
    const wanted = open?.inAddress.exec(location.href)?.[1];
    if (!open || !wanted) return { address: "", stale: false };
    const shown = captureView
      .select(view, open.selector)
      .map((node) => open.inPage.exec(node.el.getAttribute(open.attribute) ?? "")?.[1])
      .filter(Boolean);
    return { address: open.address(wanted), stale: shown.length > 0 && !shown.includes(wanted) };
  };

  /** What the page's own adapter finds; of several layouts the one that gives most. @param {View} view @returns {SiteFound | null} */
  const read = (view) => {
    const found = Object.entries(captureAdapters).flatMap(([site, layouts]) =>
      layouts.filter((adapter) => applies(adapter, view)).flatMap((adapter) => run(view, site, adapter) ?? []),
    );
    const worth = (/** @type {SiteFound} */ one) =>
      (one.values.description ? 2 : 0) +
      (one.values.title ? 2 : 0) +
      Object.values(one.values).filter(Boolean).length / 10;
    return found.sort((a, b) => worth(b) - worth(a))[0] ?? null;
  };

  return { read };
})();
