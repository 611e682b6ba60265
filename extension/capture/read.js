// The last script: reads the open page and leaves the result as its value.

var captureRead = (() => {
  const LEAST_TITLE = 0.3;

  /** @typedef {{view: View, items: StructuredItem[], facts: Fact[], site: SiteFound | null}} Page */

  /** @returns {Page} */
  const look = () => {
    const view = captureView.build(document.body ?? document.documentElement);
    captureForeign.markAll(view);
    return { view, items: captureStructured.items(view), facts: captureFacts.all(view), site: captureSites.read(view) };
  };

  /** @param {Page} page @param {Block[]} main @returns {Candidate | undefined} */
  const titleOf = ({ view, items, facts, site }, main) => {
    if (site?.values.title) {
      return { value: site.values.title, score: 0.95, via: "site", ...(site.titleBlock && { block: site.titleBlock }) };
    }
    const best = captureTitle.candidates(view, main, items, facts)[0];
    return best && best.score >= LEAST_TITLE ? best : undefined;
  };

  /** The same blocks as the view counts them. @param {View} view @param {Block[]} blocks */
  const inView = (view, blocks) => {
    const nodes = new Set(blocks.map((block) => block.node));
    return view.blocks.filter((block) => nodes.has(block.node));
  };

  /** Which part of the page is the open posting, and which structured item tells of it.
   * @param {Page} page @returns {Open} */
  const locate = (page) => {
    const { view, site } = page;
    const adapted = site ? inView(view, site.description) : [];
    const first = adapted.length ? adapted : (captureMainText.find(view)?.blocks ?? []);
    const item = captureTrust.trusted({ ...page, main: first, title: titleOf(page, first) });
    const holder = item && !adapted.length ? captureMainText.holding(view, item.description) : null;
    const main = holder ? captureForeign.blocksIn(view, holder) : first;
    const told = item?.title ? { value: item.title, score: 0.6, via: item.via } : undefined;
    return { ...page, main, title: titleOf(page, main) ?? told, item };
  };

  /** @param {Open} open @returns {Record<Exclude<CaptureField, "description">, Candidate | undefined>} */
  const fieldsOf = (open) => {
    const given = (/** @type {CaptureField} */ field) => {
      const value = open.site?.values[field];
      return value ? { value, score: 0.95, via: "site" } : undefined;
    };
    const location = given("location") ?? captureFields.place(open);
    return {
      title: open.title,
      location,
      company: given("company") ?? captureFields.company(open, location?.value ?? ""),
      employment_type: given("employment_type") ?? captureFields.employment(open),
      salary: given("salary") ?? captureFields.salary(open),
    };
  };

  /** "Nurse at Acme" -> "Nurse", once Acme is known. @param {string} title @param {string} company */
  const withoutCompany = (title, company) => {
    const at = company ? title.toLowerCase().lastIndexOf(company.toLowerCase()) : -1;
    if (at <= 0 || at + company.length !== title.length) return title;
    const before = /^(.*\S)\s+(?:at|from|bei|chez|for|@|[|–—-])\s*$/i.exec(title.slice(0, at))?.[1] ?? "";
    return before.length >= 3 ? before : title;
  };

  /** @param {Open} open @param {ReturnType<typeof fieldsOf>} fields @param {string} description @param {CaptureSource} source
   * @param {number} sureness of the description @returns {Captured} */
  const posting = (open, fields, description, source, sureness) => {
    const value = (/** @type {keyof typeof fields} */ name) => fields[name]?.value ?? "";
    const sure = (/** @type {number | undefined} */ score) =>
      Math.round(Math.max(0, Math.min(1, score ?? 0)) * 100) / 100;
    return {
      kind: "posting",
      reason: "",
      frame: "",
      posting: {
        title: withoutCompany(value("title"), value("company")),
        company: value("company"),
        location: value("location"),
        employment_type: value("employment_type"),
        salary: value("salary"),
        language: captureLanguage.of(description, document.documentElement.lang),
        url: open.site?.address || captureAddress.canonical(),
        description,
        source,
        site: open.site?.site ?? "",
        confidence: {
          title: sure(fields.title?.score),
          company: sure(fields.company?.score),
          location: sure(fields.location?.score),
          employment_type: sure(fields.employment_type?.score),
          salary: sure(fields.salary?.score),
          description: description ? sure(sureness) : 0,
        },
      },
    };
  };

  /** What the person marked is the posting, whatever the rest of the page is. @param {Page} page @param {Block[]} main */
  const fromSelection = (page, main) => {
    const open = { ...locate(page), main };
    const heading = main.find((block) => block.heading > 0 && captureTitle.looksLikeJob(block.text));
    const title = heading
      ? { value: captureTitle.tidy(heading.text), score: 0.8, via: "selection", block: heading }
      : open.title;
    return posting(open, fieldsOf({ ...open, title }), captureMarkdown.of(main), "selection", 1);
  };

  /** @param {Page} page @returns {Captured} */
  const fromPage = (page) => {
    const located = locate(page);
    const { view, site, item, title } = located;
    const open = { ...located, main: captureBounds.cut(located.main, title?.block) };
    const fields = fieldsOf(open);
    const verdict = captureVerdict.decide(open, fields);
    const adapted = site?.values.title && site.values.description ? site.values.description : "";
    if (adapted) return posting(open, fields, adapted, "site adapter", 0.95);
    // A page that is not rendered yet, or never is for us, may still say everything in its head.
    if (item?.description && !open.main.length) return posting(open, fields, item.description, "structured data", 0.8);
    if (verdict.kind !== "posting")
      return { ...nothing(verdict.kind, verdict.reason), frame: captureAddress.foreignFrame(view) };
    if (site?.values.description) return posting(open, fields, site.values.description, "site adapter", 0.9);
    const headed = title?.block !== undefined && located.main.includes(title.block);
    const text = captureBounds.strip(open.main, headed, fields);
    return posting(open, fields, captureMarkdown.of(text), "readable text", verdict.weight / 14);
  };

  /** @param {Captured["kind"]} kind @param {Captured["reason"]} reason @returns {Captured} */
  const nothing = (kind, reason) => ({ kind, reason, frame: "", posting: null });

  /** @returns {Captured} */
  const read = () => {
    const page = look();
    const selected = captureSelection.blocks(page.view);
    if (selected.length) return fromSelection(page, selected);
    if (page.site?.stale) return nothing("none", "loading");
    const found = fromPage(page);
    return found.frame && found.kind === "none" ? { ...found, reason: "frame" } : found;
  };

  return { read };
})();

captureRead.read();
