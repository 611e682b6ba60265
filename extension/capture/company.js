// Who hires: every place that may name the company has a say, equal names add up.

var captureCompany = (() => {
  const { line, fold } = captureText;
  const { key, isLegal, isName, isPlatform, trimGeneric } = captureNames;

  /** What is left of a page's title beside the posting's. @param {string} pageTitle @param {string} title @returns {Candidate[]} */
  const fromPageTitle = (pageTitle, title) => {
    const name = "(?<name>[^|•·–—]{2,80}?)";
    const stop = "(?=\\s+(?:[|•·–—-]|in\\s|job\\b|jobs\\b|careers?\\b)|\\s*[|•·]|\\s*$)";
    const sure = [
      new RegExp(`^${name} (?:is )?(?:hiring|looking for|recherche|sucht|busca|cerca) `, "u"),
      new RegExp(`^job application for .+? at ${name}$`, "iu"),
      new RegExp(` (?:at|@|bei|chez|bij|presso|hos|w firmie|na) ${name}${stop}`, "u"),
      / (?:в|у|tại|di|v|στην?) (?:компании |компанії )?(?<name>[\p{Lu}«"][^|•·–—,(]{1,60}?)(?=\s*[|,•·(–—]|\s*$)/u,
    ];
    /** @type {Candidate[]} */
    const found = [];
    const rest = without(pageTitle, title);
    for (const pattern of sure) {
      const value = pattern.exec(
        pageTitle.includes(title) ? `${/^\s*at\b/i.test(rest) ? " " : ""}${pageTitle.replace(title, "…")}` : pageTitle,
      )?.groups?.name;
      if (value) found.push({ value: line(value).replace(/ in \p{Lu}.*$/u, ""), score: 0.5, via: "page title" });
    }
    if (rest !== pageTitle) {
      const parts = rest
        .split(/\s+[-–—]\s+|[-_](?=\p{sc=Han})|\s*[|•·»«:]\s*|^\s*[-–—,]\s*|\s*[-–—,]\s*$/u)
        .map(trimGeneric);
      const inside = /\(([^()]{3,60})\)\s*$/.exec(pageTitle)?.[1];
      if (inside) found.push({ value: line(inside), score: 0.35, via: "page title" });
      const names = parts.map((part) => part.replace(/^[\s,;]+/, ""));
      names.forEach((value) => found.push({ value, score: isLegal(value) ? 0.5 : 0.35, via: "page title" }));
    }
    return found;
  };

  /** @param {string} text @param {string} part */
  const without = (text, part) =>
    part && text.toLowerCase().includes(part.toLowerCase())
      ? text.slice(0, text.toLowerCase().indexOf(part.toLowerCase())) +
        " | " +
        text.slice(text.toLowerCase().indexOf(part.toLowerCase()) + part.length)
      : text;

  /** Names that the posting's own text gives. @param {string[]} lines @returns {Candidate[]} */
  const fromText = (lines) => {
    const name =
      "(?<name>(?:\\p{Lu}|\\d\\p{Lu})[\\p{L}\\p{N}&.'’+-]*(?: (?:(?:of|and|the|&|de|für|und) )?\\p{Lu}[\\p{L}\\p{N}&.'’+-]*){0,5})";
    const opening = lines.slice(0, 12).join("\n").slice(0, 3000);
    const patterns = [
      [
        new RegExp(
          `(?:^|[.!?\\n]\\s*)(?:At|Join|Bei|Chez|En|Na|Hos|Bij) ${name}(?:,|\\s(?:we|you|our|as|wir|nous|team|and)\\b)`,
          "mu",
        ),
        0.35,
      ],
      [
        new RegExp(
          `(?:^|[.!?]\\s+)(?:The |Die |Das |Der |La |Le |El |O |A )?${name},? (?:is|are|ist|sind|est|es|é|has|provides|helps|develops|offers|was|seeks|bietet|entwickelt|recherche|sucht|busca)(?: (?:currently|now|an?|the|one|hiring|seeking|looking|eine?[rn]?|un[ea]?|le|la|die|der|das|your|more)\\b| )`,
          "mu",
        ),
        0.3,
      ],
      [
        new RegExp(
          `^(?:About|Über|Über die|À propos de|Sobre|Acerca de|Who is|Life at|Working at|About the team at|Chi è|Over|O|Om) ${name}\\s*[:?!]?$`,
          "mu",
        ),
        0.35,
      ],
      [/(?<name>(?:ТОВ|ООО|ФОП|АТ|АО|ПП|ПАТ|ЗАО)\s*[«"“][^»"”\n]{2,40}[»"”])/u, 0.4],
      [
        /(?<name>株式会社[\p{L}\p{N}ー・&]{1,20}|[\p{L}\p{N}ー・&]{1,20}株式会社|[\p{L}\p{N}（）()]{2,20}有限公司)/u,
        0.3,
      ],
      [
        new RegExp(
          `${name},? (?:Inc\\.?|LLC|Ltd\\.?|Limited|GmbH(?: & Co\\.? KG)?|AG|SE|S\\.A\\.S?\\.?|SAS|S\\.L\\.|B\\.V\\.|Oy|AB|A/S|S\\.p\\.A\\.|S\\.r\\.l\\.|Pty|PLC|Corporation|Corp\\.)(?![\\p{L}])`,
          "u",
        ),
        0.3,
      ],
    ];
    // "Acme makes …": the subject of the first sentence, if the text names it again.
    const subject =
      new RegExp(`^${name} \\p{Ll}+s `, "u").exec(lines.find((row) => row.length >= 60) ?? "")?.groups?.name ?? "";
    const again = subject.length >= 4 && lines.join("\n").split(subject).length > 2;
    const first = again ? [{ value: line(subject), score: 0.3, via: "text" }] : [];
    return first.concat(
      patterns.flatMap(([pattern, score]) => {
        const hit = /** @type {RegExp} */ (pattern).exec(opening);
        const value = hit?.groups?.name ?? "";
        const whole =
          score === 0.3 && hit && /GmbH|Inc|LLC|Ltd|AG$|SE$|Corp|S\.|株式|有限/.test(hit[0])
            ? line(hit[0])
            : line(value);
        if (score === 0.3 && captureTitle.looksLikeJob(whole)) return [];
        return /^(?:we|you|our|this|the|it|they|he|she|as|in|if|there|here|what|who|your|these|that|wir|sie|ihr|nous|vous|job|position|about|company|role|responsibilities|requirements|a|an|i|team)$/i.test(
          value,
        )
          ? []
          : [{ value: whole, score: /** @type {number} */ (score), via: "text" }];
      }),
    );
  };

  /** Links to a company's page beside the title. @param {View} view @param {Block | undefined} title @returns {Candidate[]} */
  const fromLinks = (view, title) =>
    view.nodes.flatMap((node) => {
      if (
        node.tag !== "a" ||
        !/\/(?:by-company|company|company-profile|companies|cmp|employers?|organi[sz]ations?|firma|unternehmen|entreprises?|empresas?|recruiters?|co|overview|sirket|firmy|firma|pracodawca)\/[^/?#]+|[?&](?:company|employer)=/i.test(
          node.el.getAttribute("href") ?? "",
        )
      )
        return [];
      const block = captureFacts.blockOf(view, node);
      const value = captureView.text(node);
      const near = title && block && !block.foreign && Math.abs(block.index - title.index) <= 12;
      return value && near && block ? [{ value, score: 0.5, via: "link", block }] : [];
    });

  const SITE = new Set(["site", "page title"]);

  /** The same name with up to four more words, all of them capitals. @param {string} long @param {string} short */
  const isLonger = (long, short) => {
    const more = long.startsWith(`${short} `) ? long.slice(short.length).trim().split(/\s+/) : [];
    return (
      short.length >= 4 &&
      more.length > 0 &&
      more.length <= 4 &&
      more.every((word) => /^(?:\p{Lu}|and$|of$|&$|for$|the$)/u.test(word)) &&
      !more.some((word) => captureTitle.looksLikeJob(word)) &&
      !/\b(?:careers?|jobs?|team|inc|hiring)\b/i.test(more.join(" "))
    );
  };

  /** @param {Candidate[]} all @param {string} title @param {string} place found already: a guess that is part of it is none
   * @returns {Candidate[]} best first, equal names joined */
  const vote = (all, title, place) => {
    /** @type {Map<string, Candidate>} */
    const sums = new Map();
    for (const given of all) {
      // "Jobs.cz" and "Python.org" are names of sites, rarely of employers.
      const isDomain = /^[\p{L}\d-]+\.[a-z]{2,4}$/iu.test(given.value);
      const one = isDomain ? { ...given, score: 0.6 * given.score } : given;
      if (
        !isName(one.value, title) ||
        isPlatform(one.value) ||
        (one.score < 0.5 && fold(place).includes(fold(one.value)))
      )
        continue;
      const before = sums.get(key(one.value));
      // The page's title and the site's own name are one voice: on a board both name the board.
      if (before && SITE.has(before.via) && SITE.has(one.via)) {
        before.score = Math.max(before.score, one.score);
        continue;
      }
      if (!before) sums.set(key(one.value), { ...one, score: one.score + (isLegal(one.value) ? 0.1 : 0) });
      else
        sums.set(key(one.value), {
          ...(one.score > before.score ? one : before),
          score: 1 - (1 - before.score) * (1 - one.score),
        });
    }
    const names = Array.from(sums.values());
    // "Bluewillow" of the address and "Bluewillow Folk School" over the posting are one; the page's longer form is meant.
    for (const short of names)
      for (const long of names)
        if (isLonger(long.value, short.value)) {
          long.score = Math.max(long.score, 1 - (1 - long.score) * (1 - short.score));
        }
    return names.sort((a, b) => b.score - a.score);
  };

  return { fromPageTitle, fromText, fromLinks, vote };
})();
