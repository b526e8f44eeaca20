-- CTRL-] leads to another article and to a card.

local desk = require("desk")

desk.open("international/2025-12-22-miami-kremlin.news")
desk.go_to("ntâlnirea de la Miami")
desk.type("<C-]>")
desk.arrives_in("international/2025-12-22-miami-ukraine.news")
desk.type("<C-o>")
desk.arrives_in("international/2025-12-22-miami-kremlin.news")

-- A card that comes with the program opens as a copy that can't be written.
desk.go_to("Steve Witkoff")
desk.type("<C-]>")
desk.eventually("the card comes up", function()
  return vim.api.nvim_get_current_line():find("steve-witkoff", 1, true) ~= nil
end)
desk.holds("not to be written", function()
  return vim.bo.readonly
end)

desk.open("local/2025-12-12-dig-dezbatere.news")
desk.go_to("Radu Fântânaru")
desk.type(":Newsmark card<CR>")
desk.arrives_in("registry/persons.json")
desk.eventually("on the card", function()
  return vim.api.nvim_get_current_line():find("radu-fantanaru", 1, true) ~= nil
end)

desk.open("international/2025-12-22-miami-kremlin.news")
desk.go_to("în primăvară")
desk.command("messages clear")
desk.type(":Newsmark card<CR>")
desk.eventually("a time has no card", function()
  return vim.fn.execute("messages"):find("No") ~= nil
end)
