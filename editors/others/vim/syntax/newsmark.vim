" Header keys and the braces of tags; what is more the server knows.

if exists('b:current_syntax')
  finish
endif

syntax match newsmarkKey /^\s*\%(date\|title\|place\|author\|source\|event\|lang\|url\|updated\|lint\)\ze[ \t:]/
syntax match newsmarkBraces /\]\@1<={[^}]*}/

highlight default link newsmarkKey Keyword
highlight default link newsmarkBraces Comment

let b:current_syntax = 'newsmark'
