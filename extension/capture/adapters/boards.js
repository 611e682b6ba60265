// Boards whose pages only need a pointer: Job Bank Canada, USAJOBS, Djinni, Beyond, SilkRoad.
captureAdapters.jobbank = [
  {
    hosts: ["jobbank.gc.ca", "guichetemplois.gc.ca"],
    title: ["[property=title]", "h1#wb-cont"],
    company: ["[property=hiringOrganization] [property=name]", "[property=hiringOrganization]"],
    location: ["[property=joblocation] [property=addressLocality]", "[property=joblocation]"],
    employment_type: ["[property=employmentType]"],
    salary: ["[property=baseSalary]"],
    description: ["[property=description]"],
    hidden: true, // the employer's own text is there, and nowhere else
    mend: (found, view) => {
      const place = captureView.select(view, "[property=joblocation]")[0];
      if (place) found.location = captureView.text(place).replace(/^(?:Location|Lieu)\s*/, "");
      found.salary = captureTerms.money(found.salary ?? "") || (found.salary ?? "").replace(/\s*(?:HOUR|YEAR).*$/, "");
    },
  },
];
captureAdapters.usajobs = [
  {
    hosts: ["usajobs.gov"],
    title: [".usajobs-joa-banner__title", "#job-title"],
    company: [".usajobs-joa-banner__agency", ".usajobs-joa-banner__dept"],
  },
];
captureAdapters.djinni = [
  {
    hosts: ["djinni.co"],
    title: ["h1"],
    company: ['h1 ~ * a[href*="company"]', 'a[href*="/jobs/?company="]', 'a[href*="company-"]'],
    description: [".job-post__description", ".job-post-page .mb-4"],
  },
];
captureAdapters.beyond = [
  {
    hosts: ["beyond.com"],
    title: ["h1.job-title"],
    description: [".featured-job-description > div:last-child", ".featured-job-description"],
  },
];
captureAdapters.silkroad = [
  {
    hosts: ["silkroad.com"],
    title: ["#jobTitleDiv"],
  },
];
