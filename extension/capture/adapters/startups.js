// Wellfound and Y Combinator: boards of young companies.
captureAdapters.wellfound = [
  {
    hosts: ["wellfound.com", "angel.co"],
    company: ['a[href^="/company/"] span', '[class*="companyName"]'],
    description: ["#job-description", '[class*="styles_description__"]'],
  },
];
captureAdapters.ycombinator = [
  {
    hosts: ["ycombinator.com", "workatastartup.com"],
    title: [".ycdc-section-title", ".company-details h1", "h1", ".company-title"],
    company: [".company-name"],
    description: [".prose", ".job-description"],
    pageTitle: /^(?<title>.+?) at (?<company>.+?) (?:\||\()/,
  },
];
