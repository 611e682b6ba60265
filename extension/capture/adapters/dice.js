// Dice: the posting's page.
captureAdapters.dice = [
  {
    hosts: ["dice.com"],
    title: ['[data-cy="jobTitle"]', '[data-testid="job-detail-header-card"] h1', "h1"],
    company: [
      '[data-cy="companyNameLink"]',
      '[data-cy="companyNameNoLink"]',
      '[data-testid="job-detail-header-card"] a[href*="company"]',
    ],
    location: ['[data-cy="location"]', '[data-cy="locationDetails"]'],
    employment_type: ['[data-cy="employmentDetails"]'],
    salary: ['[data-cy="payDetails"]'],
    description: ['[data-testid="jobDescriptionHtml"]', "#jobDescription"],
  },
];
