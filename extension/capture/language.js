// The language of a text, by its script and its commonest words.

var captureLanguage = (() => {
  const COMMON = {
    en: "the and to of in a for with you is we our are will as on your or be",
    de: "und die der wir sie in mit für das den von du zu ein eine bei auf ist als deine ihre",
    fr: "de et la les des le en vous pour nous une du est dans votre sur au avec nos",
    es: "de y la en el los las con para que un una del tu se por nuestro como es",
    pt: "de e a o em para com que do da os uma um no na você nossa nosso não dos das",
    it: "di e la il per in con che le del una un della nostra nostro si dei alla sono",
    nl: "de en het van een in je voor met we is jij zijn op te bij ons als of",
    pl: "i w z na do oraz się dla jest że o po nas od praca twoje nasze",
    sv: "och att i en för som med vi på av till är du det om din har vår",
    da: "og at i en for som med vi på af til er du det om din har vores",
    nb: "og å i en for som med vi på av til er du det om din har vår",
    fi: "ja on se että työ sekä tai joka meillä sinulla olet kanssa",
    tr: "ve bir ile için olan bu da de en iş veya olarak",
    cs: "a v se na je s o pro do ve za k práce nebo jako že",
    ro: "și de în la cu pentru o un din pe ce sau este",
    hu: "a az és egy hogy nem is vagy van meg munka",
    uk: "і в на з та для що до ми про не або від у це як",
    ru: "и в на с для что по мы не о к от или в это как",
  };
  /** @type {[string, RegExp][]} */
  const SCRIPTS = [
    ["ja", /[\u3040-\u30ff]/g],
    ["ko", /[\uac00-\ud7af]/g],
    ["zh", /[\u4e00-\u9fff]/g],
    ["ar", /[\u0600-\u06ff]/g],
    ["he", /[\u0590-\u05ff]/g],
    ["el", /[\u0370-\u03ff]/g],
    ["th", /[\u0e00-\u0e7f]/g],
  ];
  const SETS = Object.entries(COMMON).map(
    ([code, words]) => /** @type {[string, Set<string>]} */ ([code, new Set(words.split(" "))]),
  );

  /** @param {string} text @param {string} fallback what the page says of itself @returns {string} "" when nothing tells */
  const of = (text, fallback) => {
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    const script = SCRIPTS.find(([, pattern]) => (text.match(pattern)?.length ?? 0) > letters * 0.2);
    if (script) return script[0] === "ar" && /[پچژگ]/.test(text) && /\b(?:است|برای)\b/.test(text) ? "fa" : script[0];
    const words = captureText.words(text);
    const counts = SETS.map(
      ([code, set]) => /** @type {[string, number]} */ ([code, words.filter((word) => set.has(word)).length]),
    ).sort((a, b) => b[1] - a[1]);
    const [best] = counts;
    const own = (fallback || "").toLowerCase().split(/[-_]/)[0] ?? "";
    if (!best || best[1] < Math.max(3, words.length * 0.06)) return own;
    // Danish and Norwegian share their commonest words: on a near tie the page's own word decides.
    return counts.some(([code, n]) => code === own && n >= 0.85 * best[1]) ? own : best[0];
  };

  return { of };
})();
