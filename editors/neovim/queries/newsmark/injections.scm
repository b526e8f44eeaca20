; An article holds no other language: all that isn't header or tag is prose.
