-- The plugin as a package, without a wish: lenses are kept, hints and completion as one types are not.

local desk = require("desk")

desk.open("international/2025-12-22-miami-kremlin.news")
desk.holds("the command is there", function()
  return vim.fn.exists(":Newsmark") == 2
end)
desk.holds("the clone is found behind a link", function()
  return vim.uv.fs_stat(require("newsmark.server").project .. "/Cargo.toml") ~= nil
end)
desk.holds("no hints", function()
  return not vim.lsp.inlay_hint.is_enabled({ bufnr = 0 })
end)

desk.type("Go<CR>@pesk")
vim.wait(500)
desk.holds("nothing is offered unasked", function()
  return vim.fn.pumvisible() == 0
end)
desk.type("<C-x><C-o>")
desk.eventually("what alone fits is inserted whole when it is asked for", function()
  return vim.api.nvim_get_current_line() == "[Dmitri Peskov]{actor=dmitri-peskov}"
end)
