// What a site calls itself. On a board that is not the employer, so together it counts little.

var captureOwner = (() => {
  const { line, fold } = captureText;
  const { GENERIC, PLATFORM, key, isPlatform, trimGeneric } = captureNames;

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
    const isSystem = location.hostname.split(".").some((label) => PLATFORM.has(fold(label)) || /jobs$/.test(label));
    const isCareers =
      /^(?:jobs?|careers?|karriere|apply|recruit\w*|werkenbij|emplois?|empleos?|vagas?|work|join)\./i.test(
        location.hostname,
      );
    const site = labels.filter((label) => !PLATFORM.has(fold(label)));
    // A tenant of an applicant system is the employer; so, more often than not, is the owner of careers.acme.com.
    return { site, path: isSystem ? path : [], score: isSystem ? 0.6 : isCareers ? 0.5 : 0.4 };
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
      if (spelled) found.push({ value: spelled, score: own.score, via: "site" });
    }
    if (!found.length) for (const label of own.site) found.push(...spelledInText(text, label));
    found.push(...aloneInTitle(), ...namedInHead(view).map((value) => ({ value, score: 0.4, via: "site" })));
    if (!found.length) known.slice(0, 3).forEach((value) => found.push({ value, score: 0.3, via: "site" }));
    return isBoard(view) ? found.map((one) => ({ ...one, score: one.score / 2 })) : found;
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
    const initials = name
      .split(/[\s&-]+/)
      .map((word) => word.charAt(0))
      .join("")
      .toLowerCase();
    if (a === b || initials === b) return true;
    if (a.length < 3 || b.length < 3) return false;
    return (a.length >= 4 && b.startsWith(a)) || (b.length >= 4 && a.startsWith(b)) || (b.length >= 6 && a.endsWith(b));
  };

  /** Whether a heading only names the site. @param {string} text */
  const isHost = (text) =>
    text.split(/\s+/).length <= 4 &&
    hostNames().site.some((label) => label.length >= 5 && fold(text).startsWith(fold(label)));

  /** A picture that leads to the front page. @param {ViewNode} node */
  const isBrand = (node) => {
    const link = node.el.closest("a[href]");
    return link !== null && /^(?:\/|\.\/|(?:\.\.\/)+|https?:\/\/[^/]+\/?)$/.test(link.getAttribute("href") ?? "");
  };

  /** The employer's logo beside the title, on a page that is not the employer's. @param {View} view
   * @param {Block | undefined} title @returns {Candidate[]} */
  const logosBeside = (view, title) =>
    view.nodes.flatMap((node) => {
      if (!title || node.tag !== "img" || node.el.closest("header, nav, footer") || isBrand(node)) return [];
      const near = node.order > title.node.order - 60 && node.order < title.node.order + 60;
      const value = bareLogo(node.el.getAttribute("alt"));
      const named = / (?:logo|company|employer|brand) /.test(node.hint + (node.parent?.hint ?? ""));
      return near && value && named ? [{ value, score: 0.4, via: "logo" }] : [];
    });

  /** "Acme logo" -> "Acme". @param {string | null} alt */
  const bareLogo = (alt) =>
    line(alt)
      .replace(/\s*\b(?:company |employer )?logo(?:typ|tipo)?\b.*$/i, "")
      .replace(/^logo (?:of |for |de |da |do |von )?/i, "");

  /** In front of any employer's own name. */
  const BARE = /^(?:jobs?|careers?|hire|hiring|recruit(?:ing|ment)?|vacanc(?:y|ies)|stellen|emplois?|empleos?|praca|kariera)\d*$/;
  const BOARD =
    /^(?:post (?:a )?jobs?|submit (?:a )?job|(?:for )?employers?|(?:for )?recruiters?|recruiting\??|(?:all |browse |top |find )?companies|browse jobs|job search|find (?:a )?(?:jobs?|work)|upload (?:your )?cv|register cv|(?:get )?job alerts?|career advice|salaries|submit resume|(?:für )?arbeitgeber|firmen|(?:trouver une )?entreprises?|recruteurs?|(?:acceso )?empresas|employeurs|роботодавцям|работодателям|компанії|компании|công ty|perusahaan|pro (?:firmy|zaměstnavatele)|firmy|(?:dla )?pracodawc\p{L}+|työnantajille|yritykset|virksomheder|bedrifter|εταιρείες|企業の方|採用担当者|企业|기업)$/iu;

  /** Whether the site carries the postings of many employers. @param {View} view */
  const isBoard = (view) => {
    const labels = location.hostname.split(".").filter((label) => !BARE.test(label));
    const isCalled = labels.some((label) => /job|career|hire|recruit|vacanc|stellen|emploi|empleo|praca|kariera/.test(label));
    const said = new Set(view.blocks.filter((block) => block.linked > 0 && BOARD.test(block.text)).map((b) => fold(b.text)));
    const named = document.title.split(/\s+[-–—]\s+|\s*[|•·]\s*/).some((part) => /\p{L} jobs$/iu.test(part.trim()));
    return Number(named) + said.size + Number(isCalled) >= 2;
  };

  /** @param {View} view */
  const logos = (view) =>
    view.nodes
      .filter((node) => node.tag === "img" && (/ logo /.test(node.hint + (node.parent?.hint ?? "")) || isBrand(node)))
      .map((node) => bareLogo(node.el.getAttribute("alt")));

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

  return { fromSite, logosBeside, isBoard, isHost };
})();
