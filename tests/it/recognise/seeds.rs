//! Raw paragraphs of the kind that newsrooms have.
