; The header, and paragraphs of several lines.
[
  (header)
  (front_matter)
  (paragraph)
] @fold
