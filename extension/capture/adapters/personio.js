// Personio: class names are hashed behind a readable start; place and type share the line under the title.
captureAdapters.personio = [
  {
    hosts: ["jobs.personio.de", "jobs.personio.com", "jobs.personio.es"],
    title: [".detail-title", '[class*="page_title"]', "h1"],
    description: ['[class*="page_jobDescription"]', ".detail-block-description", ".job-description"],
  },
];
