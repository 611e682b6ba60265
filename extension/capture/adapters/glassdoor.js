// Glassdoor: the posting's page and the pane beside the list share their parts.
captureAdapters.glassdoor = [
  {
    hosts: ["glassdoor.com", "glassdoor.*"],
    root: ['[class*="JobDetails_jobDetailsContainer"]', "#JDCol", "main", "body"],
    title: ['[id^="jd-job-title"]', '[data-test="job-title"]', '[data-test="jobTitle"]', "h1"],
    company: [
      '[class*="EmployerProfile_employerNameHeading"]',
      '[data-test="employer-name"]',
      '[data-test="employerName"]',
    ],
    location: ['[data-test="location"]', '[data-test="emp-location"]'],
    salary: ['[class*="SalaryEstimate_salaryRange"]', '[data-test="detailSalary"]'],
    description: ['[class*="JobDetails_jobDescription__"]', "#JobDescriptionContainer", ".jobDescriptionContent"],
  },
];
