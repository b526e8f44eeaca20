vim.filetype.add({ extension = { news = "newsmark" } })
