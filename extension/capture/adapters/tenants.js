// Applicant systems with one tenant per subdomain: Recruitee, Teamtailor, BambooHR, Breezy, Jobvite, JazzHR.
captureAdapters.recruitee = [
  {
    hosts: ["recruitee.com"],
    location: ['[class*="custom-css-style-job-location"]'],
    description: ['[class*="job-description"]', '[class*="custom-css-style-job-description"]'],
  },
];
captureAdapters.teamtailor = [
  {
    hosts: ["teamtailor.com"],
    mark: 'meta[name="generator"][content="Teamtailor"], script[src*="teamtailor-cdn"]',
    title: ['[data-block="cover"] h1', "main h1", "h1"],
    description: ["main .prose", ".prose"],
  },
];
captureAdapters.bamboohr = [
  {
    hosts: ["bamboohr.com"],
    title: [".fabric-1x-root-h2", "main h2", ".ResAts__page h2", "h2"],
    description: [".fabric-rte", ".BambooRichText", '[class*="jobDescription"]'],
  },
];
captureAdapters.breezy = [
  {
    hosts: ["breezy.hr"],
    title: [".banner h1", ".banner h2", "h1"],
    location: [".banner .location", ".meta .location"],
    description: [".body-wrapper .description", ".description"],
    drop: [".apply-container"],
  },
];
captureAdapters.jobvite = [
  {
    hosts: ["jobs.jobvite.com"],
    title: [".jv-header"],
    description: [".jv-job-detail-description"],
    mend: (found, view) => {
      // "Department<separator>Place": the last part is the place.
      const meta = captureView.select(view, ".jv-job-detail-meta")[0];
      const last = meta?.kids.filter((kid) => typeof kid === "string" && kid.trim()).at(-1);
      if (typeof last === "string") found.location = captureText.line(last);
      found.description = (found.description ?? "").replace(/^#+ (?:Job )?Description\n+/, "");
    },
  },
];
captureAdapters.jazzhr = [
  {
    hosts: ["applytojob.com"],
    title: [".job-header h1", "h1"],
    description: ["#job-description", ".job-details .description"],
  },
];
