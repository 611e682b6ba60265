// The posting's own address, without what followed the person there.

var captureAddress = (() => {
  const TRACKING =
    /^(?:utm_.*|gclid|fbclid|msclkid|mc_[ce]id|trk|trackingId|refId|ref|referrer|src|source|lipi|eBP|_ga|gh_src|lever-.*|igshid|spm|tk|from|advn|adid|sid|xkcb|xpse|sjdu|trackid)$/i;
  const ADS =
    /(?:google|doubleclick|facebook|youtube|vimeo|recaptcha|hotjar|twitter|linkedin|cookie|consent|maps|analytics|\bads?\b)/i;

  /** @param {string} address */
  const withoutTracking = (address) => {
    const url = new URL(address);
    /** @type {string[]} */
    const names = [];
    // Not from keys(): a script in a page of Firefox gets an iterator of the page there, which it may not ask.
    url.searchParams.forEach((_, name) => names.push(name));
    for (const name of names) if (TRACKING.test(name)) url.searchParams.delete(name);
    // "#top" says nothing, "#/job/12" is the address of a page that lives in the browser.
    if (!/\d/.test(url.hash)) url.hash = "";
    return url.href;
  };

  /** @param {string | null | undefined} given */
  const told = (given) => {
    try {
      const url = new URL(given || "", location.href);
      // A link to the front page or to the list says nothing of this posting; nor does another site's.
      const isSpecific = url.pathname.length > 1 && /\d|-/.test(url.pathname + url.search);
      return given && isSpecific && url.origin === location.origin ? url.href : "";
    } catch {
      return "";
    }
  };

  const canonical = () =>
    withoutTracking(
      told(document.querySelector('link[rel~="canonical"]')?.getAttribute("href")) ||
        told(captureTitle.meta('property="og:url"')) ||
        location.href,
    );

  /** A large frame of another site, which may hold the posting that this page lacks. @param {View} view @returns {string} */
  const foreignFrame = (view) => {
    for (const { el } of view.nodes) {
      if (el.localName !== "iframe") continue;
      const source = /** @type {HTMLIFrameElement} */ (el).src;
      const box = el.getBoundingClientRect();
      if (
        /^https?:/.test(source) &&
        new URL(source).origin !== location.origin &&
        !ADS.test(source) &&
        box.width >= 250 &&
        box.height >= 140
      )
        return source;
    }
    return "";
  };

  return { canonical, foreignFrame };
})();
