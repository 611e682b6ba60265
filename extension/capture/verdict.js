// One posting, several, or none: by what the page shows, not by its address alone.

var captureVerdict = (() => {
  const { BLOCKED, EXPIRED, SIGN_IN, LOADING, APPLY } = captureWords;
  const ADDRESS =
    /(?:job|career|position|vacanc|opening|opportunit|requisition|posting|recruit|hiring|employment|stelle|karriere|bewerb|emploi|offre|carriere|empleo|trabajo|oferta|vaga|carreira|lavoro|vacature|werken|praca|oferty|kariera|lediga|jobb|stilling|rabota|vakans|ilan[iı]?\b|kariyer|zf_user|viewjob|gh_jid|ashby_jid|recruiting|talent|apply)/i;
  /** A page of its own under "jobs": "/careers/head-baker", "/vacancies/77-pump-attendant". */
  const SPECIFIC =
    /\/(?:[\w-]*(?:jobs?|career|position|vacanc|opening|opportunit|hiring|recruit|stelle|karriere|emploi|offre|empleo|oferta|vaga|lavoro|vacature|praca|oferty|kariera|viec-lam|lowongan|work-(?:with|at|for)-us|join-(?:us|our-team)|internship|nabidka|ponuka|thesi)[\w-]*)(?:\/[^/?#]+)*\/[^/?#]*(?:[^/?#-]{2,}-[^/?#-]{2,}|\d{3,})[^/?#]*\/?$/i;
  /** The place where a company lists its openings. */
  const LANDING = /\/(?:careers?|jobs?|karriere|vacanc(?:y|ies)|join(?:-us)?|work-with-us|openings?|opportunities|positions|stellenangebote|emplois?|empleo|vagas)(?:\/(?:index\.\w+|home|search|all|overview))?\/?$/i;
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
    /\b(?:salar(?:y|ies)|gehalt|interview questions?|how to|resume|curriculum vitae|cv|template|guide|course|reviews?|tips|faqs?|what (?:is|are|does))\b|\b(?:certificate|certification|bootcamp|workshop|webinar|masterclass|job fair|degree|levels?)$|^(?:become an? )/i;
  const TEACHING = /\b(?:tuition|enrol|enroll|enrolment|enrollment|admissions?|curriculum|syllabus|mentors?|instructors?|lessons?|graduates)\b/g;
  /** The page's own name, or the site's, says that it is about jobs. */
  const JOB_PAGE =
    /(?<!\p{L})(?:jobs?|careers?|vacanc(?:y|ies)|hiring|employment|recruit(?:ing|ment)|job opening|stellen(?:angebote?|anzeige)?|karriere|emplois?|recrutement|empleos?|trabajo|vagas?|lavoro|vacatures?|praca|oferta pracy|kariera|lediga jobb|stilling|työpaikka|вакансі[яї]|вакансия|работа|робота|求人|採用|转职|招聘|채용|việc làm|tuyển|lowongan|θέσεις|práce|وظائف)(?!\p{L})/iu;
  /** Buttons of what one buys or attends. */
  const OTHER_ACTION = /^(?:enrol+(?: now)?|add to (?:cart|basket|bag)|buy now|get tickets?|start learning|checkout|rsvp|hire me)\b/i;
  /** Names of elements that hold a posting. */
  const HOLDER =
    / (?:(?:job|vacancy|position|posting|jobad|stellen|offer|oferta|vaga|vacature|internship|career|opportunity) (?:\w+ )?(?:description|details?|content|body|text|post|ad|advert|view|summary|info|show)|jobdescription|jobdetails?|jobposting|joblisting|job listing|jobpost|jdc?|postingbody) /;
  const NOT_HOLDER = / (?:list|lists|results?|search|cards?) /;
  const ENOUGH = 7;

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

  /** A short line over a list, again and again: how postings are built, whatever their headings say.
   * @param {Block[]} main */
  const headedLists = (main) =>
    main.filter(
      (block, i) =>
        main[i + 1]?.bullet && !block.bullet && block.text.length <= 60 && (block.heading || block.bold || /[:：]$/.test(block.text)),
    ).length;

  /** Whether the page's own markup says that this is a posting. @param {Block | undefined} block */
  const isHeld = (block) => {
    for (let node = block?.node ?? null; node; node = node.parent)
      if (HOLDER.test(node.hint) && !NOT_HOLDER.test(node.hint)) return true;
    return false;
  };

  /** @param {View} view */
  const canApply = (view) =>
    view.blocks.some(
      (block) =>
        block.foreign !== "card" && block.foreign !== "others" && APPLY.test(block.text) && block.text.length < 60,
    ) ||
    Array.from(document.querySelectorAll("input[type=button], input[type=submit]")).some(
      (input) => APPLY.test(input.getAttribute("value") ?? "") && input.getBoundingClientRect().width > 0,
    );

  /** @typedef {Record<"company" | "location" | "employment_type" | "salary", Candidate | undefined>} Found */

  /** @param {Open} open @param {Found} found @returns {number} */
  const weigh = ({ view, main, title, facts, item }, found) => {
    const trusted = item !== undefined;
    const text = main.map((block) => block.text).join("\n");
    const sections = new Set(main.flatMap(sectionLines).map(captureText.fold));
    const kinds = new Set(
      facts
        .filter((fact) => !fact.block.foreign && fact.score >= 0.6 && main.length && nearMain(fact.block, main, title))
        .map((fact) => fact.name),
    );
    const address = location.pathname + location.search;
    const isTitled =
      title !== undefined &&
      (captureTitle.looksLikeJob(title.value) || captureTitle.mayBeJob(title.value) || SPECIFIC.test(location.pathname)) &&
      !ADVICE.test(title.value);
    const points = {
      sections: Math.min(
        4,
        Array.from(sections).reduce((sum, name) => sum + (WEAK.has(name) ? 0.5 : 1.2), 0),
      ),
      talk: Math.min(4, captureMainText.talk(text) / 2),
      facts: Math.min(3, kinds.size),
      apply: canApply(view) ? 2 : 0,
      built: Math.min(1.5, headedLists(main) * 0.75),
      held: main.some(isHeld) ? 1.5 : 0,
      data: trusted ? 5 : 0,
      address:
        (ADDRESS.test(location.hostname + address) ? 1 : 0) +
        (NUMBER.test(address) && ADDRESS.test(location.hostname + address) ? 0.5 : 0) +
        (SPECIFIC.test(location.pathname) ? 1 : 0),
      landing: LANDING.test(location.pathname) && !location.search && !trusted ? -2.5 : 0,
      site: isTitled && JOB_PAGE.test(document.title) ? 1 : 0,
      action: !trusted && view.blocks.some((block) => OTHER_ACTION.test(block.text) && block.linked > 0) ? -3 : 0,
      title: !title ? -4 : captureTitle.looksLikeJob(title.value) ? 1 : captureTitle.mayBeJob(title.value) ? 0.5 : 0,
      advice: title && ADVICE.test(title.value) ? -5 - (new Set(text.toLowerCase().match(TEACHING)).size >= 2 ? 3 : 0) : 0,
      agreed:
        title && captureTitle.looksLikeJob(title.value)
          ? (isInAddress(title.value) ? 1.5 : 0) +
            (captureText.fold(document.title).includes(captureText.fold(title.value)) ? 0.5 : 0)
          : isTitled
            ? (isInAddress(title?.value ?? "") ? 1 : 0) +
              (captureText.fold(document.title).includes(captureText.fold(title?.value ?? "")) ? 0.5 : 0)
            : 0,
      // Nothing that only a posting has: flats, courses and rules have requirements and an "Apply now" as well.
      unspecific: trusted || isSpecific(title, address, kinds, view, main) ? 0 : -2.5,
      // Running text and nothing else: an article, however often somebody called Jobs is in it.
      barren: trusted || sections.size || kinds.size || headedLists(main) || canApply(view) || main.some(isHeld) ? 0 : -2,
      career: (text.match(YEARS) ?? []).length >= 2 || PERSON.test(text) ? -3 : 0,
      gender: title && captureTitle.GENDER.test(title.value) ? 1.5 : 0,
      who:
        (found.company ? 0.5 : 0) +
        (found.location ? 0.5 : 0) +
        (found.employment_type && !kinds.has("employment_type") ? 1 : 0) +
        (found.salary && !kinds.has("salary") && /\D\d.*[-–—/]|\bper\b/.test(found.salary.value) ? 0.5 : 0),
      list: !trusted && isListTitle(view) ? -2 : 0,
      other: trusted ? 0 : captureStructured.types(view).some((type) => OTHER_TYPE.test(type)) ? -4 : 0,
      article: captureTitle.meta('property="og:type"') === "article" && !trusted ? -0.5 : 0,
    };
    return Object.values(points).reduce((sum, value) => sum + value, 0);
  };

  /** @param {Candidate | undefined} title @param {string} address @param {Set<string>} kinds @param {View} view
   * @param {Block[]} main */
  const isSpecific = (title, address, kinds, view, main) =>
    (title !== undefined && (captureTitle.looksLikeJob(title.value) || captureTitle.mayBeJob(title.value))) ||
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

  /** @param {Open} open @param {Found} found
   * @returns {{kind: Captured["kind"], reason: Captured["reason"], weight: number}} */
  const decide = (open, found) => {
    const { view, main, item } = open;
    const all = view.blocks.map((block) => block.text).join("\n");
    const chars = main.reduce((sum, block) => sum + block.text.length, 0);
    const weight = weigh(open, found);
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
