// iCIMS: the text is in a frame of the same host; the pages of 2010 are tables.
captureAdapters.icims = [
  {
    hosts: ["icims.com"],
    title: ["h1.iCIMS_Header", ".iCIMS_Header h1"],
    description: [".iCIMS_InfoMsg_Job", ".iCIMS_JobContent"],
    drop: [".iCIMS_JobOptions", ".iCIMS_JobHeaderGroup"],
  },
  {
    hosts: ["icims.com"],
    title: [".iCIMS_Header_JobTitle"],
  },
];
