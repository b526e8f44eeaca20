-- The article is put into its canonical form, all of it and a part.

local desk = require("desk")

desk.open("international/2025-12-23-ce-urmeaza.news")
local before = desk.lines()
desk.type("ggcctitle: Ce urmează<CR>date: 2025-12-23<Esc>jdd")
desk.type("Go<CR>[Moscova]{ place=\"moscova\" }<Esc>")
desk.inside(function()
  vim.lsp.buf.format({ timeout_ms = 20000 })
end)
desk.eventually("a tag is canonical", function()
  return vim.fn.search("^\\[Moscova]{place=moscova}$", "nw") > 0
end)
desk.check("the header too", desk.lines()[1]:match("^date 2025%-12%-23$"), { desk.lines(), before })
