-- gra offers what mends a finding, and does it.

local desk = require("desk")

desk.open("international/2025-12-22-miami-kremlin.news")
desk.type("ggCdate 22 decembrie 2025<Esc>")
desk.eventually("a malformed date is underlined", function()
  return #vim.diagnostic.get(0) == 1
end)
desk.go_to("22 decembrie")
desk.type("gra")
desk.asked()
desk.type("1<CR>")
desk.eventually("the date is mended", function()
  return vim.fn.getline(1) == "date 2025-12-22"
end)
desk.eventually("and nothing is left to be said", function()
  return #vim.diagnostic.get(0) == 0
end)
