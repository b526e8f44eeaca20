; An event that an article declares, and what names it. Ids belong to all articles alike, so the article is the scope.

(article) @local.scope

(declaration
  value: (id) @local.definition)

((attribute
  key: (key) @_key
  value: (id) @local.reference)
  (#any-of? @_key "event" "part-of" "after"))
