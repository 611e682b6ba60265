// BrassRing (Kenexa): a table of labels and values; the value's id is its label.
captureAdapters.brassring = [
  {
    hosts: ["brassring.com"],
    title: ['span[id="Job Title"]', 'span[id="Position Title"]', 'span[id="Title"]'],
    location: ['span[id="Location: City"]', 'span[id="City"]', 'span[id="Location"]'],
    description: [
      'span[id="Job Description"], span[id="Position Description"], span[id="Requirements"], span[id="Position Requirements"], span[id="Qualifications"]',
    ],
    pageTitle: /^(?<company>.+?) - Job details$/i,
  },
];
