// Indeed: the posting's own page, the pane beside the list, and the page of 2018.
captureAdapters.indeed = [
  {
    hosts: ["indeed.com", "indeed.*"],
    root: ["#jobsearch-ViewjobPaneWrapper", "#viewJobSSRRoot", "body"],
    title: [
      '[data-testid="jobsearch-JobInfoHeader-title"]',
      ".jobsearch-JobInfoHeader-title",
      "h1.jobsearch-JobInfoHeader-title",
    ],
    company: ['[data-testid="inlineHeader-companyName"]', '[data-company-name="true"]'],
    location: [
      '[data-testid="inlineHeader-companyLocation"]',
      '[data-testid="jobsearch-JobInfoHeader-companyLocation"]',
      '[data-testid="job-location"]',
    ],
    salary: ["#salaryInfoAndJobType"],
    employment_type: ["#salaryInfoAndJobType"],
    description: ["#jobDescriptionText"],
    mend: (found) => {
      found.title = (found.title ?? "").replace(/\s+-\s+job post$/i, "");
      found.salary =
        captureTerms.money(found.salary ?? "") ||
        captureTerms.money((found.salary ?? "").split(/\s+-\s+(?=\p{L})/u)[0] ?? "");
      found.employment_type = captureTerms.employment(found.employment_type ?? "");
    },
  },
  {
    hosts: ["indeed.com", "indeed.*"],
    title: [".jobsearch-JobInfoHeader-title", "h3.icl-u-xs-mb--xs"],
    company: [".jobsearch-InlineCompanyRating > div:first-child"],
    location: [".jobsearch-InlineCompanyRating > div:last-child"],
    employment_type: [".jobsearch-JobMetadataHeader-item"],
    description: [".jobsearch-JobComponent-description"],
    drop: [".jobsearch-JobMetadataFooter", ".jobsearch-DesiredExperience", ".jobsearch-DesiredExperience-item"],
  },
];
