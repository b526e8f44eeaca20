-- gq puts a part of an article into its canonical form, vim.lsp.buf.format() all of it; prose stays as it is.

local desk = require("desk")

desk.open("international/2025-12-23-ce-urmeaza.news")
local story = vim.list_slice(desk.lines(), 5)
desk.type('Go<CR>[Moscova]{ place="moscova" }<Esc>')
desk.type("ggcctitle: Ce urmează<CR>date: 2025-12-23<Esc>jdd")
desk.type("Ggqq")
desk.eventually("a part is canonical", function()
  return vim.fn.getline("$") == "[Moscova]{place=moscova}"
end)
desk.check("and the rest as it was", desk.lines()[1] == "title: Ce urmează", desk.lines())

desk.inside(function()
  vim.lsp.buf.format({ timeout_ms = 20000 })
end)
local lines = desk.lines()
desk.check("all is canonical", lines[1] == "date 2025-12-23" and lines[2] == "title Ce urmează", lines)
desk.check("the story is the same", vim.deep_equal(vim.list_slice(lines, 5, #lines - 2), story), lines)
