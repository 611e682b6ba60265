// StepStone and its sisters (Totaljobs, Jobsite, CWJobs): every part has a data-at name.
captureAdapters.stepstone = [
  {
    hosts: ["stepstone.*", "totaljobs.com", "jobsite.co.uk", "cwjobs.co.uk", "caterer.com", "irishjobs.ie"],
    title: ['[data-at="header-job-title"]'],
    company: ['[data-at="metadata-company-name"]'],
    location: ['[data-at="metadata-location"]'],
    employment_type: ['[data-at="metadata-work-type"]', '[data-at="metadata-contract-type"]'],
    salary: ['[data-at="metadata-salary"]'],
    description: ['[data-at="jobad-content"]', '[data-at^="section-text-"]'],
  },
];
