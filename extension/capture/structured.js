// JobPosting items of JSON-LD, microdata and RDFa, as the page tells them. Whether one is to be believed is
// decided later: it may be another job of the list or the one that was open before.

var captureStructured = (() => {
  const { line } = captureText;

  const ESCAPED_TAG = /&(?:amp;)*lt;\/?[a-z]/i;

  /** @typedef {{[key: string]: any}} Json */

  /** Text of HTML that may be escaped once more. @param {unknown} value @returns {string} */
  const plain = (value) => {
    if (Array.isArray(value)) return value.map(plain).filter(Boolean).join(", ");
    if (typeof value === "number") return String(value);
    if (typeof value !== "string") return "";
    return /[<&]/.test(value) ? line(parsed(value).body.textContent) : line(value);
  };

  /** @param {string} html */
  const documentOf = (html) => new DOMParser().parseFromString(html, "text/html");

  /** HTML that may be escaped once or twice too often. @param {string} html @returns {Document} */
  const parsed = (html) =>
    ESCAPED_TAG.test(html) ? parsed(documentOf(html).body.textContent ?? "") : documentOf(html);

  /** @param {unknown} html @returns {string} Markdown */
  const markdown = (html) => {
    if (typeof html !== "string") return plain(html);
    if (!/<[a-z][^>]*>/i.test(html) && !ESCAPED_TAG.test(html)) return captureText.clean(plainLines(html));
    return captureMarkdown.of(captureView.build(parsed(html).body, true).blocks);
  };

  /** Entities read, line breaks kept. @param {string} text */
  const plainLines = (text) =>
    text
      .split(/\r?\n/)
      .map(plain)
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim();

  /** @param {unknown} value @returns {Json[]} */
  const objects = (value) =>
    (Array.isArray(value) ? value : [value]).filter((item) => typeof item === "object" && item !== null);

  /** @param {unknown} value a name, a thing with a name, or several */
  const name = (value) =>
    plain(typeof value === "object" && value && !Array.isArray(value) ? /** @type {Json} */ (value).name : value);

  /** @param {unknown} place */
  const placeOf = (place) => {
    if (typeof place === "string") return plain(place);
    return objects(place)
      .map((one) => {
        const address = one.address ?? one;
        if (typeof address === "string") return plain(address);
        const parts = objects(address).flatMap((a) =>
          [a.addressLocality, a.addressRegion, name(a.addressCountry)].map(plain),
        );
        return unique(parts).join(", ") || plain(one.name);
      })
      .filter(Boolean)
      .filter((one, i, all) => all.indexOf(one) === i)
      .join("; ");
  };

  /** @param {string[]} parts */
  const unique = (parts) => parts.filter((part, i) => part && parts.indexOf(part) === i);

  /** @param {Json} item */
  const locationOf = (item) => {
    const place = placeOf(item.jobLocation);
    const remote = /TELECOMMUTE/i.test(plain(item.jobLocationType));
    const from =
      placeOf(item.applicantLocationRequirements) || objects(item.applicantLocationRequirements).map(name).join(", ");
    if (place) return place;
    return remote ? (from ? `Remote (${from})` : "Remote") : "";
  };

  /** @param {unknown} value such as "FULL_TIME" or ["Full Time", "Employee"] */
  const employmentOf = (value) =>
    (Array.isArray(value) ? value : [value])
      .map(plain)
      .map((type) => (/^[A-Z]+(?:_[A-Z]+)*$/.test(type) ? capital(type.toLowerCase().replace(/_/g, "-")) : type))
      .filter(Boolean)
      .join(", ");

  /** @param {string} word */
  const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);

  /** @param {unknown} salary */
  const salaryOf = (salary) => {
    if (typeof salary !== "object" || salary === null) return plain(salary);
    const money = /** @type {Json} */ (Array.isArray(salary) ? salary[0] : salary);
    const value = typeof money.value === "object" && money.value ? money.value : money;
    const amounts = unique([value.minValue, value.maxValue].map(plain).concat(plain(value.value))).filter(
      (amount) => Number(amount.replace(/,/g, "")) > 0 || /[a-z]/i.test(amount),
    );
    if (!amounts.length) return "";
    const unit = plain(value.unitText ?? money.unitText).toLowerCase();
    return [plain(money.currency ?? money.salaryCurrency), amounts.slice(0, 2).join(" - "), unit && `per ${unit}`]
      .filter(Boolean)
      .join(" ");
  };

  /** @param {Json} item @returns {StructuredItem} */
  const fromJson = (item) => ({
    title: plain(item.title ?? item.name),
    company: name(Array.isArray(item.hiringOrganization) ? item.hiringOrganization[0] : item.hiringOrganization),
    location: locationOf(item),
    employment_type: employmentOf(item.employmentType),
    salary: salaryOf(item.baseSalary ?? item.estimatedSalary),
    description: markdown(item.description ?? item.responsibilities),
    url: plain(item.url ?? item.mainEntityOfPage ?? item["@id"]),
    id: plain(typeof item.identifier === "object" && item.identifier ? item.identifier.value : item.identifier),
    via: "json-ld",
    el: null,
  });

  /** JobPosting objects anywhere in a JSON value. @param {unknown} value @param {number} [depth] @returns {Json[]} */
  const postingsIn = (value, depth = 0) => {
    if (depth > 8) return [];
    if (Array.isArray(value)) return value.flatMap((item) => postingsIn(item, depth + 1));
    if (typeof value !== "object" || value === null) return [];
    const item = /** @type {Json} */ (value);
    if (/(?:^|[/:,])JobPosting\b/.test(String(item["@type"] ?? ""))) return [item];
    return Object.values(item).flatMap((inner) => postingsIn(inner, depth + 1));
  };

  /** The types of all JSON-LD and microdata things on the page, to know a recipe from a posting.
   * @param {View} view @returns {string[]} */
  const types = (view) => {
    const found = /** @type {string[]} */ ([]);
    for (const script of scripts(view)) {
      found.push(
        ...Array.from(script.matchAll(/"@type"\s*:\s*\[?\s*"(?:https?:\/\/schema\.org\/)?(\w+)"/g), (m) => m[1] ?? ""),
      );
    }
    for (const el of all(view, "[itemtype]")) found.push(el.getAttribute("itemtype")?.split("/").at(-1) ?? "");
    return found;
  };

  /** @param {View} view @param {string} selector @returns {Element[]} */
  const all = (view, selector) => view.roots.flatMap((root) => Array.from(root.querySelectorAll(selector)));

  /** @param {View} view @returns {string[]} */
  const scripts = (view) => all(view, 'script[type*="ld+json" i]').map((el) => el.textContent ?? "");

  /** JSON as pages really carry it: in comments, with raw line breaks in strings, with trailing commas.
   * @param {string} text @returns {unknown} */
  const tolerant = (text) => {
    const bare = text
      .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, "")
      .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/, "");
    for (const attempt of [
      bare,
      bare
        .replace(/[\u0000-\u001f]+/g, " ")
        .replace(/,\s*([}\]])/g, "$1")
        .replace(/;\s*$/, ""),
    ]) {
      try {
        return JSON.parse(attempt);
      } catch {
        // the next, more tolerant reading
      }
    }
    return null;
  };

  /** @param {View} view @returns {StructuredItem[]} */
  const jsonLd = (view) =>
    scripts(view)
      .flatMap((text) => postingsIn(tolerant(text)))
      .map(fromJson);

  /** Properties of one item as JSON-LD would say them.
   * @param {View} view @param {Element} item @param {"itemprop" | "property"} attribute @returns {Json} */
  const properties = (view, item, attribute) => {
    const scope = attribute === "itemprop" ? "[itemscope]" : "[typeof]";
    /** @type {Json} */
    const found = {};
    for (const el of Array.from(item.querySelectorAll(`[${attribute}]`))) {
      const owner = (el.parentElement ?? el).closest(scope);
      if (owner !== item && !(owner && el.contains(owner))) continue;
      const names = (el.getAttribute(attribute) ?? "").split(/\s+/);
      const nested = el.matches(scope) || (attribute === "property" && el.querySelector("[property]"));
      for (const key of names.map((one) => one.replace(/^.*[:/]/, ""))) {
        const known = Object.keys(found).find((one) => one.toLowerCase() === key.toLowerCase());
        if (!known)
          found[key === "joblocation" ? "jobLocation" : key] = nested
            ? properties(view, el, attribute)
            : valueOf(view, el, key);
      }
    }
    if (!Object.keys(found).length) found.name = valueOf(view, item, "name");
    return found;
  };

  /** @param {View} view @param {Element} el @param {string} key */
  const valueOf = (view, el, key) => {
    const given = el.getAttribute("content");
    if (given) return given;
    if (el.localName === "time" && el.getAttribute("datetime")) return el.getAttribute("datetime");
    const node = view.nodeOf.get(el);
    if (!node) return "";
    return key === "description" ? captureMarkdown.of(captureBlocks.of(node)) : captureView.text(node);
  };

  /** @param {View} view @returns {StructuredItem[]} */
  const inMarkup = (view) => {
    const micro = all(view, '[itemtype*="JobPosting"]').map((el) => ({
      ...fromJson(properties(view, el, "itemprop")),
      via: /** @type {const} */ ("microdata"),
      el,
    }));
    const rdfa = all(view, '[typeof*="JobPosting"]').map((el) => ({
      ...fromJson(properties(view, el, "property")),
      via: /** @type {const} */ ("rdfa"),
      el,
    }));
    return [...micro, ...rdfa];
  };

  /** @param {View} view @returns {StructuredItem[]} */
  const items = (view) => [...jsonLd(view), ...inMarkup(view)].filter((item) => item.title || item.description);

  return { items, types, markdown };
})();
