// Workday: parts have data-automation-id names; the company is in the structured data or in the tenant's name.
captureAdapters.workday = [
  {
    hosts: ["myworkdayjobs.com", "myworkdaysite.com"],
    title: ['[data-automation-id="jobPostingHeader"]'],
    location: ['[data-automation-id="locations"] dd', '[data-automation-id="locations"]'],
    employment_type: ['[data-automation-id="time"] dd', '[data-automation-id="time"]'],
    description: ['[data-automation-id="jobPostingDescription"]'],
  },
];
