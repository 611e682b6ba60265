// Systems of large employers: Oracle, SuccessFactors, UKG.
captureAdapters.oracle = [
  {
    hosts: ["oraclecloud.com"],
    title: [".job-details__title"],
    description: [".job-details__description-content"],
  },
];
captureAdapters.successfactors = [
  {
    hosts: ["successfactors.com", "successfactors.eu", "jobs.sap.com"],
    mark: '[data-careersite-propertyid="description"]',
    title: ['[data-careersite-propertyid="title"]', "[itemprop=title]"],
    location: ['[data-careersite-propertyid="location"]', ".jobGeoLocation", '[data-careersite-propertyid="city"]'],
    description: ['[data-careersite-propertyid="description"]', ".jobdescription"],
  },
];
captureAdapters.ukg = [
  {
    hosts: ["ultipro.com", "ultipro.ca", "rec.pro.ukg.net"],
    title: ['[data-automation="opportunity-title"]'],
    company: ['[data-automation="navbar-company-name"]'],
    location: ['[data-automation="city-state-zip-country-label"]', '[data-automation="physical-location-item"]'],
    employment_type: ['[data-automation="JobFullTime"]'],
    description: ['[data-automation="job-description"]'],
  },
];
