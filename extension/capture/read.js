// The last script: reads the open page and leaves the result as its value.

var captureRead = (() => {
  const { fold, line } = captureText;
  const LEAST_COMPANY = 0.33; // one weak hint alone names the wrong thing more often than the employer

  /** @typedef {{view: View, items: StructuredItem[], facts: ReturnType<typeof captureFacts.all>, site: ReturnType<typeof captureSites.read>}} Page */

  /** @param {Page} page @param {Block[]} main @param {Candidate | undefined} title @returns {StructuredItem | undefined} */
  const trustedItem = (page, main, title) => {
    const text = fold(page.view.blocks.filter((block) => block.foreign !== "card").map((block) => block.text).join(" "));
    const judged = page.items.map((item) => ({ item, trust: trust(page, item, text, main, title) })).sort((a, b) => b.trust - a.trust);
    const best = judged[0];
    return best && best.trust >= (main.length ? 1.5 : 0.5) ? best.item : undefined;
  };

  /** Whether an item is about what is open, not about another job of the list or the one before.
   * @param {Page} page @param {StructuredItem} item @param {string} text @param {Block[]} main @param {Candidate | undefined} title */
  const trust = (page, item, text, main, title) => {
    const told = fold(item.description);
    const same = title && (fold(title.value) === fold(item.title) || captureText.share(item.title, title.value) >= 0.8);
    const shown = told.length >= 60 && text.includes(told.slice(0, 50));
    const inside = item.el !== null && main[0] !== undefined && item.el.contains(main[0].node.el);
    return (
      (shown ? 2 : told.length >= 150 && main.length ? -1 : 0) +
      (same ? 2 : title && title.score >= 0.7 ? -1.5 : 0) +
      (isAddressed(item) ? 1.5 : 0) + (page.items.length === 1 ? 0.5 : 0) +
      (item.el === null ? 0 : inside ? 1.5 : -1.5)
    );
  };

  /** @param {StructuredItem} item */
  const isAddressed = (item) => {
    const path = /^https?:\/\/[^/]+(\/[^?#]{2,})/.exec(item.url)?.[1];
    return path === location.pathname || (item.id.length >= 4 && location.href.includes(item.id));
  };

  /** @param {Page} page @param {string} name @param {Block[]} main @param {Candidate | undefined} title @returns {Candidate[]} */
  const factsOf = (page, name, main, title) => {
    const head = title?.block?.index ?? main[0]?.index ?? 0;
    const [from, to] = [captureMainText.opening(main)?.index ?? head, main.at(-1)?.index ?? head];
    return page.facts
      .filter((fact) => fact.name === name && (!fact.block.foreign || (fact.block.index > head && fact.block.index < Math.min(from, head + 15))))
      .map((fact) => {
        const { index } = fact.block;
        const inText = index > from && index <= to && !(fact.via === "label" && fact.block.heading);
        const near = inText ? -0.35 : index >= head - 10 && index <= head + 30 ? 0.1 : index > to + 25 ? -0.25 : -0.05;
        return { value: fact.value, score: fact.score + near, via: fact.via, block: fact.block };
      })
      .sort((a, b) => b.score - a.score);
  };

  /** @param {Page} page @param {Block[]} main @param {Candidate | undefined} title @param {StructuredItem | undefined} item
   * @param {string} place @returns {Candidate | undefined} */
  const companyOf = (page, main, title, item, place) => {
    const name = title?.value ?? "";
    return captureCompany.vote([
      ...(item?.company ? [{ value: item.company, score: 0.85, via: item.via }] : []),
      ...factsOf(page, "company", main, title),
      ...captureCompany.fromLinks(page.view, title?.block),
      ...captureCompany.fromPageTitle(line(document.title), name),
      ...captureCompany.fromPageTitle(captureTitle.shareTitle(), name).map((one) => ({ ...one, score: one.score / 2 })),
      ...captureCompany.fromSite(page.view, [...main.map((block) => block.text), page.site?.values.description ?? ""]),
      ...captureCompany.fromText([...besideTitle(page, main, title), ...main].map((block) => block.text)),
      ...besideTitle(page, main, title).flatMap((block) => besideScores(block, title)),
      ...aboveTitle(page, title).map((block) => ({ value: block.text, score: 0.2, via: "above title", block })),
    ], name, place).find((one) => one.score >= LEAST_COMPANY);
  };

  /** The short lines around the title: company and place stand there more often than not.
   * @param {Page} page @param {Block[]} main @param {Candidate | undefined} title @returns {Block[]} */
  const besideTitle = (page, main, title) => {
    const at = title?.block?.index;
    if (at === undefined) return [];
    const end = Math.min(at + 6, main[0] && main[0].index > at ? main[0].index : at + 4);
    const level = title?.block?.heading ?? 0;
    return page.view.blocks.slice(at, end).filter((block) => !block.foreign && block.text.length <= 90 && (!block.heading || block.heading > level || block === title?.block) && !captureMainText.isSection(block));
  };

  /** @param {Block} block @param {Candidate | undefined} title @returns {Candidate[]} */
  const besideScores = (block, title) => {
    const values = partsBeside(block, title);
    const placed = values.length > 1 && values.some((value) => capturePlace.isPlace(value));
    return values.map((value) => ({ value, score: placed ? 0.45 : block === title?.block ? 0.35 : 0.3, via: "beside title", block }));
  };

  /** "Acme • Berlin" -> "Acme" and "Berlin"; what stands in one line with the title. @param {Block} block @param {Candidate | undefined} title */
  const partsBeside = (block, title) => {
    const text = block === title?.block ? block.text.replace(title.value, "") : block.text;
    if (block.node.el.querySelectorAll("a[href]").length > 1 && block.linked >= 0.9 * block.text.length) return [];
    const parts = text.split(/\s*[|•·●/]\s*|\s+[-–—]\s+|\n/).map(line).filter(Boolean);
    return parts.length > 1 && parts.length <= 4 ? [...parts, ...(block === title?.block ? [] : [text])] : parts;
  };

  /** @param {Page} page @param {Candidate | undefined} title @returns {Block[]} */
  const aboveTitle = (page, title) => {
    const above = title?.block && page.view.blocks[title.block.index - 1];
    return above && !above.foreign && above.text.length <= 50 ? [above] : [];
  };

  /** @param {Page} page @param {Block[]} main @param {Candidate | undefined} title @param {StructuredItem | undefined} item @returns {Candidate | undefined} */
  const locationOf = (page, main, title, item) => {
    const told = item?.location ?? "";
    const city = fold(told.split(",")[0] ?? "");
    const near = factsOf(page, "location", main, title).map((fact) => ({ ...fact, value: capturePlace.tidy(fact.value) })).filter((fact) => capturePlace.canBePlace(fact.value));
    const shaped = headLines(page, main, title)
      .map(({ text, after }) => ({ value: capturePlace.tidy(text), score: (after ? 0.5 : 0.3) - (parts(text).length > 1 ? 0.1 : 0), via: "shape" }))
      .filter((one) => capturePlace.isPlace(one.value) && fold(one.value) !== fold(title?.value ?? ""));
    const rows = headRows(page, main, title).filter((row) => row.after).map((row) => row.text);
    const behind = page.view.blocks.slice((main.at(-1)?.index ?? 0) + 1).filter((block) => !block.foreign).slice(0, 15);
    const left = [
      ...behind.filter((block) => capturePlace.isPlace(block.text)).map((block) => ({ value: block.text, score: 0.25, via: "shape" })),
      ...rows.flatMap((row) => leftOver(row, title)).map((value) => ({ value, score: 0.35, via: "shape" })),
      ...rows.filter((row) => isConfirmed(row, title)).map((value) => ({ value: capturePlace.tidy(value), score: 0.3, via: "shape" })),
    ];
    const all = [...near, ...shaped, ...left].map((one) => ({
      ...one,
      score: one.score - (capturePlace.isRemote(one.value) ? 0.15 : 0) + (city && fold(one.value).includes(city) ? 0.3 : 0) + (one.via !== "shape" && capturePlace.isPlace(one.value) ? 0.1 : 0),
    }));
    if (told) all.push({ value: told, score: 0.75, via: item?.via ?? "" });
    return all.sort((a, b) => b.score - a.score)[0];
  };

  /** A short name beside the title that the page's title or address names too, and that is no company.
   * @param {string} row @param {Candidate | undefined} title */
  const isConfirmed = (row, title) => {
    const name = fold(row.split(",")[0] ?? "");
    const around = fold(without(document.title, title?.value ?? "") + captureTitle.addressWords());
    const isCompany = captureCompany.fromPageTitle(line(document.title), title?.value ?? "").some((one) => fold(one.value) === name);
    return row.length <= 50 && /^\p{Lu}/u.test(row) && name.length >= 3 && around.includes(name) && !isCompany && !fold(title?.value ?? "").includes(name) && capturePlace.canBePlace(row);
  };

  /** @param {string} text @param {string} part */
  const without = (text, part) => (part ? text.replace(part, " ") : text);

  /** In a line such as "Göttingen | Teilzeit | ab sofort" what is no term, date or pay is the place.
   * @param {string} row @param {Candidate | undefined} title @returns {string[]} */
  const leftOver = (row, title) => {
    const all = parts(row);
    const named = all.filter((part) => captureTerms.isTerm(part) || captureTerms.money(part));
    const rest = all.filter((part) => !named.includes(part) && /^\p{Lu}/u.test(part) && part.split(/\s+/).length <= 4 && !/\d{4}/.test(part) && captureTerms.employment(part) === "");
    return named.length && all.length <= 5 ? rest.filter((part) => fold(part) !== fold(title?.value ?? "") && capturePlace.canBePlace(part)).slice(0, 1) : [];
  };

  /** Lines around the title and up to the text. @param {Page} page @param {Block[]} main @param {Candidate | undefined} title
   * @returns {{text: string, after: boolean}[]} */
  const headRows = (page, main, title) => {
    const at = title?.block?.index ?? main[0]?.index ?? 0;
    const start = captureMainText.opening(main)?.index ?? 0;
    const end = start > at ? Math.min(at + 25, start) : at + 6;
    const rest = title?.block?.text.replace(title.value, "").replace(/^[\s(]+|[\s)]+$/g, "") ?? "";
    const own = rest && rest.length < 80 ? [{ text: line(rest), after: true }] : [];
    return own.concat(page.view.blocks.slice(Math.max(0, at - 3), end).filter((block) => block !== title?.block && (!block.foreign || block.index > at) && block.text.length < 200)
      .flatMap((block) => block.text.split("\n").map((text) => ({ text: line(text), after: block.index > at }))));
  };

  /** The same, also taken apart at dots and bars. @param {Page} page @param {Block[]} main @param {Candidate | undefined} title */
  const headLines = (page, main, title) =>
    headRows(page, main, title)
      .flatMap(({ text, after }) => [text, ...parts(text)].map((part) => ({ text: part, after })))
      .filter((row) => row.text);

  /** A line taken apart at dots, bars and dashes, and at commas when a part is an employment type. @param {string} text */
  const parts = (text) => {
    const broad = text.split(/\s*[|•·●]\s*|\s+[-–—]\s+|\s+\/\s*|\s*\/\s+/).filter(Boolean);
    return broad.flatMap((part) => (part.split(/,\s+/).some(captureTerms.isTerm) ? part.split(/,\s+/) : part));
  };

  /** @param {Page} page @param {Block[]} main @param {Candidate | undefined} title @param {StructuredItem | undefined} item @returns {Candidate | undefined} */
  const employmentOf = (page, main, title, item) => {
    const told = factsOf(page, "employment_type", main, title).map((fact) => ({ ...fact, score: fact.score - (captureTerms.employment(fact.value) ? 0 : 0.5) }));
    const after = page.view.blocks.slice((main.at(-1)?.index ?? 0) + 1).filter((block) => !block.foreign).slice(0, 15).filter((block) => captureTerms.isTerm(block.text));
    const lines = headRows(page, main, title).flatMap((row) => parts(row.text).map((text) => ({ ...row, text }))).filter((row) => captureTerms.isTerm(row.text));
    const terms = lines.length ? [{ value: lines.map((row) => row.text).filter((text, i, all) => all.indexOf(text) === i).join(", "), score: lines.some((row) => row.after) ? 0.6 : 0.4, via: "shape" }] : [];
    terms.push(...after.map((block) => ({ value: block.text, score: 0.35, via: "shape" })));
    const data = item?.employment_type ? [{ value: item.employment_type, score: 0.55, via: item.via }] : [];
    const best = [...told, ...terms, ...data].sort((a, b) => b.score - a.score)[0];
    return best && best.score >= (captureTerms.isTerm(best.value) ? 0.2 : 0.4) ? best : undefined;
  };

  /** @param {Page} page @param {Block[]} main @param {Candidate | undefined} title @param {StructuredItem | undefined} item @returns {Candidate | undefined} */
  const salaryOf = (page, main, title, item) => {
    const told = factsOf(page, "salary", main, title).filter((fact) => /\d/.test(fact.value));
    const shaped = headLines(page, main, title).map((row) => ({ value: captureTerms.money(row.text), score: row.after ? 0.5 : 0.3, via: "shape" })).filter((one) => one.value);
    const alone = main.slice(0, 15).filter((block) => block.text.length <= 60 && captureTerms.money(block.text).length >= 0.9 * block.text.length);
    shaped.push(...alone.map((block) => ({ value: block.text, score: 0.3, via: "shape" })));
    const data = item?.salary ? [{ value: item.salary, score: 0.6, via: item.via }] : [];
    return [...told, ...shaped, ...data].sort((a, b) => b.score - a.score)[0];
  };

  /** @param {Page} page @param {Block[]} main */
  const titleOf = (page, main) => {
    const ranked = captureTitle.candidates(page.view, main, page.items, page.facts);
    const best = ranked[0];
    return best && best.score >= 0.3 ? best : undefined;
  };

  /** @param {Page} page @returns {{main: Block[], title: Candidate | undefined, item: StructuredItem | undefined}} */
  const locate = (page) => {
    const { view, site } = page;
    const found = captureMainText.find(view);
    let main = site?.description.length ? inView(view, site.description) : (found?.blocks ?? []);
    let title = site?.values.title ? { value: site.values.title, score: 1, via: "site", ...(site.titleBlock && { block: site.titleBlock }) } : titleOf(page, main);
    const item = trustedItem(page, main, title);
    if (site?.description.length) return { main, title, item };
    const holder = item && captureMainText.holding(view, item.description);
    if (holder) main = captureForeign.blocksIn(view, holder);
    if (!site?.values.title) title = titleOf(page, main);
    if (!title && item?.title) title = { value: item.title, score: 0.6, via: item.via };
    return { main, title, item };
  };

  /** The same blocks as the view counts them. @param {View} view @param {Block[]} blocks */
  const inView = (view, blocks) => {
    const nodes = new Set(blocks.map((block) => block.node));
    return view.blocks.filter((block) => nodes.has(block.node));
  };

  /** "Nurse at Acme" -> "Nurse", once Acme is known. @param {string} title @param {string} company */
  const withoutCompany = (title, company) => {
    const at = company ? title.toLowerCase().lastIndexOf(company.toLowerCase()) : -1;
    const before = at > 0 && at + company.length === title.length ? /^(.*\S)\s+(?:at|from|bei|chez|for|@|[|–—-])\s*$/i.exec(title.slice(0, at))?.[1] : undefined;
    return before && before.length >= 3 ? before : title;
  };

  const canonical = () => {
    const given = document.querySelector('link[rel~="canonical"]')?.getAttribute("href") || captureTitle.meta('property="og:url"');
    try {
      const url = new URL(given || location.href, location.href);
      // A canonical link that points to the site's front page or its list says nothing of this posting.
      if (url.origin === location.origin && url.pathname.length > 1 && /\d|-/.test(url.pathname)) return url.href;
    } catch {
      // not an address
    }
    return location.href.replace(/#.*$/, "");
  };

  /** @param {Candidate | undefined} one */
  const sure = (one) => Math.round(Math.max(0, Math.min(1, one?.score ?? 0)) * 100) / 100;

  /** @returns {Captured} */
  const read = () => {
    const view = captureView.build(document.body ?? document.documentElement);
    captureForeign.markAll(view);
    /** @type {Page} */
    const page = { view, items: captureStructured.items(view), facts: captureFacts.all(view), site: captureSites.read(view) };
    const selected = captureSelection.blocks(view);
    const { main: part, title, item } = locate(page);
    const main = captureBounds.cut(part, title?.block);
    const location = given(page, "location") ?? locationOf(page, main, title, item);
    const fields = {
      title,
      company: given(page, "company") ?? companyOf(page, main, title, item, location?.value ?? ""),
      location,
      employment_type: given(page, "employment_type") ?? employmentOf(page, main, title, item),
      salary: given(page, "salary") ?? salaryOf(page, main, title, item),
    };
    const verdict = captureVerdict.decide({ view, main, title, company: fields.company, location: fields.location, facts: page.facts, trusted: item !== undefined, types: captureStructured.types(view) });
    const adapted = Boolean(page.site?.values.title && page.site.values.description);
    const told = item && !main.length ? item.description : "";
    const kind = selected.length || adapted || told ? "posting" : verdict.kind;
    if (kind !== "posting") return { kind, posting: null, reason: verdict.reason, frame: "" };
    const known = { title: withoutCompany(title?.value ?? "", fields.company?.value ?? ""), company: fields.company?.value ?? "", location: fields.location?.value ?? "", employment_type: fields.employment_type?.value ?? "", salary: fields.salary?.value ?? "" };
    const text = selected.length ? captureMarkdown.of(selected) : (page.site?.values.description || told || captureMarkdown.of(captureBounds.strip(main, part.includes(title?.block ?? /** @type {any} */ (null)), known)));
    const source = selected.length ? "selection" : page.site?.values.description ? "site adapter" : told ? "structured data" : "readable text";
    const weight = Math.min(1, verdict.weight / 14);
    return {
      kind,
      reason: "",
      frame: "",
      posting: {
        ...known,
        language: captureLanguage.of(text, document.documentElement.lang),
        url: canonical(),
        description: text,
        source,
        site: page.site?.site ?? "",
        confidence: {
          title: sure(title), company: sure(fields.company), location: sure(fields.location), employment_type: sure(fields.employment_type),
          salary: sure(fields.salary), description: text ? (source === "readable text" ? Math.round(weight * 100) / 100 : source === "structured data" ? 0.8 : 0.95) : 0,
        },
      },
    };
  };

  /** @param {Page} page @param {CaptureField} field @returns {Candidate | undefined} */
  const given = (page, field) => {
    const value = page.site?.values[field];
    return value ? { value, score: 0.95, via: "site" } : undefined;
  };

  return { read };
})();

captureRead.read();
