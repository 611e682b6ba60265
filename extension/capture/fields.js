// Company, place, employment type and pay of the open posting: every rule proposes, the surest proposal wins.

var captureFields = (() => {
  const { fold, line } = captureText;
  const LEAST_COMPANY = 0.33; // one weak hint alone names the wrong thing more often than the employer

  /** @param {Candidate[]} all @returns {Candidate | undefined} */
  const surest = (all) => all.sort((a, b) => b.score - a.score)[0];

  /** Stated facts of one kind; those beside the title count most, those in running text least.
   * @param {Open} open @param {string} name @returns {Fact[]} */
  const facts = ({ facts: all, main, title }, name) => {
    const head = title?.block?.index ?? main[0]?.index ?? 0;
    const [from, to] = [captureMainText.opening(main)?.index ?? head, main.at(-1)?.index ?? head];
    const isInHead = (/** @type {number} */ index) => index > head && index < Math.min(from, head + 15);
    const nearness = (/** @type {Fact} */ { block, via }) => {
      if (block.index > from && block.index <= to && !(via === "label" && block.heading)) return -0.35;
      if (block.index >= head - 10 && block.index <= head + 30) return 0.1;
      return block.index > to + 25 ? -0.25 : -0.05;
    };
    return all
      .filter((fact) => fact.name === name && (!fact.block.foreign || isInHead(fact.block.index)))
      .map((fact) => ({ ...fact, score: fact.score + nearness(fact) }))
      .sort((a, b) => b.score - a.score);
  };

  /** @param {Open} open @param {string} place already found @returns {Candidate | undefined} */
  const company = (open, place) => {
    const { view, main, title, item, site } = open;
    const name = title?.value ?? "";
    const text = main.map((block) => block.text);
    const beside = captureHead.beside(open);
    const isBoard = captureOwner.isBoard(view);
    const shared = captureCompany.fromPageTitle(captureTitle.shareTitle(), name);
    const all = [
      ...(item?.company ? [{ value: item.company, score: 0.85, via: item.via }] : []),
      ...facts(open, "company"),
      ...captureCompany.fromLinks(view, title?.block),
      ...captureCompany.fromPageTitle(line(document.title), name),
      ...shared.map((one) => ({ ...one, score: one.score / 2 })),
      ...captureOwner.fromSite(view, [...text, site?.values.description ?? ""]),
      ...captureCompany.fromText([...beside.map((block) => block.text), ...text]),
      ...beside.flatMap((block, i) => namesBeside(block, linesAfter(beside, i), title, isBoard)),
      ...inTitle(name),
      ...captureOwner.logosBeside(view, title?.block),
      ...captureHead.above(open).map((block) => ({ value: block.text, score: 0.2, via: "above title", block })),
    ];
    // "Operations" beside the title is a department if the page says so elsewhere.
    const others = new Set(open.facts.filter((fact) => fact.name === "other").map((fact) => fold(fact.value)));
    const names = withAddress(all.filter((one) => !others.has(fold(one.value))));
    return captureCompany.vote(names, name, place).find((one) => one.score >= LEAST_COMPANY);
  };

  /** A name that is also a part of the address: "/companies/salt-and-wind/jobs/12". @param {Candidate[]} names */
  const withAddress = (names) => {
    const parts = new Set(captureTitle.addressWords().split(/[/?&=]/).map(fold));
    const there = names.filter((one) => fold(one.value).length >= 4 && parts.has(fold(one.value)));
    return [...names, ...there.slice(0, 1).map((one) => ({ ...one, score: 0.4, via: "address" }))];
  };

  /** @param {Block[]} beside @param {number} i */
  const linesAfter = (beside, i) => beside.slice(i + 1, beside[i + 1] && captureTerms.isTerm(beside[i + 1]?.text ?? "") ? i + 3 : i + 2);

  /** "Copy Editor @Inkwell" -> "Inkwell". @param {string} title @returns {Candidate[]} */
  const inTitle = (title) => {
    const value = /\s@\s?(?<name>\p{Lu}[^|@]{1,60})$/u.exec(title)?.groups?.name;
    return value ? [{ value: line(value), score: 0.65, via: "title" }] : [];
  };

  /** "Acme • Berlin" -> "Acme" and "Berlin"; "Acme" over "Berlin"; what stands in one line with the title.
   * @param {Block} block @param {Block[]} after the next line, and one more behind an employment type @param {Candidate | undefined} title
   * @param {boolean} isBoard every posting names its employer there @returns {Candidate[]} */
  const namesBeside = (block, after, title, isBoard) => {
    const own = block === title?.block;
    const links = block.node.el.querySelectorAll("a[href]").length;
    if (links > 1 && block.linked >= 0.9 * block.text.length) return [];
    const text = own ? block.text.replace(title.value, "") : block.text;
    const parts = text
      .split(/\s*[|•·●/]\s*|\s+[-–—]\s+|\n/)
      .map(line)
      .filter(Boolean);
    const values = parts.length > 1 && parts.length <= 4 && !own ? [...parts, text] : parts;
    const isPlaced =
      values.length > 1 ? values.some(capturePlace.isPlace) : after.some((one) => capturePlace.isPlace(one.text));
    const score = (isPlaced ? 0.45 : own ? 0.35 : 0.3) + (isBoard && !/\d{3}|:/.test(block.text) ? 0.1 : 0);
    return values.map((value) => ({
      value,
      score: score + (captureNames.ORGANISATION.test(value) && value.split(/\s+/).length <= 6 ? 0.1 : 0),
      via: "beside title",
      block,
    }));
  };

  /** @param {Open} open @returns {Candidate | undefined} */
  const place = (open) => {
    const told = open.item?.location ?? "";
    const city = fold(told.split(",")[0] ?? "");
    const stated = facts(open, "location").map((fact) => ({ ...fact, value: capturePlace.tidy(fact.value) }));
    const all = [...stated.filter((fact) => capturePlace.canBePlace(fact.value)), ...placesByShape(open)].map(
      (one) => ({
        ...one,
        score:
          one.score -
          (/[|•·]/.test(one.value) && captureHead.parts(one.value).some(captureTerms.isTerm) ? 0.4 : 0) -
          (capturePlace.isRemote(one.value) ? (/^(?:on-?site|hybrid|présentiel|presencial)/i.test(one.value) ? 0.4 : 0.15) : 0) +
          (city && fold(one.value).includes(city) ? 0.3 : 0) +
          (one.via !== "shape" && capturePlace.isPlace(one.value) ? 0.1 : 0),
      }),
    );
    return withState(open, surest(told ? [...all, { value: told, score: 0.75, via: open.item?.via ?? "" }] : all));
  };

  /** "Morgantown" with "State: WV" beside it. @param {Open} open @param {Candidate | undefined} city */
  const withState = (open, city) => {
    const at = city?.block?.index;
    const state =
      at === undefined
        ? undefined
        : open.facts.find((fact) => fact.name === "state" && Math.abs(fact.block.index - at) <= 4);
    if (!city || !state || city.via !== "label" || city.value.includes(",") || state.value.length > 30) return city;
    return { ...city, value: `${city.value}, ${state.value}` };
  };

  /** "12 Phan Dinh Phung, Hue", and "Copenhagen or remote". */
  const STREET = /^\d{1,4}[\w/-]* \p{Lu}[\p{L} .'’-]+(?:, \p{Lu}[\p{L}\d .'’-]+){1,4}$/u;
  const PARTLY_REMOTE = /^\p{Lu}[\p{L} ,/&'-]{1,30} (?:or|and|\/|&|\() ?(?:fully )?remote\b.{0,30}$|^\p{Lu}[\p{L} ,-]{1,30} \((?:hybrid|remote|on-?site)\b.{0,20}\)$/iu;
  const NO_PLACE = /\b(?:shift|nights?|days?|weekends?|remote|contract|temporary|junior|senior|level|all|cover|leave|vintage|season)\b/i;

  /** "Tripoli, Peloponnese": two names and nothing else. */
  const CITY_REGION = /^\p{Lu}\p{L}[\p{L}.'’-]*(?: [\p{L}.'’-]+){0,2}, \p{Lu}\p{L}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]+){0,2}$/u;

  /** Places that no label names. @param {Open} open @returns {Candidate[]} */
  const placesByShape = (open) => {
    const title = fold(open.title?.value ?? "");
    const shape = (/** @type {string} */ value, /** @type {number} */ score) => ({
      value: capturePlace.tidy(value),
      score,
      via: "shape",
    });
    const rows = captureHead
      .rows(open)
      .filter((row) => row.after)
      .map((row) => row.text);
    const shaped = captureHead
      .pieces(open)
      .map(({ text, after }) => shape(text, (after ? 0.5 : 0.3) + wholeness(text)));
    return [
      ...shaped.filter((one) => capturePlace.isPlace(one.value) && fold(one.value) !== title),
      ...captureHead
        .behind(open)
        .filter((block) => capturePlace.isPlace(block.text))
        .map((block) => shape(block.text, 0.25)),
      ...captureHead
        .pieces(open)
        .filter((row) => row.after)
        .map((row) => row.text)
        .filter((row) => CITY_REGION.test(row) && fold(row) !== title && capturePlace.canBePlace(row))
        .map((value) => shape(value, 0.3)),
      ...rows.filter((row) => STREET.test(row) || PARTLY_REMOTE.test(row)).map((value) => shape(value, 0.48)),
      ...captureHead
        .beside(open)
        .flatMap((block) => /^\s*(?:.*\s)?\((?<inside>\p{Lu}[\p{L} ,.'-]{2,40})\)$/u.exec(block.text)?.groups?.inside ?? [])
        .filter((inside) => capturePlace.canBePlace(inside) && !captureTitle.GENDER.test(inside) && !NO_PLACE.test(inside) && !captureTerms.employment(inside))
        .map((inside) => shape(inside, capturePlace.isPlace(inside) ? 0.45 : 0.28)),
      ...rows.flatMap((row) => leftOver(row, title)).map((value) => shape(value, 0.35)),
      ...rows.filter((row) => isConfirmed(open, row)).map((value) => shape(value, 0.3)),
    ];
  };

  /** "Remote - Europe" is one place, "Acme - Berlin" is not. @param {string} text */
  const wholeness = (text) => {
    const parts = captureHead.parts(text);
    return parts.length < 2 ? 0 : parts.every((part) => capturePlace.isPlace(part)) ? 0.2 : -0.1;
  };

  /** In a line such as "Göttingen | Teilzeit | ab sofort" what is no term, date or pay is the place.
   * @param {string} row @param {string} title folded @returns {string[]} */
  const leftOver = (row, title) => {
    const parts = captureHead.parts(row);
    const named = parts.filter((part) => captureTerms.isTerm(part) || captureTerms.money(part));
    if (!named.length || parts.length > 5) return [];
    const isName = (/** @type {string} */ part) =>
      /^\p{Lu}/u.test(part) && part.split(/\s+/).length <= 4 && !/\d{4}/.test(part);
    return parts
      .filter((part) => !named.includes(part) && isName(part) && captureTerms.employment(part) === "")
      .filter((part) => fold(part) !== title && capturePlace.canBePlace(part))
      .slice(0, 1);
  };

  /** A short name beside the title that the page's title or address names too, and that is no company.
   * @param {Open} open @param {string} row */
  const isConfirmed = (open, row) => {
    const title = open.title?.value ?? "";
    const name = fold(row.split(",")[0] ?? "");
    if (row.length > 50 || !/^\p{Lu}/u.test(row) || name.length < 3 || fold(title).includes(name)) return false;
    const around = fold((title ? document.title.replace(title, " ") : document.title) + captureTitle.addressWords());
    return around.includes(name) && !isEmployer(open, name) && capturePlace.canBePlace(row);
  };

  /** A name in the page's title may be the employer's, unless the page names another one.
   * @param {Open} open @param {string} name folded */
  const isEmployer = (open, name) => {
    const stated = [...facts(open, "company"), ...captureCompany.fromLinks(open.view, open.title?.block)];
    if (stated.length) return stated.some((one) => fold(one.value) === name);
    const titled = captureCompany.fromPageTitle(line(document.title), open.title?.value ?? "");
    return titled.some((one) => fold(one.value) === name);
  };

  /** @param {Open} open @returns {Candidate | undefined} */
  const employment = (open) => {
    const { item } = open;
    const stated = facts(open, "employment_type").map((fact) => ({
      ...fact,
      score: fact.score - (captureTerms.employment(fact.value) ? 0 : 0.5),
    }));
    const rows = captureHead
      .rows(open)
      .flatMap((row) => captureHead.parts(row.text).map((text) => ({ ...row, text })))
      .filter((row) => captureTerms.isTerm(row.text));
    const together = Array.from(new Set(rows.map((row) => row.text))).join(", ");
    const behind = captureHead.behind(open).filter((block) => captureTerms.isTerm(block.text));
    const best = surest([
      ...stated,
      ...(together ? [{ value: together, score: rows.some((row) => row.after) ? 0.6 : 0.4, via: "shape" }] : []),
      ...behind.map((block) => ({ value: block.text, score: 0.35, via: "shape" })),
      ...(item?.employment_type ? [{ value: item.employment_type, score: 0.45, via: item.via }] : []),
    ]);
    return best && best.score >= (captureTerms.isTerm(best.value) ? 0.2 : 0.4) ? best : undefined;
  };

  /** @param {Open} open @returns {Candidate | undefined} */
  const salary = (open) => {
    const { item, main } = open;
    const shaped = captureHead
      .pieces(open)
      .map((row) => ({ value: captureTerms.money(row.text), score: row.after ? 0.5 : 0.3, via: "shape" }));
    const alone = main
      .slice(0, 15)
      .filter((block) => block.text.length <= 60 && captureTerms.money(block.text).length >= 0.9 * block.text.length);
    return surest([
      ...facts(open, "salary").filter((fact) => /\d/.test(fact.value)),
      ...shaped.filter((one) => one.value),
      ...alone.map((block) => ({ value: block.text, score: 0.3, via: "shape" })),
      ...(item?.salary ? [{ value: item.salary, score: 0.6, via: item.via }] : []),
    ]);
  };

  return { company, place, employment, salary };
})();
