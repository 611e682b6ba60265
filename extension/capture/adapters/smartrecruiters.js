// SmartRecruiters: four sections of one posting.
captureAdapters.smartrecruiters = [
  {
    hosts: ["jobs.smartrecruiters.com", "careers.smartrecruiters.com"],
    title: ["h1.job-title", "[itemprop=title]", "h1"],
    location: ["spl-job-location", ".job-details [itemprop=jobLocation]", "[itemprop=jobLocation]"],
    employment_type: [".job-details [itemprop=employmentType]", "[itemprop=employmentType]"],
    description: [".job-section", "[itemprop=description]"],
    drop: ["#st-videos", "spl-job-share"],
  },
];
