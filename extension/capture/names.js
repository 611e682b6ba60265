// What a company's name looks like, and how two spellings of it are told to be one.

var captureNames = (() => {
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
    "(?:job|jobs|careers?|our |open |positions?|opportunit(?:y|ies)|openings?|vacanc(?:y|ies)|employment|hiring|recruit(?:ing|ment)|apply|application|posting|details?|description|search|home|page|portal|site|website|official|company|employer|online|the|at|of|in|&|and|now|today|new|current|external|internal|logo|talent|center|board|listing|profile|team|work|with|us|view|all|welcome|title|remote|hybrid|full[- ]time|part[- ]time|external career site|info|information|overview|about|contact|stellenangebote?|stellenanzeigen?|stelle|karriere|jobbörse|bewerbung|offres?|d['’]emploi|emplois?|carrières?|recrutement|empleo|ofertas?|trabajo|vagas?|carreiras?|vacatures?|lavoro|praca|oferty|kariera|求人|採用|採用情報|転職|招聘|채용|human resources|hr|talent acquisition|people|us dollars?|euros?|lavora con noi|lavorare con noi|join us|join our team|trabaja con nosotros|trabalhe conosco|(?:nous )?rejoi\\p{L}+(?: nous|-nous)?|arbeiten bei uns|werken bij ons|pracuj z nami|offene stellen|bli en av oss|jobba hos oss|вакансії|вакансии|вакансія|работа|робота|وظائف|\\s|[-–—|:·,.!])+",
  );
  const LEGAL =
    /[\s,]+(?:inc|llc|ltd|limited|corp|corporation|co|company|gmbh|ag|se|kg|mbh|plc|sa|sas|sarl|bv|nv|ab|as|aps|oy|spa|srl|pty|gmbh & co\.? kg|e\.?v|s\.?a\.?|s\.?l\.?|s\.?r\.?l|s\.?p\.?a|sp\. z o\.?o|ltda|株式会社|spol\. s r\.? ?o|s\.? ?r\.? ?o|a\.s|k\.s|kft|zrt|nyrt|d\.o\.o|d\.d|oü|sia|uab|oyj|jsc|tbk|sdn\.? bhd|pvt\.? ltd|αε|α\.ε|επε|ικε)\.?$/iu;

  /** What only organisations are called. */
  const ORGANISATION =
    /(?<!\p{L})(?:authority|agency|council|university|college|school|academy|institute|hospital|clinic|trust|foundation|society|association|museum|ministry|commission(?:ers)?|bank|group|holdings?|labs?|technologies|systems|solutions|services|partners|industries|studios?|works|universität|hochschule|klinikum|stadt|gemeinde|stiftung|verein|université|mairie|ayuntamiento|universidad|fundación|politechnika|urząd|kommune|gemeente|stichting)(?!\p{L})/iu;

  /** @param {string} name */
  const isLegal = (name) => LEGAL.test(name) || /株式会社|有限公司|^(?:ТОВ|ООО)|^(?:Công ty|PT|CV) /u.test(name);

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
    !(/[.!?。]$/.test(name) && name.split(/\s+/).length >= 6) &&
    !/\.(?:pdf|docx?|html?|php|aspx?)$/i.test(name) &&
    !captureLabels.nameOf(name) &&
    captureTerms.money(name) === "" &&
    /^[\p{L}\p{N}("„«“'@]/u.test(name) &&
    !capturePlace.isPlace(name) &&
    !/\b(?:you|your|job|this|role|posting|posted|published|applicants?|ago)\b/i.test(name) &&
    !/^(?:(?:visit |company |view )?(?:web ?site|homepage|profile)|(?:see |view )?all .*|усі вакансії.*|все вакансии.*|sign in.*|log ?in.*|skip to .*|updated .*|follow.*)$/i.test(name) &&
    !/^[\p{L}\d]{1,12} [\d:.]+|^\d{1,2}\.? \p{L}+ \d{4}$/u.test(name) &&
    captureFacts.withoutLabel(name) === line(name) &&
    !captureMainText.isControl(/** @type {any} */ ({ text: name, node: { tag: "" } })) &&
    !captureTerms.isTerm(name);

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

  return { GENERIC, PLATFORM, LEGAL, ORGANISATION, isLegal, key, isPlatform, isName, trimGeneric };
})();
