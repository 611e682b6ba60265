"""How the writer without a model works: sentences made from an applicant's own lines, by rules."""
