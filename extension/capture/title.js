// The title of the open posting: a visible heading that the page's title, its address or its data agree with.

var captureTitle = (() => {
  const { line, fold, words, share } = captureText;
  const { anywhere, whole } = captureWords;

  /** No title is longer; running text is not searched for jobs. */
  const LONGEST = 250;

  /** What people are called in titles. */
  const NOUN = anywhere(
    "\\p{L}*(?:engineer|developer|manager|designer|analyst|scientist|specialist|consultant|director|assistant|architect|administrator|coordinator|technician|officer|nurse|teacher|accountant|representative|associate|intern|internship|lead|supervisor|operator|driver|researcher|editor|writer|producer|baker|ranger|gardener|farmer|butcher|tailor|brewer|pilot|captain|steward|porter|janitor|custodian|\\p{L}*keeper|bartender|host|sommelier|florist|curator|archivist|translator|interpreter|actuary|underwriter|adjuster|teller|banker|trader|merchandiser|scheduler|expert|recruiter|buyer|planner|trainer|therapist|physician|professor|lecturer|instructor|librarian|clerk|cashier|chef|cook|barista|waiter|server|attendant|concierge|counselor|counsellor|advisor|adviser|agent|broker|auditor|controller|programmer|tester|strategist|marketer|executive|president|head|chief|partner|fellow|apprentice|trainee|graduate|worker|mechanic|electrician|plumber|welder|carpenter|painter|cleaner|caretaker|guard|inspector|surveyor|estimator|dispatcher|handler|packer|picker|machinist|fitter|secretary|receptionist|paralegal|attorney|lawyer|counsel|solicitor|pharmacist|dentist|hygienist|veterinarian|paramedic|caregiver|nanny|tutor|coach|owner|evangelist|advocate|ambassador|reporter|journalist|photographer|animator|artist|stylist|hairdresser|postdoc|faculty|ceo|cto|cfo|coo|vp|sre|devops)s?",
    "\\p{L}*(?:entwickler|ingenieur|leiter|leitung|berater|mitarbeiter|kaufmann|kauffrau|kaufleute|techniker|mechaniker|mechatroniker|elektroniker|fahrer|pfleger|fachkraft|assistent|assistenz|sachbearbeiter|verkäufer|koch|köchin|referent|praktikant|praktikum|werkstudent|auszubildende|ausbildung|azubi|lehrer|erzieher|buchhalter|architekt|informatiker|redakteur|meister|helfer|arzt|ärztin|gestalter|disponent|koordinator|manager)(?:\\*?in|:in|_in|/in|innen|r|n|er)?",
    "\\p{L}*(?:ingénieur|développeu|responsable|directeur|directrice|chargé|technicien|conseiller|conseillère|assistant|vendeur|vendeuse|comptable|infirmi|stagiaire|stage|alternan|chef|cuisinier|employé|agent|conducteur|enseignant|formateur|rédact|commercial|gestionnaire|juriste|acheteu)\\p{L}*",
    "\\p{L}*(?:ingenier[oa]|desarrollador|técnic[oa]|analista|gerente|director|jef[ea]|encargad[oa]|auxiliar|administrativ[oa]|comercial|vendedor|dependient[ea]|camarer[oa]|cociner[oa]|enfermer[oa]|profesor|conductor|operari[oa]|consultor|asesor|becari[oa]|prácticas|asistente|coordinador|contable|desenvolvedor|engenheir[oa]|estagiári[oa]|estágio|programador|supervisor|especialista|responsabile|addett[oa]|impiegat[oa]|operai[oa]|tirocinio|sviluppatore|ingegnere|tecnico|infermier[ea]|magazziniere|cuoco)a?s?",
    "\\p{L}*(?:binder|maler|tømrer|snedker|smed|håndværker|pædagog|sygeplejerske|assistent|sælger|elev|lærling|kok|tjener)(?:e|en|er)?",
    "\\p{L}*(?:teknisyen|operatör|usta|işçi|şoför|garson|aşçı|hemşire|avukat|muhasebeci|temsilci|asistan|analist|tasarımcı|mimar|koordinatör|direktör)\\p{L}*",
    "\\p{L}*(?:medewerker|ontwikkelaar|adviseur|monteur|verpleegkundige|docent|beheerder|specialist|stagiair|leraar|chauffeur|inżynier|programista|specjalista|kierownik|asystent|pracownik|analityk|kierowca|utvecklare|ingenjör|handläggare|sjuksköterska|lärare|chef|udvikler|utvikler|rådgiver|ingeniør|konsulent|sykepleier|medarbejder|medarbeider|kehittäjä|asiantuntija)\\p{L}*",
    "\\p{L}*(?:інженер|розробник|менеджер|спеціаліст|аналітик|дизайнер|інженерка|програміст|бухгалтер|водій|лікар|вчитель|інженер|инженер|разработчик|специалист|аналитик|программист|водитель|врач|учитель|оператор|продавець|продавец|консультант)\\p{L}*",
    "مهندس|مدير|محاسب|مطور|محلل|أخصائي|اخصائي|مساعد|معلم|طبيب|ممرض|فني|مسؤول|منسق|مصمم|سائق|كاتب|موظف|باحث|مستشار",
    "mühendisi?|uzmanı?|müdürü?|geliştirici|sorumlusu|elemanı|yöneticisi|öğretmeni?|stajyer|danışmanı?",
    ...captureTongues.NOUN,
  );
  const NOUN_UNSPACED =
    /エンジニア|マネージャー|デザイナー|スタッフ|営業|事務|開発|プログラマ|コンサルタント|ディレクター|アナリスト|担当|職|看護師|介護|工程师|经理|专员|主管|设计师|助理|总监|顾问|开发|运营|销售|엔지니어|개발자|디자이너|매니저|담당자|기획자/u;
  /** "(m/w/d)", "H/F", "(all genders)": only titles carry it. */
  const GENDER =
    /(?<!\p{L})\(?(?:[mwfdxhgna]\s?[/|*]\s?[mwfdxhga](?:\s?[/|*]\s?[mwfdxa])?|all genders?|alle geschlechter|gn)\)?(?!\p{L})/iu;
  /** Headings of the page, not of a posting. */
  const GENERIC = whole(
    "(?:our |all |open |current |latest |job |career |the |new |find |search |browse |explore |your |next |work |view )*(?:jobs?|careers?|positions?|openings?|opportunit(?:y|ies)|vacanc(?:y|ies)|roles?|listings?|postings?|search|results?|home|details?|portal|centre|center|page|site|board|description|announcement|overview|application|information|board|with us|at \\w+|here|now)+(?: (?:details?|description|information|search|posting|opportunit(?:y|ies)|portal|listings?|announcement|overview|openings?|at .{1,40}|with us|us|detail|site|center|page|board))*",
    "join (?:us|our team|the team).{0,30}",
    "work (?:with|for|at) .{0,30}",
    "welcome.{0,40}",
    "apply.{0,40}",
    "(?:about|contact)(?: us)?",
    "sign in.{0,30}",
    "menu",
    "search.{0,40}",
    "share.{0,30}",
    "(?:job|position) (?:title|summary|details)",
    "back to .*",
    "stellenangebote?|karriere.{0,20}|jobs & karriere|stellenanzeige|jobbörse|offene stellen|unsere (?:jobs|stellen)|ausschreibung",
    "(?:nos )?offres? d['’]emploi|carrières?|recrutement|rejoignez.{0,30}|offres?|l['’]offre|emploi",
    "ofertas? de (?:empleo|trabajo)|empleo|trabaja con nosotros|vagas?|carreiras?|trabalhe conosco|detalhes da vaga|oferta",
    "vacatures?|werken bij.{0,30}|offerte di lavoro|lavora con noi|posizioni aperte|oferty pracy|kariera|praca|lediga (?:jobb|tjänster)|jobb|ledige stillinger",
    "求人(?:情報|詳細|一覧)?|採用情報|募集(?:職種|要項)?|キャリア採用|中途採用|新卒採用|招聘|职位详情|加入我们|채용(?:공고|정보)?|вакансі[іяї]|вакансии?|وظائف|الوظائف|الشواغر|تفاصيل الوظيفة|kariyer|iş ilanı",
  );
  const COUNT =
    /^(?:\d[\d,.]*\+?|more than \d+)\s|\b\d[\d,.]*\+? (?:jobs|results|positions|openings|vacancies|stellen|offres|ofertas|vagas|open)\b|\bjobs (?:in|near|for)\b/i;

  /** @param {string} text */
  const looksLikeJob = captureText.remembered(
    (/** @type {string} */ text) =>
      text.length <= LONGEST && ((text.match(NOUN)?.length ?? 0) > 0 || NOUN_UNSPACED.test(text) || GENDER.test(text)),
  );

  const TRADE = /(?:[a-z](?:er|or)|[^r]ster|ist|ian|smith|hand|wright|[^u]man|woman|maid|master)s?(?: [IVX\d]{1,3})?$/;
  const NO_TRADE =
    /(?:newsletter|center|centre|chapter|computer|september|october|november|december|number|paper|water|power|order|offer|poster|cover|summer|winter|dinner|error|color|colour|floor|door|motor|monitor|printer|weather|matter|letter|corner|border|register|banner|filter|folder|header|footer|browser|sticker|calculator|career|helper|folder|answer|explorer|other|another|together|after|under|over|better|never|ever|later|list|exist|twist|assist|checklist|playlist|wishlist|human|german|woman's|second-?hand|semester|cluster|disaster|easter)s?$/i;

  /** A trade by its ending ("Glass Blower", "Weaver II"), where the word itself is not known. @param {string} text */
  const mayBeJob = (text) => {
    const name = text.split(/\s*(?:[,(|/–—]|\s-\s)/)[0]?.trim() ?? "";
    return name.split(/\s+/).length <= 5 && /^\p{Lu}/u.test(name) && TRADE.test(name.toLowerCase()) && !NO_TRADE.test(name);
  };

  /** Words that a posting's address and its title often share. */
  const addressWords = () => {
    try {
      return decodeURIComponent(location.pathname + location.search).replace(/\+/g, " ");
    } catch {
      return location.pathname;
    }
  };

  /** A title without what pages hang on it. @param {string} text */
  const tidy = (text) =>
    line(text)
      .replace(/\s+[-–]\s+job post$/i, "")
      .replace(/^\[(?:hiring|remote|job)\]\s*/i, "")
      .replace(/^(?:job title|position title|position|stellenangebot|job opening|vacancy|now hiring|we(?:['’]re| are) hiring|job description|role|open position|vacante|puesto|tuyển(?: dụng)?)\s*[:：]\s*/i, "");

  /** @param {string} selector */
  const meta = captureText.remembered((/** @type {string} */ selector) =>
    line(document.querySelector(`meta[${selector}]`)?.getAttribute("content")),
  );
  const shareTitle = () => meta('property="og:title"') || meta('name="twitter:title"') || meta('name="title"');

  const NAMED =
    / (?:jobtitle|(?:job|position|posting|vacancy|opening|role|requisition|opportunity|offer|vacature|stellen) ?(?:header |heading |detail |details |info )?(?:title|name|heading|headline)|apptitle|jobname) /;

  const MOST_BLOCKS = 2500;

  /** What a heading's own form is worth. @param {Block} block */
  const formScore = (block) => {
    const hint = hintAround(block);
    const level = [0, 0.45, 0.38, 0.28, 0.18, 0.12, 0.1][block.heading] ?? 0;
    return (
      level +
      (NAMED.test(hint) ? 0.3 : / (?:title|headline|heading) /.test(hint) ? 0.1 : 0) +
      (!block.heading && block.bold ? 0.08 : 0)
    );
  };

  /** On a page without headings the larger print is one; only the first lines are asked, for asking costs layout.
   * @param {View} view @param {Block} block */
  const sizeScore = (view, block) => {
    if (block.heading || block.index > 60 || block.text.length > 90 || block.linked > 0 || block.bullet) return 0;
    let node = block.node;
    for (let inner = node.kids.find(hasText); inner && typeof inner !== "string"; inner = node.kids.find(hasText)) node = inner;
    const size = (/** @type {Element} */ el) => parseFloat((el.ownerDocument.defaultView ?? window).getComputedStyle(el).fontSize) || 16;
    const times = size(node.el) / size(view.root.el);
    const next = view.blocks[block.index + 1];
    const leads = next !== undefined && captureLabels.nameOf(next.text) !== null && captureLabels.nameOf(block.text) === null;
    return (times >= 1.5 ? 0.3 : times >= 1.15 ? 0.15 : 0) + (leads && (block.bold || times >= 1.15) ? 0.2 : 0);
  };

  /** @param {ViewNode | string} kid */
  const hasText = (kid) => (typeof kid === "string" ? kid.trim() !== "" : captureView.text(kid) !== "");

  /** Titles that stand in a line with other things, in an element whose name says so.
   * @param {View} view @param {Block[]} main @returns {Candidate[]} */
  const named = (view, main) =>
    view.nodes.flatMap((node) => {
      if (node.block || !NAMED.test(node.hint)) return [];
      const [block, value] = [captureFacts.blockOf(view, node), tidy(captureView.text(node))];
      if (!block || block.foreign === "card" || value.length < 2 || value.length > 120 || value === block.text)
        return [];
      return [
        {
          value,
          score: 0.55 + contentScore(value) + placeScore(block, main) - (block.foreign ? 0.4 : 0),
          via: "text",
          block,
        },
      ];
    });

  /** @param {Block} block */
  const hintAround = (block) =>
    block.node.hint +
    (block.node.parent?.hint ?? "") +
    block.node.kids.map((kid) => (typeof kid === "string" ? "" : kid.hint)).join("");

  /** @param {string} text @param {StructuredItem[]} items */
  const agreement = (text, items) => {
    const folded = fold(text);
    const inTitle = folded.length >= 3 && fold(document.title).includes(folded) ? 0.3 : 0;
    const inShare = folded.length >= 3 && fold(shareTitle()).includes(folded) ? 0.1 : 0;
    const inAddress = words(text).length >= 2 && share(text, addressWords()) >= 0.6 ? 0.2 : 0;
    const inData = items.some((item) => fold(item.title) === folded) ? 0.3 : 0;
    return inTitle + inShare + inAddress + inData;
  };

  /** @param {string} text */
  const contentScore = (text) =>
    (GENDER.test(text) ? 0.3 : looksLikeJob(text) ? 0.25 : mayBeJob(text) ? 0.1 : -0.1) -
    (GENERIC.test(text) || COUNT.test(text) ? 0.8 : 0) -
    (captureWords.SECTION.test(text) && !looksLikeJob(text) ? 0.4 : 0) -
    (captureWords.OTHERS.test(text) ? 0.6 : 0) -
    (captureLabels.nameOf(text) ? 0.5 : 0) -
    (/[.!?:。！]$/.test(text) && !/(?:inc|ltd|co|sr|jr)\.$/i.test(text) ? 0.3 : 0);

  /** Nearness to the posting's text: the last heading before it is its title more often than not.
   * @param {Block} block @param {Block[]} main */
  const placeScore = (block, main) => {
    const start = captureMainText.opening(main)?.index;
    if (start === undefined) return 0;
    const before = start - block.index;
    if (before >= 0) return 0.2 - Math.min(0.2, before / 200);
    return block.index - start <= 3 ? 0.1 : -0.35;
  };

  /** @param {View} view @param {Block[]} main text of the posting
   * @param {StructuredItem[]} items @param {Fact[]} facts @returns {Candidate[]} best first */
  const candidates = (view, main, items, facts) => {
    const site = new Set([meta('property="og:site_name"'), ...location.hostname.split(".")].map(fold));
    const headed = new Set(
      facts
        .filter((fact) => fact.name === "company" || fact.name === "location")
        .flatMap((fact) => [fact.block.index - 1, fact.block.index - 2]),
    );
    const told = new Map(facts.filter((fact) => fact.name === "title").map((fact) => [fact.block.index, fact.value]));
    /** @type {Candidate[]} */
    const found = [];
    for (const block of view.blocks.slice(0, MOST_BLOCKS)) {
      if (block.foreign === "card" || (block.text.length > LONGEST && !block.text.includes("\n"))) continue;
      const value = told.has(block.index) ? tidy(told.get(block.index) ?? "") : withinHeading(view, block, items);
      if (value.length < 2 || value.length > 160 || captureMainText.isControl(block) || block.foreign === "card")
        continue;
      const form = formScore(block) + sizeScore(view, block) + (told.has(block.index) ? 0.35 : 0);
      const agreed = agreement(value, items);
      const plain = looksLikeJob(value) && value.length <= 90 && block.linked === 0 && !block.bullet;
      if (form < 0.08 && agreed < 0.3 && !plain) continue;
      const score =
        form +
        agreed +
        contentScore(value) +
        (block.heading > 0 && headed.has(block.index) ? 0.15 : 0) +
        placeScore(block, main) -
        (block.foreign ? 0.4 : 0) -
        (value.length > 110 ? 0.2 : 0) -
        (site.has(fold(value)) || captureOwner.isHost(value) ? 0.6 : 0) -
        (isElsewhere(block) ? 0.3 : 0);
      found.push({ value, score, via: block.heading ? "heading" : "text", block });
    }
    return [...found, ...named(view, main)].sort((a, b) => b.score - a.score);
  };

  /** A heading that holds more than the title: the part of it that the page's title names.
   * @param {View} view @param {Block} block @param {StructuredItem[]} items */
  const withinHeading = (view, block, items) => {
    const [firstLine = "", ...more] = block.text.split("\n");
    // "Pilot<br>Acme": the page's title names the first line, or only the first line is a job.
    const isFirst = more.length > 0 && (agreement(tidy(firstLine), items) >= 0.3 || looksLikeJob(firstLine));
    const isAll = agreement(tidy(block.text), items) >= 0.3;
    const whole = tidy(block.heading && !(isFirst && !isAll) ? block.text : firstLine);
    if (!block.heading || agreement(whole, items) >= 0.3) return whole;
    const inner = view.nodes
      .slice(block.node.order + 1, block.node.end)
      .filter((node) => !node.block)
      .map((node) => tidy(captureView.text(node)));
    return inner.find((text) => text.length >= 0.5 * whole.length && agreement(text, items) >= 0.3) ?? whole;
  };

  /** A link to another page: a title in a list. @param {Block} block */
  const isElsewhere = (block) => {
    const link =
      block.node.el.closest("a[href]") ??
      (block.linked >= 0.8 * block.text.length ? block.node.el.querySelector("a[href]") : null);
    const [path = "", query = ""] = (link?.getAttribute("href") ?? "").replace(/^https?:\/\/[^/]+/, "").split(/[?#]/);
    const id = /\d{5,}/.exec(path + query)?.[0];
    return (
      link !== null &&
      !/^(?:#|javascript:|$)/.test(path) &&
      path !== location.pathname &&
      !(id && location.href.includes(id))
    );
  };

  return { candidates, looksLikeJob, mayBeJob, tidy, shareTitle, meta, GENERIC, GENDER, addressWords };
})();
