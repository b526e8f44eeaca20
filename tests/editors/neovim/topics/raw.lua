-- A raw text outside of any newsroom becomes an article by its file type, and gets cards and findings.

local desk = require("desk")

local text = "Kremlinul neagă. Dmitri Peskov a spus că discuțiile de la Miami continuă."
vim.fn.writefile({ " date 22 decembrie 2025 " .. text }, vim.env.HOME .. "/raw.txt")
desk.command("edit " .. vim.env.HOME .. "/raw.txt")
desk.holds("it is a text at first", function()
  return vim.bo.filetype == "text"
end)
desk.command("set filetype=newsmark")
desk.eventually("a malformed date is underlined", function()
  local found = vim.diagnostic.get(0)[1]
  return found and found.code == "date-malformed"
end)
desk.go_to("Peskov")
local card = desk.answer("textDocument/hover")
desk.check("a name has its card", card and card.contents.value:find("dmitri-peskov", 1, true), card)
desk.command("enew")
desk.command("set filetype=newsmark")
desk.type("iDonald Trump<Esc>")
desk.eventually("a text without a name is served as well", function()
  return #vim.lsp.get_clients({ bufnr = 0, name = "newsmark" }) == 1
end)
