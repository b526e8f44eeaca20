; Colours by what things are. Names of captures are those that Neovim, Helix and the tree-sitter command share.

(header_key) @keyword
(header_line ":" @punctuation.delimiter)
(header_line "\"" @punctuation.delimiter)
(fence) @punctuation.special
(date) @number
(header_value) @string
(title) @markup.heading

((header_line
  key: (header_key) @_key
  value: (header_value) @string.special.url)
  (#any-of? @_key "url" "URL" "Url"))

(escape) @string.escape

(tag ["[" "]"] @punctuation.bracket)
(block ["{" "}"] @punctuation.bracket)
(attribute "=" @operator)
(attribute "\"" @punctuation.delimiter)
(declaration "#" @punctuation.special)

(key) @attribute
(id) @constant
(declaration (id) @label)

(attribute
  key: (key)
  value: (value) @string)

((attribute
  key: (key) @_key
  value: (value) @number)
  (#any-of? @_key "when" "until"))

((attribute
  key: (key) @_key
  value: (value) @constant.builtin)
  (#eq? @_key "status"))

; What stands in braces and is no attribute, and a block that no tag has.
(block (unread) @comment.error)
(stray_block) @comment.error

; Prose is spelled, what stands in braces isn't.
(title) @spell
(paragraph) @spell
(block) @nospell
(stray_block) @nospell

; An editor that conceals shows the story without its tags.
((tag ["[" "]"] @conceal)
  (#set! conceal ""))

((block) @conceal
  (#set! conceal ""))
