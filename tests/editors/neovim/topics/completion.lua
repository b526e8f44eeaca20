-- An id is offered while one types, and what is accepted stands in the text to the letter.

local desk = require("desk")

desk.open("international/2025-12-23-ce-urmeaza.news")
local function offered()
  return desk.eventually("something is offered", function()
    local shown = vim.fn.complete_info({ "mode", "items" })
    return vim.fn.pumvisible() == 1 and shown.items or nil
  end)
end

desk.type("Go<CR>🙂 [Peskov]{actor=")
local items = offered()
desk.check("the person first", items and items[1].abbr == "dmitri-peskov" or items[1].word == "dmitri-peskov", items)
desk.type("<C-n><C-y>")
desk.eventually("the id is inserted", function()
  return vim.api.nvim_get_current_line() == "🙂 [Peskov]{actor=dmitri-peskov"
end)
desk.type("}<Esc>")

desk.type("o<CR>@pesk")
desk.type("<C-x><C-o>")
offered()
desk.type("<C-n><C-y>")
desk.eventually("a whole tag is inserted", function()
  return vim.api.nvim_get_current_line():find("{actor=dmitri-peskov}", 1, true) ~= nil
end)
desk.type("<Esc>")
desk.eventually("and is in order", function()
  return #vim.diagnostic.get(0) == 0
end)
