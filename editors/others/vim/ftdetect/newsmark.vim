autocmd BufNewFile,BufRead *.news setfiletype newsmark
