// LinkedIn: the guest's page, the signed-in pane of 2024, the server-driven layout of 2026.
captureAdapters.linkedin = (() => {
  const inAddress = /[?&]currentJobId=(\d+)/;
  const address = (/** @type {string} */ id) => `https://www.linkedin.com/jobs/view/${id}/`;

  /** @type {SiteAdapter[]} */
  return [
    {
      hosts: ["linkedin.com"],
      root: [".top-card-layout", "section.top-card-layout__card"],
      title: ["h1.top-card-layout__title", "h2.top-card-layout__title"],
      company: ["a.topcard__org-name-link", ".topcard__flavor-row .topcard__flavor:first-child"],
      location: [".topcard__flavor--bullet"],
      salary: [".compensation__salary", ".salary"],
      // The text stands outside the top card; the first match is this posting's, later ones are similar jobs'.
      mend: (found, view) => {
        const text = captureView.select(view, ".show-more-less-html__markup")[0];
        if (text) found.description = captureMarkdown.of(captureBlocks.of(text));
        // Label and value pairs; the labels are in the reader's language, the employment type is the second pair.
        const facts = captureView.select(view, ".description__job-criteria-item .description__job-criteria-text");
        const type =
          facts.length >= 4
            ? facts[1]
            : facts.map((node) => node).find((node) => captureTerms.isTerm(captureView.text(node)));
        if (type) found.employment_type = captureView.text(type);
      },
    },
    {
      hosts: ["linkedin.com"],
      root: [
        ".jobs-search__job-details--wrapper",
        ".job-view-layout",
        ".jobs-details",
        ".jobs-search__job-details",
        "main",
      ],
      title: [
        ".job-details-jobs-unified-top-card__job-title h1",
        ".job-details-jobs-unified-top-card__job-title",
        ".jobs-unified-top-card__job-title",
      ],
      company: [
        ".job-details-jobs-unified-top-card__company-name a",
        ".job-details-jobs-unified-top-card__company-name",
        ".jobs-unified-top-card__company-name",
      ],
      location: [
        ".job-details-jobs-unified-top-card__primary-description-container .tvm__text",
        ".job-details-jobs-unified-top-card__primary-description-container",
        ".jobs-unified-top-card__bullet",
      ],
      employment_type: [".job-details-jobs-unified-top-card__job-insight"],
      open: {
        inAddress,
        address,
        selector: ".job-details-jobs-unified-top-card__job-title a",
        attribute: "href",
        inPage: /\/jobs\/view\/(\d+)/,
      },
      description: ["#job-details", ".jobs-description-content__text", ".jobs-description__content"],
      mend: (found) => {
        found.location = (found.location ?? "").split(" · ")[0] ?? "";
        found.employment_type = captureTerms.employment(found.employment_type ?? "");
        found.description = (found.description ?? "").replace(/^#+ [^\n]*\n+/, "");
      },
    },
    {
      hosts: ["linkedin.com"],
      description: [
        '[componentkey^="JobDetails_AboutTheJob_"] [data-testid="expandable-text-box"]',
        '[componentkey^="JobDetails_AboutTheJob_"]',
      ],
      open: {
        inAddress,
        address,
        selector: '[componentkey^="JobDetails_AboutTheJob_"]',
        attribute: "componentkey",
        inPage: /(\d+)$/,
      },
      // Class names are hashes: the head's parts are known by where their links lead.
      mend: (found, view) => {
        const about = captureView.select(view, '[componentkey^="JobDetails_AboutTheJob_"]')[0];
        if (!about) return;
        const id = /\d+/.exec(about.el.getAttribute("componentkey") ?? "")?.[0] ?? "";
        const before = (/** @type {string} */ selector) =>
          captureView
            .select(view, selector)
            .filter((node) => node.order < about.order && captureView.text(node))
            .at(-1);
        const title = before(`a[href*="/jobs/view/${id}"]`);
        const company = before('a[href*="/company/"]');
        const shown = /^(?<title>.+?) \| (?<company>[^|]+) \| LinkedIn$/.exec(
          captureText.line(document.title).replace(/^\(\d+\) /, ""),
        )?.groups;
        found.title = title ? captureView.text(title) : (shown?.["title"] ?? "");
        found.company = company ? captureView.text(company) : (shown?.["company"] ?? "");
        const head = view.blocks.filter(
          (block) => title && block.node.order >= title.order && block.node.order < about.order,
        );
        const line = head.find((block) => block.text.includes(" · "))?.text ?? "";
        found.location = line.split(" · ")[0] ?? "";
        found.employment_type = head.map((block) => block.text).find(captureTerms.isTerm) ?? "";
        found.description = (found.description ?? "").replace(/^#+ [^\n]*\n+/, "");
      },
    },
  ];
})();
