"""A document's text: Markdown in a small dialect, made from drafts and read into a printable tree.

    # Jane Roe                                     the name
    **Staff Engineer**                             the label: a line all in bold below the name
    Berlin | [jane@example.org](mailto:…)          contact: fields between "|"; a single field begins with "| "

    ## Work Experience                             a section
    ### Staff Engineer                             an entry: its title, and in the line below it
    **Acme GmbH** | Berlin | *Mar 2021 - Present*  organisation (bold), location, dates (italic), each optional
    - Cut the *build* from 40 to 6 minutes         a bullet (also "*", "+", "•", "1."), always one line

Blank lines between these are welcome. In a paragraph a line end is a line break, as typed. Inside a line
there are `**bold**`, `*italic*` (around whole words also with `_`), links to http, https, mailto and tel,
entities and backslash escapes; everything else that Markdown knows (HTML, images, code, quotes, tables) is
literal text. Headings below the third level are bold paragraphs; a rule (`---`) only separates. A letter is
a head and paragraphs, without sections; its subject is a paragraph all in bold.

Every text has a tree, and `parse(to_markdown(tree)) == tree` for every tree that `parse` made.
"""

from server.domain.markdown.blocks import parse
from server.domain.markdown.letter import letter_markdown
from server.domain.markdown.page import LineEvidence, Written, to_markdown
from server.domain.markdown.resume import resume_markdown
from server.domain.markdown.tree import Tree

__all__ = ["LineEvidence", "Tree", "Written", "letter_markdown", "parse", "resume_markdown", "to_markdown"]
