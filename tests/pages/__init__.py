"""Looking at the printed pages: a contact sheet, a table of facts, and the pictures that the API shows of themes."""
