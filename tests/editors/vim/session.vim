" An article in Vim with ALE: findings, card, definition, completion.

let s:failures = 0
let s:checks = 0
let s:report = []

function! s:Check(what, holds, seen) abort
  let s:checks += 1
  if !a:holds
    let s:failures += 1
    call add(s:report, 'FAILED ' . a:what . ': ' . string(a:seen))
  endif
endfunction

" Waits until an expression holds.
function! s:Eventually(what, expression) abort
  let l:tries = 0
  while l:tries < 600 && !eval(a:expression)
    sleep 50m
    let l:tries += 1
  endwhile
  call s:Check(a:what, eval(a:expression), [expand('%'), ale#engine#GetLoclist(bufnr(''))])
endfunction

function! s:GoTo(words) abort
  call cursor(1, 1)
  call s:Check(a:words, search('\V' . a:words, 'cW') > 0, getline(1, '$'))
endfunction

function! s:Session() abort
  execute 'edit' $NEWSROOM . '/international/2025-12-22-miami-kremlin.news'
  call s:Check('the file type', &filetype is# 'newsmark', &filetype)
  call s:Check('ALE knows the server', ale#linter#Get('newsmark')[0].name is# 'newsmark', ale#linter#Get('newsmark'))

  call setline(1, 'date 22 decembrie 2025')
  call ale#Queue(0)
  call s:Eventually('a malformed date is underlined', 'get(get(ale#engine#GetLoclist(bufnr("")), 0, {}), "code", "") is# "date-malformed"')
  let l:found = get(ale#engine#GetLoclist(bufnr('')), 0, {})
  call s:Check('just the date', [get(l:found, 'lnum'), get(l:found, 'col'), get(l:found, 'end_col')] == [1, 6, 22], l:found)
  call setline(1, 'date 2025-12-22T16:40:00+02:00')
  call ale#Queue(0)
  call s:Eventually('and no more when it is mended', 'empty(ale#engine#GetLoclist(bufnr("")))')

  call s:GoTo('ntâlnirea de la Miami')
  execute "normal \<C-]>"
  call s:Eventually('the definition', 'expand("%:t") is# "2025-12-22-miami-ukraine.news"')
endfunction

try
  call s:Session()
catch
  call s:Check('the session runs to its end', 0, [v:exception, v:throwpoint])
endtry
call add(s:report, printf('%d of %d', s:checks - s:failures, s:checks))
call writefile(s:report, argv(0) . '.txt')
if s:failures
  cquit!
endif
qall!
