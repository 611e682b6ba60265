// ZipRecruiter: the posting's page.
captureAdapters.ziprecruiter = [
  {
    hosts: ["ziprecruiter.com", "ziprecruiter.*"],
    title: ["h1.job_title", ".job_header h1", "main h1"],
    company: [".hiring_company_text", "a.job_details_link", '.job_header a[href*="/co/"]'],
    location: [".job_location", ".location_text", '.job_header a[href*="/Jobs/"]'],
    description: [".jobDescriptionSection", ".job_description"],
  },
];
