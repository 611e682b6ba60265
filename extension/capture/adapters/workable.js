// Workable: parts have data-ui names.
captureAdapters.workable = [
  {
    hosts: ["apply.workable.com", "jobs.workable.com"],
    title: ['[data-ui="job-title"]', "h1"],
    location: ['[data-ui="job-location"]'],
    employment_type: ['[data-ui="job-type"]'],
    description: ['[data-ui="job-description"], [data-ui="job-requirements"], [data-ui="job-benefits"]'],
    mend: (found) => {
      found.description = (found.description ?? "").replace(/^#+ Description\n+/, "");
    },
  },
];
