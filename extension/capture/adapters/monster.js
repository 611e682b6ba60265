// Monster: today's page, and the ones of 2015 to 2017 (job-openings, jobview in two templates).
captureAdapters.monster = [
  {
    hosts: ["monster.com", "monster.*"],
    title: ['[data-testid="jobTitle"]'],
    company: ['[data-testid="company"]'],
    location: ['[data-testid="jobDetailLocation"]'],
    description: ['[data-testid="svx-description-container-inner"]', '[data-testid="svx-description-container"]'],
  },
  {
    hosts: ["job-openings.monster.com"],
    root: ["article#jobview"],
    title: ["header.jobview-header h3", ".jobview-header h3"],
    company: ["h4.company"],
    description: [".jobview-section"],
    drop: [".jobview-apply", "form", "footer"],
    // "Company - Place"; a company's name may hold a dash, a place does not.
    mend: (found) => {
      const [, company = "", place = ""] = /^(.*\S)\s+-\s+(\S.*)$/.exec(found.company ?? "") ?? [];
      if (company) [found.company, found.location] = [company, place];
    },
  },
  {
    hosts: ["jobview.monster.com"],
    title: ["#jobview h2", ".job-view-header h2", "h2"],
    location: ["#jobview h3", ".job-view-header h3", "h3"],
    description: ["#JobDescription"],
    mend: (found) => {
      const [, title = "", company = ""] = /^(.*?\S)\s+(?:at|from)\s+(\S.*)$/.exec(found.title ?? "") ?? [];
      if (title) [found.title, found.company] = [title, company];
      else delete found.title; // an employer-branded page: its headings are its own
    },
  },
];
