-- CTRL-] leads to another article and to a card.

local desk = require("desk")

desk.open("international/2025-12-22-miami-kremlin.news")
desk.go_to("ntâlnirea de la Miami")
desk.type("<C-]>")
desk.arrives_in("international/2025-12-22-miami-ukraine.news")
desk.type("<C-o>")
desk.arrives_in("international/2025-12-22-miami-kremlin.news")

desk.go_to("Steve Witkoff")
desk.type("<C-]>")
desk.arrives_in("registry/persons.json")
desk.check("the cursor stands on the card", desk.line():find("steve-witkoff", 1, true), desk.line())

desk.type("<C-o>")
desk.arrives_in("international/2025-12-22-miami-kremlin.news")
desk.go_to("în primăvară")
desk.command("messages clear")
desk.type(":Newsmark card<CR>")
desk.eventually("a time has no card", function()
  return vim.fn.execute("messages"):find("No") ~= nil
end)
