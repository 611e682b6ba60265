// Ashby: facts in the left pane as heading and value, the text in the right one.
captureAdapters.ashby = [
  {
    hosts: ["jobs.ashbyhq.com"],
    mark: ".ashby-job-posting-heading",
    title: [".ashby-job-posting-heading", "h1"],
    description: ['.ashby-job-posting-right-pane [class*="_descriptionText_"]', '[class*="_descriptionText_"]'],
    pageTitle: /^(?<title>.+) @ (?<company>.+)$/,
  },
];
