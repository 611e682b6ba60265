// What postings call their facts: "Location:", "Beschäftigungsart", "勤務地", in front of the value.

var captureLabels = (() => {
  const { whole } = captureWords;

  const TITLE = whole(
    "(?:job |position |posting |role |vacancy |opening |posting |working |official |internal |business )?(?:title|name)(?: of (?:the )?(?:position|job|post))?",
    "job",
    "position",
    "role",
    "vacancy",
    "vacancy name",
    "stelle(?:nbezeichnung|ntitel)?|position|berufsbezeichnung|titel|bezeichnung",
    "(?:intitulé|titre|nom)(?: d[ue] (?:l['’])?(?:poste|emploi|offre))?|poste",
    "(?:título|nombre|denominación)(?: d[eo]l? (?:puesto|cargo|la (?:oferta|vacante|vaga)|vaga))?|puesto|cargo|vacante|vaga",
    "posizione|titolo",
    "functie(?:titel|naam)?|vacature",
    "stanowisko",
    "befattning|tjänst|stilling(?:stittel|sbetegnelse)?",
    "職種|募集職種|ポジション|求人名|職位(?:名称)?|职位(?:名称)?|岗位(?:名称)?|포지션|직무|посада|должность|المسمى الوظيفي|اسم الوظيفة|الوظيفة|pozisyon",
    ...captureTongues.LABELS.title,
  );
  const COMPANY = whole(
    "(?:hiring |the )?(?:company|employer|organi[sz]ation|agency|institution|client|business|advertiser|firm|recruiter|hospital|school|university|hiring organi[sz]ation|posted by|offered by|about (?:the |this )?(?:company|employer))(?: (?:name|info(?:rmation)?|details|profile))?",
    "(?:company|employer)(?: ?/ ?\\w+)",
    "(?:das )?(?:unternehmen|firma|arbeitgeber|firmenname|unternehmensname|betrieb|gesellschaft|einrichtung|träger|organisation|dienststelle|behörde)",
    "(?:entreprise|société|employeur|recruteur|organisme|nom de l['’]entreprise|établissement)",
    "(?:empresa|compañía|empleador|organización|entidad|anunciante|contratante|instituição)(?: contratante)?",
    "(?:azienda|datore di lavoro|società|ente)",
    "(?:bedrijf|werkgever|organisatie|opdrachtgever|bedrijfsnaam)",
    "(?:firma|pracodawca|nazwa firmy)",
    "(?:företag|arbetsgivare|bedrift|arbeidsgiver|virksomhed|arbejdsgiver|työnantaja|yritys)",
    "(?:会社名|企業名|社名|会社|企業|法人名|雇用主|募集企業|会社情報|企業情報|会社概要|公司(?:名称|介绍|信息)?|企业|单位|招聘单位|회사(?:명)?|기업(?:명)?|компан[іи]я|роботодавець|работодатель|организация|الشركة|اسم الشركة|جهة العمل|الجهة|المؤسسة|اسم الدائرة|الدائرة|şirket|firma|işveren)",
    ...captureTongues.LABELS.company,
  );
  const LOCATION = whole(
    "(?:job |work |primary |office |main |posting |position |base |duty |hiring |principal )?(?:locations?|site|place|city|workplace|duty station|work ?site|address|campus|based?(?: in)?|where)(?:\\(s\\)|s)?(?: of (?:work|employment|position|job))?(?: ?[:/-] ?(?:city|country|address|region))?",
    "city ?[,/&-]? ?(?:state|country|province)?(?: ?/ ?\\w+)?",
    "location city|city/town|town|municipality|country|region|geographic location|area|job city",
    "(?:arbeits|einsatz|dienst|stand|stellen|beschäftigungs|einsatzs)?(?:ort|orte|standort|standorte|stätte|platz)(?:\\(e\\))?|standorte?|einsatzgebiet|arbeitsplatz|niederlassung|region",
    "(?:lieu|localisation|ville|localité|site|adresse|région|secteur géographique|commune)(?: d[eu] (?:travail|poste|mission|l['’]emploi|la mission))?(?: de travail)?",
    "(?:ubicación|lugar|localidad|ciudad|provincia|población|localización|zona|local|localização|cidade|local de trabalho|sede)(?: de(?:l)? (?:trabajo|puesto|empleo|trabalho))?",
    "(?:sede|luogo|località|città)(?: di lavoro)?",
    "(?:locatie|plaats|standplaats|werklocatie|regio|vestiging|werkplek)",
    "(?:lokalizacja|miejsce pracy|miasto|miejscowość)",
    "(?:ort|plats|placering|arbetsort|arbetsplats|sted|arbeidssted|arbejdssted|lokasjon|lokation|stad|kommun|sijainti|työpaikan sijainti|paikkakunta)",
    "(?:勤務地|勤務場所|就業場所|所在地|エリア|勤務先|就業先|工作地点|工作地址|地点|上班地点|城市|근무지|근무지역|근무 ?위치|위치|지역|місто|локація|місце роботи|город|место работы|локация|الموقع|المدينة|مكان العمل|المكان|موقع العمل|مكان الشاغر|محافظات الإقامة|المحافظة|konum|lokasyon|çalışma yeri|şehir|yer)",
    ...captureTongues.LABELS.location,
  );
  const EMPLOYMENT = whole(
    "(?:job|employment|position|work|contract|hours|vacancy|engagement|appointment|time|schedule|role) ?-?(?:type|status|schedule|time|basis|category type|hours|term|terms)s?(?: of (?:employment|contract|position))?",
    "type(?: of (?:employment|contract|position|job|work|hire))?",
    "full[- ]?time ?/ ?part[- ]?time",
    "schedule|contract|hours|employment|shift type|duration|tenure|commitment|working (?:time|hours|pattern)|time type|status|work schedule|job schedule",
    "(?:beschäftigungs|anstellungs|vertrags|arbeitszeit|arbeits|stellen|einstellungs|job)(?:art|verhältnis|typ|modell|umfang|form|zeit|zeiten|grad|dauer)|arbeitszeit(?:modell)?|umfang|pensum|vertrag|art der (?:anstellung|beschäftigung|stelle)|befristung",
    "(?:type|nature|durée)(?: d[eu] (?:contrat|l['’]offre|poste|emploi|travail))(?: de travail)?|contrat|temps de travail|type d['’]emploi|rythme|horaires",
    "(?:tipo|modalidad|jornada|régimen|regime)(?: d[eo]l? ?(?:contrato|contratación|jornada|trabajo|empleo|vaga|contratação|trabalho|puesto))?(?: laboral)?|jornada|contrato|horario|vínculo",
    "(?:tipo di )?(?:contratto|impiego|orario)(?: di lavoro)?|tipologia contratt\\w*",
    "(?:dienstverband|contract(?:vorm|type)?|uren|werkuren|soort (?:dienstverband|baan)|aantal uren|uren per week)",
    "(?:rodzaj umowy|typ umowy|wymiar (?:pracy|etatu)|forma zatrudnienia|etat|umowa)",
    "(?:anställningsform|omfattning|anställningstyp|tjänstgöringsgrad|ansettelsesform|stillingsprosent|ansættelsesform|arbejdstid|heltid/deltid|työsuhde)",
    "(?:雇用形態|雇用区分|契約形態|勤務形態|働き方|工作性质|工作类型|职位类型|雇佣类型|고용 ?형태|근무 ?형태|тип зайнятості|зайнятість|занятость|тип занятости|نوع الوظيفة|نوع العمل|نوع الدوام|الدوام|نوع التعيين|çalışma (?:şekli|türü))",
    ...captureTongues.LABELS.employment_type,
  );
  const SALARY = whole(
    "rate of pay",
    "(?:starting )?hiring range",
    "(?:pay|salary) (?:grade|group)",
    "(?:base |annual |starting |hourly |estimated |expected |target |minimum |gross |total |monthly |advertised |budgeted |posted |hiring |anticipated )*(?:salary|pay|compensation|wage|wages|remuneration|rate|pay ?rate|stipend|package|ctc)(?:[ /-]*(?:salary|range|rate|scale|grade|band|information|details|package|min|max|from|description|is|per \\w+|budget|offered|type|& benefits|\\(\\w+\\)|\\w{3}))*",
    "(?:jahres|monats|brutto|brutto-?jahres|grund|einstiegs|stunden)?(?:gehalt|gehälter|lohn|vergütung|verdienst|besoldung|entgelt|entlohnung)(?:sspanne|sband|sgruppe|srahmen|svorstellung|saussichten)?|entgeltgruppe|eingruppierung",
    "(?:salaire|rémunération)(?: (?:brut|annuel\\w*|mensuel\\w*|proposée?|indicatif))*",
    "(?:salario|sueldo|retribución|remuneración|remuneração|salário|faixa salarial|rango salarial|banda salarial|compensación)(?: (?:bruto|anual|mensual|mensal|ofertado))*",
    "(?:retribuzione|stipendio|ral|compenso)",
    "(?:salaris|salarisindicatie|loon|brutoloon|salarisschaal|bruto ?salaris)",
    "(?:wynagrodzenie|zarobki|pensja|stawka)",
    "(?:lön|løn|lønn|palkka)(?:eform|n)?",
    "(?:給与|給料|年収|月給|時給|想定年収|賃金|報酬|月収|薪资|薪酬|工资|薪水|月薪|급여|연봉|임금|зарплата|оплата|заробітна плата|зарплатня|الراتب|الأجر|راتب|maaş|ücret)(?:範囲|例)?",
    ...captureTongues.LABELS.salary,
  );
  const STATE = whole(
    "(?:location ?:? ?)?(?:state|province|bundesland|kanton|provincia|estado|état)(?: ?/ ?\\w+)?",
    "都道府県|省份",
  );
  /** Labels of facts that are not captured, but show that a run of labels is a posting's head. */
  const OTHER = whole(
    "(?:job|requisition|req|reference|posting|position|vacancy|opening|ref|announcement|advert|advertisement|order|tracking)(?: ?/? ?(?:code|id|no\\.?|number|num|#|ref(?:erence)?|req))+|req(?:uisition)? ?(?:id|#|no)?|ref\\.?|reference|id|job ?#|(?:job |career )?(?:category|categories|department|dept|division|function|functional area|industry|industries|sector|field|family|team|business unit|discipline|practice|area of interest|level|career level|seniority(?: level)?|experience(?: level| required)?|years of experience|education(?: level)?|travel|travel required|relocation|posted|posting|date|date posted|posted on|posting date|posted date|closing date|close date|closes|apply by|deadline|application deadline|start date|end date|expires|openings|number of openings|vacancies|hiring manager|contact|supervisor|reports to|shift|clearance|security clearance|job level|grade|job family|work (?:model|mode|arrangement|setting)|remote|remote type|visa|sponsorship|bonus|benefits|skills|languages?|open date|opening date|union|flsa(?: status)?|manager|recruiter|phone|fax|e-?mail|website|url|applicants|views|company size|size|founded|last updated|updated|publish(?:ed)?(?: date)?)",
    "(?:referenz|kennziffer|referenznummer|stellen-?(?:nr|id|nummer)\\.?|job-?(?:nr|id)\\.?|abteilung|bereich|berufsfeld|branche|eintritt|eintrittsdatum|eintrittstermin|startdatum|beginn|karrierestufe|karrierelevel|veröffentlicht|bewerbungsfrist|ansprechpartner(?:in)?|kontakt|erfahrung|berufserfahrung|datum|online seit|homeoffice|fachbereich|sprachen?)",
    "(?:référence|réf\\.?|domaine|secteur(?: d['’]activité)?|expérience|niveau(?: d['’]\\w+)?|date(?: de \\w+)?|publiée?(?: le)?|métier|service|département|télétravail|début)",
    "(?:referencia|categoría|departamento|área|sector|nivel|experiencia(?: mínima)?|estudios(?: mínimos)?|fecha(?: de \\w+)?|publicad[ao]|vacantes|número de vacantes|idiomas|categoria|nível|experiência|data(?: de \\w+)?|setor)",
    "(?:settore|categoria|area|livello|data|riferimento|esperienza)",
    "(?:referentie|afdeling|vakgebied|branche|niveau|opleidingsniveau|sluitingsdatum|ervaring|publicatiedatum)",
    "(?:業種|職種|部署|募集人数|応募資格|勤務時間|休日|休暇|掲載日|締切|経験|学歴|仕事番号|求人番号|更新日|部门|行业|学历|经验|发布时间|招聘人数|부서|직군|경력|학력|마감일|등록일|категорія|досвід|рівень|категория|опыт|رقم|رقم الوظيفة|تاريخ|القسم|المؤهل|الخبرة|عدد الشواغر|نوع|الجنس|departman|tecrübe|eğitim)",
    ...captureTongues.LABELS.other,
  );

  /** @typedef {"state" | "title" | "company" | "location" | "employment_type" | "salary" | "other"} FactName */
  /** @type {[FactName, RegExp][]} */
  const ALL = [
    ["company", COMPANY],
    ["state", STATE],
    ["location", LOCATION],
    ["employment_type", EMPLOYMENT],
    ["salary", SALARY],
    ["title", TITLE],
    ["other", OTHER],
  ];

  /** Which fact a label names; null if it is no label. @param {string} text @returns {FactName | null} */
  const nameOf = captureText.remembered((/** @type {string} */ text) => {
    if (text.length > 60) return null;
    const bare = text
      .replace(/[\s:：*.–—-]+$/u, "")
      .replace(/^[\s*•·-]+/u, "")
      .trim();
    if (!bare || bare.length > 40) return null;
    return ALL.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
  });

  return { nameOf };
})();
