// Who hires: every place that may name the company has a say, equal names add up.

var captureCompany = (() => {
  const { line, fold } = captureText;

  /** Job boards and applicant systems: a name of the page, not of the employer. */
  const PLATFORM = new Set(
    (
      "linkedin indeed glassdoor monster ziprecruiter careerbuilder dice simplyhired beyond greenhouse lever ashby ashbyhq workday smartrecruiters workable " +
      "personio recruitee teamtailor bamboohr breezy breezyhr icims taleo oracle brassring kenexa jobvite successfactors sap ukg ultipro " +
      "jobbank usajobs djinni seek stepstone xing totaljobs reed wellfound angellist ycombinator workatastartup hnhiring remoteok weworkremotely builtin " +
      "jobstreet jobsdb naukri infojobs gupy jazzhr applytojob pinpoint avature eightfold softgarden join rippling gem talent jooble adzuna " +
      "neuvoo welcometothejungle apec hellowork francetravail poleemploi arbeitsagentur bundesagentur workua robotaua headhunter hh jobteaser handshake " +
      "facebook google twitter instagram youtube x bayt gulftalent wantedly doda rikunabi mynavi green enjapan career jobs karriere"
    ).split(" "),
  );
  const GENERIC = captureWords.whole(
    "(?:job|jobs|careers?|our |open |positions?|opportunit(?:y|ies)|openings?|vacanc(?:y|ies)|employment|hiring|recruit(?:ing|ment)|apply|application|posting|details?|description|search|home|page|portal|site|website|official|company|employer|online|the|at|of|in|&|and|now|today|new|current|external|internal|logo|talent|center|board|listing|profile|team|work|with|us|view|all|welcome|title|remote|hybrid|full[- ]time|part[- ]time|external career site|info|information|overview|about|contact|stellenangebote?|stellenanzeigen?|stelle|karriere|jobbörse|bewerbung|offres?|d['’]emploi|emplois?|carrières?|recrutement|empleo|ofertas?|trabajo|vagas?|carreiras?|vacatures?|lavoro|praca|oferty|kariera|求人|採用|採用情報|転職|招聘|채용|вакансії|вакансии|вакансія|работа|робота|وظائف|\\s|[-–—|:·,.!])+",
  );
  const LEGAL =
    /[\s,]+(?:inc|llc|ltd|limited|corp|corporation|co|company|gmbh|ag|se|kg|mbh|plc|sa|sas|sarl|bv|nv|ab|as|aps|oy|spa|srl|pty|gmbh & co\.? kg|e\.?v|s\.?a\.?|s\.?l\.?|s\.?r\.?l|s\.?p\.?a|sp\. z o\.?o|ltda|株式会社)\.?$/i;

  /** @param {string} name */
  const isLegal = (name) => LEGAL.test(name) || /株式会社|有限公司|^(?:ТОВ|ООО)/u.test(name);

  /** One spelling for "Acme", "Acme Inc." and "ACME, Inc". @param {string} name */
  const key = (name) => {
    const bare = line(name)
      .replace(LEGAL, "")
      .replace(LEGAL, "")
      .replace(/^株式会社|^the /i, "");
    return fold(bare) || fold(name);
  };

  /** @param {string} name */
  const isPlatform = (name) => PLATFORM.has(key(name.replace(/\.(?:com|co|io|jobs|net|org)\b.*$/i, "")));

  /** @param {string} name @param {string} title */
  const isName = (name, title) =>
    name.length >= (/^[\p{sc=Latin}]+$/u.test(name) ? 3 : 2) &&
    name.length <= 90 &&
    /\p{L}/u.test(name) &&
    !GENERIC.test(name) &&
    !/[.!?]\s+\p{Lu}.*[.!?]$|https?:|@/u.test(name) &&
    fold(name) !== fold(title) &&
    !(title.length >= 6 && fold(name).includes(fold(title))) &&
    !(captureTitle.looksLikeJob(name) && fold(title).includes(fold(name))) &&
    !/^(?=(?:.*\d){3})[\p{Lu}\d\s-]+$|^[\d\s.,-]+$/u.test(name) &&
    name.split(/\s+/).length <= 10 &&
    !captureLabels.nameOf(name) &&
    !capturePlace.isPlace(name) &&
    !/\b(?:you|your|job|this|role|posting)\b/i.test(name) &&
    captureFacts.withoutLabel(name) === line(name) &&
    !captureMainText.isControl(/** @type {any} */ ({ text: name, node: { tag: "" } })) &&
    !captureTerms.isTerm(name);

  /** Names of the site by its host: "acme" of careers.acme.com, acme.recruitee.com, jobs.lever.co/acme. */
  const hostNames = () => {
    const labels = location.hostname
      .split(".")
      .filter(
        (label) =>
          !/^(?:www\d?|jobs?|careers?|career\d*|apply|boards?|hire|recruiting\d*|recruitment|karriere|en|de|fr|us|uk|eu|com|co|net|org|io|ai|dev|app|gov|edu|wd\d+|my|sjobs|krb-\w+|portal|job-boards|emplois?|empleos?|vagas?|talent|work|join|stellen)$/i.test(
            label,
          ) && label.length > 1,
      );
    const path = location.pathname.split("/").filter(Boolean).slice(0, 2);
    const names = labels.filter((label) => !PLATFORM.has(fold(label)));
    return { site: names, path: labels.some((label) => PLATFORM.has(fold(label)) || /jobs$/.test(label)) ? path : [] };
  };

  /** What is left of a page's title beside the posting's. @param {string} pageTitle @param {string} title @returns {Candidate[]} */
  const fromPageTitle = (pageTitle, title) => {
    const name = "(?<name>[^|•·–—]{2,80}?)";
    const stop = "(?=\\s+(?:[|•·–—-]|in\\s|job\\b|jobs\\b|careers?\\b)|\\s*[|•·]|\\s*$)";
    const sure = [
      new RegExp(`^${name} (?:is )?(?:hiring|looking for|recherche|sucht|busca|cerca) `, "u"),
      new RegExp(`^job application for .+? at ${name}$`, "iu"),
      new RegExp(` (?:at|@|bei|chez|bij|presso|hos|w firmie|na) ${name}${stop}`, "u"),
    ];
    /** @type {Candidate[]} */
    const found = [];
    const rest = without(pageTitle, title);
    for (const pattern of sure) {
      const value = pattern.exec(
        pageTitle.includes(title) ? `${/^\s*at\b/i.test(rest) ? " " : ""}${pageTitle.replace(title, "…")}` : pageTitle,
      )?.groups?.name;
      if (value) found.push({ value: line(value), score: 0.5, via: "page title" });
    }
    if (rest !== pageTitle) {
      const parts = rest
        .split(/\s+[-–—]\s+|[-_](?=\p{sc=Han})|\s*[|•·»«:]\s*|^\s*[-–—,]\s*|\s*[-–—,]\s*$/u)
        .map(trimGeneric);
      parts.forEach((value) => found.push({ value, score: 0.35, via: "page title" }));
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

  /** "Careers at Acme", "Acme Careers" -> "Acme". @param {string} part */
  const trimGeneric = (part) =>
    line(part)
      .replace(/^[\s,;:|–—-]+|[\s,;:|–—-]+$/g, "")
      .replace(
        /^(?:(?:jobs?|careers?|karriere|work|working|opportunities|vacancies|stellenangebote|carrières?|emplois?|hiring|recruitment) (?:at|with|bei|chez|for|@) |(?:at|bei|chez|@|werken bij|arbeiten bei|travailler chez|trabaja en|trabalhe na|lavora in|lavorare in|jobba hos|jobb hos|praca w|join) )/i,
        "",
      )
      .replace(
        /(?:['’]s)?\s+(?:careers?(?: (?:site|page|portal|center))?|jobs?(?: board)?|karriere(?:portal|seite)?|recruitment|hiring|stellenangebote|carrières?|recrutement|vacatures|employment(?: opportunities)?|job (?:openings|opportunities|search))$/i,
        "",
      )
      .replace(/(?:の?(?:採用|求人|中途採用)(?:情報|サイト)?|招聘(?:信息)?|채용(?: ?공고)?)$/u, "");

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

  /** What the site calls itself; on a board that is not the employer, so together it counts little.
   * @param {View} view @param {string[]} text of the posting @returns {Candidate[]} */
  const fromSite = (view, text) => {
    const own = hostNames();
    const known = [
      captureTitle.meta('property="og:site_name"'),
      captureTitle.meta('name="application-name"'),
      captureTitle.meta('name="author"'),
      ...logos(view),
      ...copyrights(view),
      ...organisations(),
      ...document.title.split(/\s+[-–—]\s+|\s*[|•·»«:]\s*/u).map(trimGeneric),
    ]
      .map(trimGeneric)
      .filter((name) => name && !isPlatform(name));
    /** @type {Candidate[]} */
    const found = [];
    for (const label of [...own.site, ...own.path]) {
      const spelled = known.find((name) => sameAs(name, label));
      if (spelled) found.push({ value: spelled, score: own.path.includes(label) ? 0.6 : 0.4, via: "site" });
    }
    if (!found.length) for (const label of own.site) found.push(...spelledInText(text, label));
    found.push(...aloneInTitle(), ...namedInHead(view).map((value) => ({ value, score: 0.4, via: "site" })));
    if (!found.length) known.slice(0, 3).forEach((value) => found.push({ value, score: 0.3, via: "site" }));
    return found;
  };

  /** "Acme - Job details": the only part of the page's title that names anything. @returns {Candidate[]} */
  const aloneInTitle = () => {
    const parts = document.title
      .split(/\s+[-–—]\s+|\s*[|•·»«:]\s*/u)
      .map(trimGeneric)
      .filter((part) => part && !GENERIC.test(part));
    return parts.length === 1 && parts[0] && parts[0] !== line(document.title)
      ? [{ value: parts[0], score: 0.4, via: "page title" }]
      : [];
  };

  /** The label of the host as the page writes it: "lowes" -> "Lowe's". @param {string[]} text @param {string} label @returns {Candidate[]} */
  const spelledInText = (text, label) => {
    if (fold(label).length < 4) return [];
    for (const row of text) {
      const words = row.split(/[\s,;:()]+/);
      for (let length = 1; length <= 3; length += 1) {
        const at = words.findIndex(
          (word, i) => /^\p{Lu}/u.test(word) && fold(words.slice(i, i + length).join("")) === fold(label),
        );
        if (at < 0) continue;
        // "Acme" of acme.com goes on as "Acme Rivets": the next words belong to the name while they are capitals.
        const end = words.findIndex(
          (word, i) => i >= at + length && !(/^\p{Lu}\p{Ll}/u.test(word) && row.includes(`${words[i - 1]} ${word}`)),
        );
        const value = words.slice(at, Math.min(end < 0 ? words.length : end, at + length + 2)).join(" ");
        return [{ value: line(value).replace(/[.,!?]$/, ""), score: 0.4, via: "site" }];
      }
    }
    return [];
  };

  /** Names that stand in elements called company name, also in the page's head. @param {View} view */
  const namedInHead = (view) =>
    view.nodes
      .filter(
        (node) =>
          / (?:company|employer|brand|site|organi[sz]ation) ?(?:name|title) /.test(node.hint) &&
          !isOtherJobs(view, node),
      )
      .map((node) => captureView.text(node))
      .filter((name) => name.length <= 60)
      .slice(0, 3);

  /** @param {View} view @param {ViewNode} node */
  const isOtherJobs = (view, node) => {
    const block = captureFacts.blockOf(view, node);
    return !block || captureForeign.isOtherJob(block);
  };

  /** A name and a label of the host that stand for each other. @param {string} name @param {string} label */
  const sameAs = (name, label) => {
    const [a, b] = [key(name), fold(label)];
    if (a.length < 3 || b.length < 3) return a === b;
    const initials = name
      .split(/[\s&-]+/)
      .map((word) => word.charAt(0))
      .join("")
      .toLowerCase();
    return a === b || (a.length >= 4 && b.startsWith(a)) || (b.length >= 4 && a.startsWith(b)) || initials === b;
  };

  /** @param {View} view */
  const logos = (view) =>
    view.nodes
      .filter((node) => node.tag === "img" && / logo /.test(node.hint + (node.parent?.hint ?? "")))
      .map((node) =>
        line(node.el.getAttribute("alt"))
          .replace(/\s*\b(?:company |employer )?logo\b.*$/i, "")
          .replace(/^logo (?:of |for |de |von )?/i, ""),
      );

  /** @param {View} view */
  const copyrights = (view) =>
    view.blocks.flatMap((block) => {
      const name =
        /(?:©|\(c\)|copyright)\s*(?:copyright\s*)?(?:©\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?)?,?\s*(?:by )?(?<name>[^|,©\n]{2,60}?)(?:\s+\d{4}|\.(?!\S)|[|,\n]|\s+[-–—]|\s+all rights|\s+alle rechte|\s+tous droits|$)/iu.exec(
          block.text,
        )?.groups?.name;
      return name && !/\d{4}|all rights|privacy|patents?/i.test(name) ? [line(name)] : [];
    });

  /** Names of organisations in JSON-LD that publish the page. */
  const organisations = () =>
    Array.from(document.querySelectorAll('script[type*="ld+json" i]')).flatMap((script) =>
      Array.from(
        (script.textContent ?? "").matchAll(
          /"@type"\s*:\s*"(?:Organization|Corporation|LocalBusiness|WebSite)"[^{}]*?"name"\s*:\s*"([^"\\]{2,60})"/g,
        ),
        (match) => line(match[1]),
      ),
    );

  /** Links to a company's page beside the title. @param {View} view @param {Block | undefined} title @returns {Candidate[]} */
  const fromLinks = (view, title) =>
    view.nodes.flatMap((node) => {
      if (
        node.tag !== "a" ||
        !/\/(?:by-company|company|company-profile|companies|cmp|employers?|organi[sz]ations?|firma|unternehmen|entreprises?|empresas?|recruiters?|co|overview)\/[^/?#]+|[?&](?:company|employer)=/i.test(
          node.el.getAttribute("href") ?? "",
        )
      )
        return [];
      const block = captureFacts.blockOf(view, node);
      const value = captureView.text(node);
      const near = title && block && !block.foreign && Math.abs(block.index - title.index) <= 12;
      return value && near && block ? [{ value, score: 0.5, via: "link", block }] : [];
    });

  /** @param {Candidate[]} all @param {string} title @param {string} place found already: a guess that is part of it is none
   * @returns {Candidate[]} best first, equal names joined */
  const vote = (all, title, place) => {
    /** @type {Map<string, Candidate>} */
    const sums = new Map();
    for (const one of all) {
      if (
        !isName(one.value, title) ||
        isPlatform(one.value) ||
        (one.score < 0.5 && fold(place).includes(fold(one.value)))
      )
        continue;
      const known = Array.from(sums.keys()).find((name) => name === key(one.value));
      const before = known ? sums.get(known) : undefined;
      if (!before) sums.set(key(one.value), { ...one, score: one.score + (isLegal(one.value) ? 0.1 : 0) });
      else
        sums.set(key(one.value), {
          ...(one.score > before.score ? one : before),
          score: 1 - (1 - before.score) * (1 - one.score),
        });
    }
    return Array.from(sums.values()).sort((a, b) => b.score - a.score);
  };

  return { fromPageTitle, fromText, fromSite, fromLinks, vote, isName, isPlatform, key };
})();
