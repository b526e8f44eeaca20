-- grn renames an id in articles and cards, opened or not.

local desk = require("desk")

desk.open("local/2025-12-12-dig-dezbatere.news")
desk.go_to("radu-fantanaru}")
desk.type("grn")
desk.asked()
desk.type("<C-u>inginerul-fantanaru<CR>")
desk.eventually("here", function()
  return vim.fn.search("actor=inginerul-fantanaru}", "nw") > 0
end)
desk.command("wall")
local left = vim.fn.systemlist({ "grep", "-rlE", "(^|[^-a-z])radu-fantanaru([^-a-z]|$)", vim.env.NEWSROOM })
desk.check("the old id stands nowhere but in what its card was called", #left <= 1, left)
local card = vim.fn.readfile(vim.env.NEWSROOM .. "/registry/persons.json")
desk.check("the card has the new id", table.concat(card):find('"inginerul-fantanaru"', 1, true), left)
desk.eventually("and all is in order", function()
  return #vim.diagnostic.get(nil, { severity = { min = vim.diagnostic.severity.WARN } }) == 0
end)
