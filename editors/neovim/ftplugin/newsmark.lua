-- How an article is shown and edited: a paragraph is one long line, wrapped at words, and ids are whole words.

if vim.b.did_ftplugin then
  return
end
vim.b.did_ftplugin = 1

-- A line break that nobody meant would end up in print, so none is typed by itself.
vim.bo.textwidth = 0
vim.bo.formatoptions = "lj1"
vim.bo.comments = ""
vim.bo.commentstring = ""
vim.bo.suffixesadd = ".news"
vim.bo.iskeyword = "@,48-57,_,-,192-255"
vim.wo[0][0].wrap = true
vim.wo[0][0].linebreak = true
vim.wo[0][0].breakindent = true

local has_parser = pcall(vim.treesitter.start)

-- By the grammar where its parser is there, else by the server; all folds are open at first.
vim.wo[0][0].foldmethod = "expr"
vim.wo[0][0].foldexpr = has_parser and "v:lua.vim.treesitter.foldexpr()" or "v:lua.vim.lsp.foldexpr()"
vim.wo[0][0].foldlevel = 99

vim.b.undo_ftplugin = table.concat({
  "setlocal textwidth< formatoptions< comments< commentstring< suffixesadd< iskeyword<",
  "setlocal wrap< linebreak< breakindent< foldmethod< foldexpr< foldlevel<",
  "lua vim.treesitter.stop(); require('newsmark.reading').show('all')",
}, " | ")
