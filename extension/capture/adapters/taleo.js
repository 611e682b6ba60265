// Taleo: the page is filled by script; a saved one has everything in one hidden field, parted and encoded.
captureAdapters.taleo = [
  {
    hosts: ["taleo.net"],
    title: ['[id$="reqTitleLinkAction.row1"]', ".titlepage"],
    // The fields' ids are numbers that differ by tenant; the description is the first long one.
    mend: (found, view) => {
      const parts = captureView
        .select(view, '[id^="requisitionDescriptionInterface.ID"]')
        .filter((node) => captureView.text(node).length > 200);
      if (parts.length) found.description = captureMarkdown.of(parts.flatMap((node) => captureBlocks.of(node)));
      if (!found.title) fromHistory(found);
    },
  },
];

/** @param {Partial<Record<CaptureField, string>>} found */
function fromHistory(found) {
  const field = document.querySelector("input[name=initialHistory]")?.getAttribute("value") ?? "";
  const parts = field.split("!|!").map((part) => {
    try {
      return decodeURIComponent(part).replace(/\\:/g, ":");
    } catch {
      return part;
    }
  });
  // The title stands twice, with an unrelated flag between; the texts are HTML behind a mark of their own.
  const title = parts.find((part, i) => part.length > 3 && part === parts[i + 2] && !/^(?:true|false|\d+)$/.test(part));
  const texts = parts
    .filter((part) => part.startsWith("!*!<"))
    .map((part) => captureStructured.markdown(part.slice(3)));
  if (!title || !texts.length) return;
  found.title = captureText.line(title);
  found.description = texts.filter((text, i) => texts.indexOf(text) === i).join("\n\n");
}
