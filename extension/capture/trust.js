// Which structured item is about the open posting: not another job of the list, not the one that was open before.

var captureTrust = (() => {
  const { fold } = captureText;

  /** Where there is text to compare with, a stray item must not get in by being alone. */
  const LEAST = { withText: 1.5, withoutText: 0.5 };

  /** @param {StructuredItem} item */
  const isAddressed = (item) => {
    const path = /^https?:\/\/[^/]+(\/[^?#]{2,})/.exec(item.url)?.[1];
    return path === location.pathname || (item.id.length >= 4 && location.href.includes(item.id));
  };

  /** @param {Pick<Open, "items" | "main" | "title">} open @param {StructuredItem} item @param {string} pageText folded */
  const trust = ({ items, main, title }, item, pageText) => {
    const told = fold(item.description);
    const isShown = told.length >= 60 && pageText.includes(told.slice(0, 50));
    const isTitled =
      title && (fold(title.value) === fold(item.title) || captureText.share(item.title, title.value) >= 0.8);
    const isAround = item.el !== null && main[0] !== undefined && item.el.contains(main[0].node.el);
    return (
      (isShown ? 2 : told.length >= 150 && main.length ? -1 : 0) +
      (isTitled ? 2 : title && title.score >= 0.7 ? -1.5 : 0) +
      (isAddressed(item) ? 1.5 : 0) +
      (items.length === 1 ? 0.5 : 0) +
      (item.el === null ? 0 : isAround ? 1.5 : -1.5)
    );
  };

  /** @param {Pick<Open, "view" | "items" | "main" | "title">} open @returns {StructuredItem | undefined} */
  const trusted = (open) => {
    const visible = open.view.blocks.filter((block) => block.foreign !== "card");
    const pageText = fold(visible.map((block) => block.text).join(" "));
    const judged = open.items.map((item) => ({ item, trust: trust(open, item, pageText) }));
    const best = judged.sort((a, b) => b.trust - a.trust)[0];
    const least = open.main.length ? LEAST.withText : LEAST.withoutText;
    return best && best.trust >= least ? best.item : undefined;
  };

  return { trusted };
})();
