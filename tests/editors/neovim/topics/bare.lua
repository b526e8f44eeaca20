-- The server without the plugin, by the configuration in editors/README.md.

local desk = require("desk")

desk.open("international/2025-12-22-miami-kremlin.news")
desk.holds("there is no plugin", function()
  return vim.fn.exists(":Newsmark") == 0
end)
desk.type("ggCdate 22 decembrie 2025<Esc>")
desk.eventually("a malformed date is underlined", function()
  local found = vim.diagnostic.get(0)[1]
  return found and found.code == "date-malformed"
end)
desk.type("u")
desk.go_to("ntâlnirea de la Miami")
desk.type("<C-]>")
desk.arrives_in("international/2025-12-22-miami-ukraine.news")
