// Greenhouse: the old boards, and the new ones; also on the employer's own domain.
captureAdapters.greenhouse = [
  {
    hosts: ["boards.greenhouse.io", "boards.eu.greenhouse.io"],
    mark: "#grnhse_app .app-title",
    title: [".app-title"],
    company: [".company-name"],
    location: ["#header .location", ".location"],
    description: ["#content"],
    pageTitle: /^Job Application for (?<title>.+) at (?<company>.+)$/,
    mend: (found) => {
      found.company = (found.company ?? "").replace(/^at\s+/i, "");
    },
  },
  {
    hosts: ["job-boards.greenhouse.io", "job-boards.eu.greenhouse.io"],
    mark: ".job__description.body",
    title: [".job__title h1", "h1"],
    location: [".job__location"],
    description: [".job__description"],
    pageTitle: /^Job Application for (?<title>.+) at (?<company>.+)$/,
  },
];
