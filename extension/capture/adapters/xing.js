// Xing: the posting's page.
captureAdapters.xing = [
  {
    hosts: ["xing.com"],
    title: ['[data-testid="job-details-header"] h1', '[data-testid="job-title"]'],
    company: ['[data-testid="job-company-name"]', '[data-testid="job-details-header"] a[href*="/pages/"]'],
    location: ['[data-testid="job-location"]', '[data-testid="job-details-location"]'],
    employment_type: ['[data-testid="job-type"]', '[data-testid="job-details-employment-type"]'],
    description: ['[data-testid="expandable-content"]', '[class*="html-description"]'],
  },
];
