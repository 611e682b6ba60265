// SEEK and its sisters in Asia: every part has a data-automation name.
captureAdapters.seek = [
  {
    hosts: ["seek.com.au", "seek.com", "seek.co.nz", "jobsdb.com", "jobstreet.com", "jobstreet.*", "jobsdb.*"],
    title: ['[data-automation="job-detail-title"]'],
    company: ['[data-automation="advertiser-name"]'],
    location: ['[data-automation="job-detail-location"]'],
    employment_type: ['[data-automation="job-detail-work-type"]'],
    salary: ['[data-automation="job-detail-salary"]'],
    description: ['[data-automation="jobAdDetails"]'],
    mend: (found) => {
      if (!/\d/.test(found.salary ?? "")) delete found.salary;
    },
  },
];
