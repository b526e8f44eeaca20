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
desk.check("the person first", items and items[1].abbr == "dmitri-peskov", items)
desk.check("nothing is typed unasked", desk.line() == "🙂 [Peskov]{actor=", desk.line())
desk.type("<C-n><C-y>")
desk.eventually("the id is inserted, and the brace", function()
  return vim.api.nvim_get_current_line() == "🙂 [Peskov]{actor=dmitri-peskov}"
end)

desk.type("<Esc>o<CR>@pesk")
items = offered()
desk.check("as one types", items and #items > 0, items)
desk.type("<C-n><C-y>")
desk.eventually("a whole tag is inserted", function()
  return vim.api.nvim_get_current_line() == "[Dmitri Peskov]{actor=dmitri-peskov}"
end)

-- By CTRL-X CTRL-O, as without the wish for more.
desk.type("<Esc>o<CR>[azi]{<C-x><C-o>")
items = offered()
desk.check("keys of a tag", items and items[1].abbr == "when", items)
desk.type("<C-e><BS><Esc>")
desk.eventually("and all is in order", function()
  return #vim.diagnostic.get(0) == 0
end)
