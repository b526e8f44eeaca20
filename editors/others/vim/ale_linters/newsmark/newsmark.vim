" The server, for ALE. It is found on PATH; `let g:ale_newsmark_executable = '…'` names another.

call ale#Set('newsmark_executable', 'newsmark')

" The newsroom: the nearest folder upward with settings, else the article's own.
function! s:Root(buffer) abort
  let l:settings = ale#path#FindNearestFile(a:buffer, 'newsmark.json')
  return fnamemodify(empty(l:settings) ? bufname(a:buffer) : l:settings, ':p:h')
endfunction

call ale#linter#Define('newsmark', {
\   'name': 'newsmark',
\   'lsp': 'stdio',
\   'executable': {buffer -> ale#Var(buffer, 'newsmark_executable')},
\   'command': '%e lsp',
\   'language': 'newsmark',
\   'project_root': function('s:Root'),
\})
