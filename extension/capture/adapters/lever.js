// Lever: sections of the posting follow each other; the company stands only in the page's title and logo.
captureAdapters.lever = [
  {
    hosts: ["jobs.lever.co", "jobs.eu.lever.co"],
    title: [".posting-headline h2"],
    location: [".posting-categories .location"],
    employment_type: [".posting-categories .commitment"],
    salary: ['[data-qa="salary-range"]'],
    description: [
      ".posting-page .section-wrapper .section:not(.posting-header):not(.last-section-apply)",
      '[data-qa="job-description"]',
    ],
    drop: [".postings-btn-wrapper", ".last-section-apply", '[data-qa="salary-range"]'],
    mend: (found) => {
      for (const field of /** @type {const} */ (["location", "employment_type"]))
        found[field] = (found[field] ?? "").replace(/\s*\/\s*$/, "");
      // "Company - Title": only the known title tells where the company's name ends.
      const page = captureText.line(document.title);
      const end = found.title ? page.lastIndexOf(` - ${found.title}`) : -1;
      if (end > 0) found.company = page.slice(0, end);
    },
  },
];
