" How an article is shown and edited: a paragraph is one long line, wrapped at words, and ids are whole words.

if exists('b:did_ftplugin')
  finish
endif
let b:did_ftplugin = 1

setlocal textwidth=0 wrap linebreak breakindent comments= commentstring=
setlocal iskeyword=@,48-57,_,-,192-255
let b:undo_ftplugin = 'setlocal textwidth< wrap< linebreak< breakindent< comments< commentstring< iskeyword< omnifunc<'

if exists('g:loaded_ale')
  setlocal omnifunc=ale#completion#OmniFunc
  nmap <buffer> K <Plug>(ale_hover)
  nmap <buffer> <C-]> <Plug>(ale_go_to_definition)
  let b:undo_ftplugin .= ' | silent! nunmap <buffer> K | silent! nunmap <buffer> <C-]>'
endif
