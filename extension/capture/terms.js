// Employment type and salary as postings write them.

var captureTerms = (() => {
  const TYPE =
    "full[- ]?time|part[- ]?time|permanent|temporary|temp|contract(?:or)?|fixed[- ]term|freelance|internship|intern|apprenticeship|seasonal|casual|volunteer|per diem|regular|vollzeit|teilzeit|unbefristet|befristet|festanstellung|werkstudent(?:in)?|praktikum|minijob|ausbildung|feste anstellung|duales studium|cdi|cdd|int[ée]rim|stage|alternance|temps plein|temps partiel|temps complet|apprentissage|freelance|jornada (?:completa|parcial)|tiempo (?:completo|parcial)|media jornada|indefinido|temporal|prácticas|tempo integral|tempo inteiro|meio período|efetivo|clt|pj|estágio|tempo pieno|part time|full time|tempo (?:in)?determinato|voltijd|deeltijd|fulltime|parttime|vast|umowa o pracę|b2b|pełny etat|heltid|deltid|tillsvidare(?:anställning)?|fast(?: stilling)?|vikariat|tidsbegränsad|fastansættelse|повна зайнятість|неповна зайнятість|полная занятость|частичная занятость|دوام كامل|دوام جزئي|tam zamanlı|yarı zamanlı|πλήρης απασχόληση|μερική απασχόληση|toàn thời gian|bán thời gian|penuh waktu|paruh waktu|magang|(?:práce na |pracovní poměr na )?(?:plný|částečný|čiastočný) úväzok|(?:práce na )?(?:plný|částečný) úvazek|teljes munkaidő|részmunkaidő|normă întreagă|full-time|part-time|vakituinen|määräaikainen|kokoaikainen|osa-aikainen|täistööaeg|puno radno vrijeme|honorarno|пълно работно време|festanstellung|cdi|sesonal|משרה מלאה|تمام وقت";
  const TERM = new RegExp(`(?<![\\p{L}])(?:${TYPE})(?![\\p{L}])`, "giu");
  const ONLY = new RegExp(
    `^(?:(?:${TYPE}|employee|employment|position|job|role|exempt|non-exempt|salaried|hourly|day shift|\\d+ ?%|\\d{1,2}|\\d+(?:[.,]\\d+)? ?(?:h|hours?|stunden|heures)(?: (?:per|pro|par) (?:week|woche|semaine))?|and|or|und|oder|et|ou|y|o|e|-|–|,|/|\\(|\\)|\\||·|•|&|\\+|\\s))+$`,
    "iu",
  );
  const UNSPACED =
    /正社員|契約社員|派遣社員|アルバイト|パート|業務委託|インターン|全职|兼职|实习|合同制|정규직|계약직|인턴|프리랜서/u;
  const AMOUNT = "(?:\\d{1,3}(?:[.,'’ \\u00a0\\u202f]\\d{3})+|\\d+)(?:[.,]\\d{1,2})?\\s?(?:k|K|tys\\.?|万円?|만원)?";
  const CURRENCY =
    "(?:US\\$|A\\$|C\\$|CA\\$|AU\\$|NZ\\$|R\\$|S\\$|HK\\$|[$€£¥₴₽₹₩₪₺]|USD|EUR|GBP|CAD|AUD|NZD|CHF|SEK|NOK|DKK|PLN|CZK|HUF|JPY|INR|BRL|MXN|UAH|AED|IDR|VND|MYR|PHP|THB|RON|TRY|EGP|NGN|KES|PKR|BDT|LKR|KZT|BGN|ILS|KRW|TWD|CNY|Rp|RM|SAR|JOD|SGD|HKD|ZAR|zł|kr|грн|руб|円|元)";
  const RANGE = `\\d{2,3}K\\s?(?:-|–)\\s?\\d{2,3}K|(?:${CURRENCY}\\s?${AMOUNT}|${AMOUNT}\\s?${CURRENCY})(?:\\s?(?:-|–|—|to|bis|à|a|до|～|~|and|und)\\s?${CURRENCY}?\\s?${AMOUNT}\\s?${CURRENCY}?)?|${AMOUNT}\\s?(?:-|–|—|～|~)\\s?${AMOUNT}\\s?${CURRENCY}`;
  const PERIOD =
    "(?:\\s?(?:per|a|an|/|pro|par|al|por|im|p\\.)\\s?(?:year|annum|hour|hr|month|week|day|yr|mo|a\\.|jaar|maand|uur|mies(?:iąc)?|månad|måned|jahr|monat|stunde|an|mois|heure|año|mes|hora|ano|mês|h))?(?:\\s?(?:brutto|gross|annually|yearly|hourly|monthly|p\\.a\\.|brut|bruto))?";
  const PERIOD_SIGN = "\\b(?:per|an?|pro|par|por|hour|year|month|week|jahr|monat|mois|mes|año)\\b|/|brutto|gross";
  const MONEY = new RegExp(
    `(?<![\\p{L}\\d])(?:from |up to |ab |jusqu['’]à |до |від |hasta |até )?(?:${RANGE})${PERIOD}`,
    "iu",
  );

  /** A text that is nothing but an employment type. @param {string} text */
  const isTerm = (text) =>
    text.length <= 60 && ((ONLY.test(text) && employment(text) !== "") || (text.length <= 14 && UNSPACED.test(text)));

  /** @param {string} text @returns {string} */
  const employment = (text) =>
    Array.from(text.matchAll(TERM), (match) => match[0])
      .filter((one, i, all) => all.indexOf(one) === i)
      .join(", ") ||
    (UNSPACED.exec(text)?.[0] ?? "");

  /** The sum of money that a short line is about; "" when the line is about something else that costs money.
   * @param {string} text */
  const money = (text) => {
    const found = captureText.line(MONEY.exec(text)?.[0]);
    const isPay =
      found.length >= 0.5 * text.length || new RegExp(`${PERIOD_SIGN}|\\d.*(?:-|–|—|bis|～).*\\d`, "iu").test(found);
    return /[1-9]/.test(found) && isPay ? found : "";
  };

  return { isTerm, employment, money };
})();
