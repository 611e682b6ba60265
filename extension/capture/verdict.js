// One posting, several, or none: by what the page shows, not by its address alone.

var captureVerdict = (() => {
  const { BLOCKED, EXPIRED, SIGN_IN, LOADING, APPLY } = captureWords;
  const ADDRESS =
    /(?:job|career|position|vacanc|opening|opportunit|requisition|posting|recruit|hiring|employment|stelle|karriere|bewerb|emploi|offre|carriere|empleo|trabajo|oferta|vaga|carreira|lavoro|vacature|werken|praca|oferty|kariera|lediga|jobb|stilling|rabota|vakans|ilan[iı]?\b|kariyer|zf_user|viewjob|gh_jid|ashby_jid|recruiting|talent|apply)/i;
  const NUMBER = /(?:\d{4,}|[0-9a-f]{8}-[0-9a-f]{4}-|[?&](?:id|job|jid|jk|jobid|req|rid|vacancy)\w*=)/i;
  const OTHER_TYPE =
    /^(?:Recipe|Product|Offer|NewsArticle|BlogPosting|Article|TechArticle|MusicEvent|MusicGroup|Event|Movie|Book|VideoObject|QAPage|Course|SoftwareApplication|Hotel|Restaurant|DiscussionForumPosting|Review|Person|ProfilePage|TVSeries|Game)$/;
  /** Heads that a resume or a salary page has just as well. */
  const WEAK = new Set(
    "experience workexperience education skills salary salaries benefits summary about aboutme profile overview description".split(
      " ",
    ),
  );
  /** Titles of pages about work that are no postings. */
  const ADVICE =
    /\b(?:salar(?:y|ies)|gehalt|interview questions?|how to|resume|curriculum vitae|cv|template|guide|course|reviews?|tips|faqs?|what (?:is|are|does))\b/i;
  const ENOUGH = 6.5;

  /** Years of a person's career, which a resume lists and a posting does not. */
  const YEARS = /\b(?:19|20)\d\d\s*(?:-|–|—|to|bis|à)\s*(?:(?:19|20)\d\d|present|today|now|heute|current|aujourd)/gi;
  const PERSON = /\b(?:19|20)\d\d\s*(?:-|–|—|to|bis|à)\s*(?:present|today|now|heute|current|aujourd)/i;

  /** @param {string} title */
  const isInAddress = (title) =>
    captureText.words(title).length >= 2 && captureText.share(title, captureTitle.addressWords()) >= 0.6;

  /** Section heads, also those that are only lines of a longer block. @param {Block} block @returns {string[]} */
  const sectionLines = (block) =>
    captureMainText.isSection(block)
      ? [block.text]
      : block.text
          .split("\n")
          .filter(
            (row, i, all) =>
              all.length > 2 && row.length <= 40 && !/[.,;]$/.test(row) && captureWords.SECTION.test(row),
          );

  /** @param {Open} open @param {Candidate | undefined} company @param {Candidate | undefined} place @returns {number} */
  const weigh = ({ view, main, title, facts, item }, company, place) => {
    const trusted = item !== undefined;
    const text = main.map((block) => block.text).join("\n");
    const own = view.blocks.filter((block) => block.foreign !== "card" && block.foreign !== "others");
    const sections = new Set(main.flatMap(sectionLines).map(captureText.fold));
    const kinds = new Set(
      facts
        .filter((fact) => !fact.block.foreign && fact.score >= 0.6 && main.length && nearMain(fact.block, main, title))
        .map((fact) => fact.name),
    );
    const address = location.pathname + location.search;
    const points = {
      sections: Math.min(
        4,
        Array.from(sections).reduce((sum, name) => sum + (WEAK.has(name) ? 0.5 : 1.2), 0),
      ),
      talk: Math.min(4, captureMainText.talk(text) / 2),
      facts: Math.min(3, kinds.size),
      apply: own.some((block) => APPLY.test(block.text) && block.text.length < 60) ? 2 : 0,
      data: trusted ? 5 : 0,
      address:
        (ADDRESS.test(location.hostname + address) ? 1 : 0) +
        (NUMBER.test(address) && ADDRESS.test(location.hostname + address) ? 0.5 : 0),
      title: !title ? -4 : captureTitle.looksLikeJob(title.value) ? 1 : 0,
      advice: title && ADVICE.test(title.value) ? -4 : 0,
      agreed:
        title && captureTitle.looksLikeJob(title.value)
          ? (isInAddress(title.value) ? 1.5 : 0) +
            (captureText.fold(document.title).includes(captureText.fold(title.value)) ? 0.5 : 0)
          : 0,
      // Nothing that only a posting has: flats, courses and rules have requirements and an "Apply now" as well.
      unspecific: trusted || isSpecific(title, address, kinds, view, main) ? 0 : -2.5,
      career: (text.match(YEARS) ?? []).length >= 2 || PERSON.test(text) ? -3 : 0,
      gender: title && captureTitle.GENDER.test(title.value) ? 1.5 : 0,
      who: (company ? 0.5 : 0) + (place ? 0.5 : 0),
      list: !trusted && isListTitle(view) ? -2 : 0,
      other: trusted ? 0 : captureStructured.types(view).some((type) => OTHER_TYPE.test(type)) ? -4 : 0,
      article: captureTitle.meta('property="og:type"') === "article" && !trusted ? -0.5 : 0,
    };
    return Object.values(points).reduce((sum, value) => sum + value, 0);
  };

  /** @param {Candidate | undefined} title @param {string} address @param {Set<string>} kinds @param {View} view
   * @param {Block[]} main */
  const isSpecific = (title, address, kinds, view, main) =>
    (title !== undefined && captureTitle.looksLikeJob(title.value)) ||
    ADDRESS.test(location.hostname + address) ||
    kinds.has("employment_type") ||
    kinds.has("title") ||
    view.blocks.some((block) => !block.foreign && captureTerms.isTerm(block.text) && nearMain(block, main, title));

  /** @param {Block} block @param {Block[]} main @param {Candidate | undefined} title */
  const nearMain = (block, main, title) => {
    const [first, last] = [main[0]?.index ?? 0, main.at(-1)?.index ?? 0];
    return block.index >= Math.min(first, title?.block?.index ?? first) - 15 && block.index <= last + 15;
  };

  /** The page's own heading counts jobs. @param {View} view */
  const isListTitle = (view) =>
    view.blocks.some(
      (block) =>
        block.heading === 1 &&
        /^\D{0,20}\d[\d,. ]*\+?\s.{0,40}(?:jobs|stellen|offres|ofertas|vagas|vacatures|ofert|positions|results)|\bjobs in\b/i.test(
          block.text,
        ),
    );

  /** Titles of other postings, each a link. @param {View} view */
  const cards = (view) =>
    view.blocks.filter(
      (block) => block.foreign === "card" && block.linked > 0.4 * block.text.length && block.text.length < 140,
    );

  /** Several whole postings below one another: the same section heads come again and again.
   * @param {Block[]} main */
  const isRepeated = (main) => {
    /** @type {Map<string, number>} */
    const times = new Map();
    for (const block of main) {
      if (!captureMainText.isSection(block) || block.text.length > 50) continue;
      const name = captureText.fold(block.text);
      times.set(name, (times.get(name) ?? 0) + 1);
    }
    return Array.from(times.values()).filter((n) => n >= 3).length >= 2;
  };

  /** @param {Open} open @param {Candidate | undefined} company @param {Candidate | undefined} place
   * @returns {{kind: Captured["kind"], reason: Captured["reason"], weight: number}} */
  const decide = (open, company, place) => {
    const { view, main, item } = open;
    const all = view.blocks.map((block) => block.text).join("\n");
    const chars = main.reduce((sum, block) => sum + block.text.length, 0);
    const weight = weigh(open, company, place);
    const expired = EXPIRED.test(all);
    if (BLOCKED.test(document.title + "\n" + all.slice(0, 1500)) && all.length < 2500 && weight < 9)
      return { kind: "none", reason: "blocked", weight };
    if (expired && (chars < 400 || weight < 8) && !item) return { kind: "none", reason: "expired", weight };
    if (isRepeated(main) && !item) return { kind: "several", reason: "list", weight };
    if (weight >= ENOUGH && main.length > 0) return { kind: "posting", reason: "", weight };
    if (cards(view).length >= 3 && ADDRESS.test(location.href + document.title))
      return { kind: "several", reason: "list", weight };
    return { kind: "none", reason: whyNone(view, all), weight };
  };

  /** @param {View} view @param {string} all @returns {Captured["reason"]} */
  const whyNone = (view, all) => {
    if (document.querySelector('input[type="password"]') && all.length < 2500 && SIGN_IN.test(all)) return "sign-in";
    if (LOADING.test(all.slice(0, 200)) || all.length < 80) return "loading";
    return "other";
  };

  return { decide };
})();
