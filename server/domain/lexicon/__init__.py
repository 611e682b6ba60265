"""Word lists as data: what the reader of postings and the writer without a model know about English."""
