-- Findings come and go as one types.

local desk = require("desk")

desk.open("international/2025-12-22-miami-kremlin.news")
desk.holds("the file type is newsmark", function()
  return vim.bo.filetype == "newsmark"
end)
desk.holds("columns are bytes", function()
  return vim.lsp.get_clients({ bufnr = 0 })[1].offset_encoding == "utf-8"
end)
desk.holds("the sample is in order", function()
  return #vim.diagnostic.get(0) == 0
end)

desk.type("ggCdate 22 decembrie 2025<Esc>")
local found = desk.eventually("a malformed date is underlined", function()
  return vim.diagnostic.get(0)[1]
end)
desk.check("by its rule", found.code == "date-malformed", found)
desk.check("just the date", found.col == 5 and found.end_col == 22, found)
desk.check("as an error", found.severity == 1, found)

desk.type("u")
desk.eventually("it goes when it is mended", function()
  return #vim.diagnostic.get(0) == 0
end)
