// What a person can see. Text that only a machine would read never leaves the page.

var captureVisible = (() => {
  const NEVER = new Set(
    (
      "script style noscript template head title meta link svg math canvas video audio object embed map area " +
      "select option datalist input textarea progress meter param source track"
    ).split(" "),
  );

  // Icons are hidden from screen readers by custom; they have no text, but say what stands beside them.
  /** @param {Element} el */
  const isIcon = (el) =>
    /^(?:svg|img)$/.test(el.localName) || (/^(?:i|span)$/.test(el.localName) && !el.textContent?.trim());

  /** @typedef {[number, number, number, number]} Rgba */

  /** @param {string} css @returns {Rgba | null} */
  const rgba = (css) => {
    const parts = css
      .match(/^rgba?\(([^)]+)\)$/)?.[1]
      ?.split(/[\s,/]+/)
      .map(parseFloat);
    if (!parts || parts.length < 3) return null;
    const [r = 0, g = 0, b = 0, a = 1] = parts;
    return [r, g, b, a];
  };

  /** Relative luminance as in WCAG 2. @param {Rgba} colour */
  const luminance = ([r, g, b]) => {
    const [x = 0, y = 0, z = 0] = [r, g, b].map((v) =>
      v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };

  /** WCAG 2 contrast, 1 (same) to 21. @param {Rgba} a @param {Rgba} b */
  const contrast = (a, b) => {
    const [x, y] = [luminance(a), luminance(b)];
    return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
  };

  /** A dialog that is open often hides the whole page behind it from assistive technology: that is no hidden text.
   * @param {Element} el */
  const isPageBehindDialog = (el) => {
    const all = el.ownerDocument.body?.getElementsByTagName("*").length ?? 0;
    return el.getElementsByTagName("*").length * 2 > all;
  };

  /** @param {Element} el @param {CSSStyleDeclaration} style */
  const isOutOfSight = (el, style) => {
    const clipped = style.overflowX !== "visible" || style.overflowY !== "visible";
    const placed = style.position === "absolute" || style.position === "fixed";
    if (!clipped && !placed && style.transform === "none") return false;
    if (/inset\((?:50|[6-9]\d|100)%/.test(style.clipPath)) return true;
    if (placed && /^rect\((?:0|1)px[, ]+(?:0|1)px[, ]+(?:0|1)px[, ]+(?:0|1)px\)$/.test(style.clip)) return true;
    const box = el.getBoundingClientRect();
    if (clipped && (box.width <= 1 || box.height <= 1)) return true;
    if (style.transform !== "none" && (box.width === 0 || box.height === 0) && el.childElementCount === 0) return true;
    const view = el.ownerDocument.defaultView;
    return placed && box.width > 0 && (box.right + (view?.scrollX ?? 0) <= 0 || box.bottom + (view?.scrollY ?? 0) <= 0);
  };

  /** The element and all in it. @param {Element} el @param {CSSStyleDeclaration} style */
  const isHidden = (el, style) =>
    style.display === "none" ||
    parseFloat(style.opacity) < 0.05 ||
    (el.getAttribute("aria-hidden") === "true" && !isIcon(el) && !isPageBehindDialog(el)) ||
    isOutOfSight(el, style);

  /** What stands behind the text of an element; null = a picture, so unknown.
   * @param {CSSStyleDeclaration} style @param {Rgba | null} behind @returns {Rgba | null} */
  const backdrop = (style, behind) => {
    if (style.backgroundImage !== "none") return null;
    const own = rgba(style.backgroundColor);
    return own && own[3] > 0.5 ? own : own && own[3] > 0 ? null : behind;
  };

  /** Whether a picture lies where the element is, so that white text on it can be read. @param {Element} el */
  const isOnPicture = (el) => {
    const box = el.getBoundingClientRect();
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    return Array.from(el.ownerDocument.querySelectorAll("img, video, picture, canvas")).some((picture) => {
      const its = picture.getBoundingClientRect();
      return its.width > 40 && its.left <= x && x <= its.right && its.top <= y && y <= its.bottom;
    });
  };

  /** Text directly in the element (its children may differ).
   * @param {Element} el @param {CSSStyleDeclaration} style @param {Rgba | null} behind */
  const isTextHidden = (el, style, behind) => {
    if (style.visibility !== "visible" || parseFloat(style.fontSize) < 2 || parseFloat(style.textIndent) < -400)
      return true;
    const ink = rgba(style.getPropertyValue("-webkit-text-fill-color")) ?? rgba(style.color);
    if (!ink || style.getPropertyValue("-webkit-background-clip") === "text") return false;
    if (ink[3] < 0.05) return true;
    return behind !== null && contrast(ink, behind) < 1.1 && !isOnPicture(el);
  };

  return { NEVER, isHidden, isTextHidden, backdrop };
})();
