// Where the work is: words and shapes of places.

var capturePlace = (() => {
  const REMOTE = captureWords.startsWith(
    "(?:100 ?% |fully |full |hybrid ?[-/]? ?)?remote\\b",
    "hybrid\\b",
    "work from (?:home|anywhere)",
    "home ?office",
    "anywhere\\b",
    "worldwide\\b",
    "nationwide\\b",
    "on-?site\\b",
    "multiple locations",
    "various locations",
    "télétravail",
    "teletrabajo|remoto|a distancia|híbrid",
    "deutschlandweit|bundesweit",
    "thuiswerk",
    "praca zdalna|zdalnie",
    "distans|hemarbete",
    "リモート|在宅|フルリモート|全国",
    "远程",
    "재택|원격",
    "віддален|тільки віддал|удал[её]нн|весь світ",
    "عن بعد|من المنزل",
    "uzaktan",
  );
  const STATE =
    /,\s?(?:A[BCKLRZ]|BC|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ABDEINOST]|N[BCDEHJLMSTUVY]|O[HKNR]|P[AE]|QC|R[I]|S[CDK]|T[NX]|UT|V[AT]|W[AIVY]|YT|NSW|VIC|QLD|TAS|ACT)\b(?:[ ,]+(?:\d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d))?(?:,? (?:USA?|United States|Canada))?/;
  const STATES = new Set(
    (
      "alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine " +
      "maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada new-hampshire new-jersey new-mexico new-york north-carolina north-dakota " +
      "ohio oklahoma oregon pennsylvania rhode-island south-carolina south-dakota tennessee texas utah vermont virginia washington west-virginia wisconsin wyoming " +
      "ontario quebec québec british-columbia alberta manitoba saskatchewan nova-scotia new-brunswick victoria queensland tasmania new-south-wales " +
      "bavaria bayern hessen sachsen karnataka maharashtra tamil-nadu telangana gujarat kerala haryana uttar-pradesh delhi punjab"
    ).split(" "),
  );
  const POSTCODE =
    /^\p{Lu}[\p{L}' -]+ (?:- ?|\()\d{2,5}\)?$|^(?:[A-Z]{1,2}-)?\d{4,5} \p{Lu}[\p{L} .-]+$|^\p{Lu}[\p{L} .'-]+ (?:NSW|VIC|QLD|SA|WA|TAS|ACT|NT)\b(?: \d{4})?/u;

  const ASIAN =
    /^(?:東京都|北海道|(?:京都|大阪)府|[\p{sc=Han}]{2,3}県)|^[\p{sc=Han}]{2,4}[市省].{0,20}[区县市]|^(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|[가-힣]{2}도)(?:특별시|광역시)?(?:\s|$)/u;

  /** @type {Set<string> | null} */
  let countries = null;

  /** Names of all countries in English and in the page's language. */
  const countryNames = () => {
    if (countries) return countries;
    const letters = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    const languages = ["en", "de", "fr", "es", (document.documentElement.lang || "en").split(/[-_]/)[0] ?? "en"];
    countries = new Set(
      "usa|u.s.|us|uk|u.k.|uae|england|scotland|wales|northern ireland|europe|emea|apac|latam|eu|north america|south america|asia|africa".split(
        "|",
      ),
    );
    for (const language of languages) {
      const names = regionNames(language);
      if (names) for (const a of letters) for (const b of letters) countries.add((names.of(a + b) ?? "").toLowerCase());
    }
    for (const a of letters) for (const b of letters) countries.delete((a + b).toLowerCase());
    countries.delete("united nations"); // an employer
    countries.add("us").add("uk");
    return countries;
  };

  /** @param {string} language */
  const regionNames = (language) => {
    try {
      return new Intl.DisplayNames([language], { type: "region" });
    } catch {
      return null;
    }
  };

  /** A word for work that is not bound to a place. @param {string} text */
  const isRemote = (text) =>
    REMOTE.test(text) && text.length <= 40 && text.split(/\s+/).length <= 6 && !/[。.!]/.test(text);

  /** Text that by itself can only be a place. @param {string} text @returns {boolean} */
  const isPlace = (text) => {
    if (text.length > 90 || text.length < 2) return false;
    const lines = text.split(/\s*[|•·●]\s*/);
    if (lines.length > 1) return lines.every((part) => isPlace(part));
    const parts = text.split(/\s*[,;|/·•()–]\s*|\s+-\s+/).filter(Boolean);
    const last = (parts.at(-1) ?? "").toLowerCase();
    const capital = /^[\p{Lu}\p{Lo}\d]/u.test(text);
    return (
      (capital && STATE.test(text) && text.split(/\s+/).length <= 9) ||
      POSTCODE.test(text) ||
      (text.length <= 40 && ASIAN.test(text)) ||
      (parts.length <= 4 &&
        capital &&
        parts.some((part) => countryNames().has(part.toLowerCase())) &&
        parts.every((part) => part.split(/\s+/).length <= 5)) ||
      isRemote(text) ||
      (countryNames().has(last.replace(/\.$/, "")) && parts.length <= 4 && capital) ||
      (parts.length >= 2 && parts.length <= 3 && capital && text.includes(",") && STATES.has(last.replace(/ /g, "-")))
    );
  };

  /** Whether a text that something else calls a place can be one. @param {string} text */
  const canBePlace = (text) =>
    text.length >= 2 &&
    text.length <= 140 &&
    /\p{L}/u.test(text) &&
    text.split(/\s+/).length <= 20 &&
    !/[.!?]\s+\p{Lu}\p{Ll}+ \p{Ll}+ \p{Ll}+/u.test(text) &&
    !captureLabels.nameOf(text) &&
    !/^(?:n\/?a|tbd|none|view map|map|all|any|select|see (?:more|all)|show map|get directions|search|apply|multiple|(?:other|all|more|our) (?:locations?|places|cities))$/i.test(
      text,
    ) &&
    !captureTerms.isTerm(text) &&
    !captureMainText.isControl(/** @type {any} */ ({ text, node: { tag: "" } })) &&
    !/https?:|@|\b(?:ago|posted|applicants?)\b/i.test(text);

  /** A place without what lists hang on it. @param {string} text */
  const tidy = (text) =>
    captureText
      .line(text)
      .replace(/^[^\p{L}\p{N}(]+|[\s,;:·•|–-]+$/gu, "")
      .replace(/^\((.*)\)$/, "$1")
      .replace(/^(?:in|based in|located in|near|à|em|en) (?=\p{Lu})/u, "")
      .replace(/\s*\((?:map|view map)\)$/i, "");

  return { isPlace, canBePlace, tidy, isRemote };
})();
