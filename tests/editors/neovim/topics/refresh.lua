-- A card that is saved mends a finding in an article that nobody touches meanwhile.

local desk = require("desk")

desk.open("international/2025-12-22-miami-kremlin.news")
desk.type("Go<CR>[cineva]{actor=om-nou}<Esc>")
desk.command("write")
desk.eventually("a card that there isn't", function()
  local found = vim.diagnostic.get(0)[1]
  return found and found.code == "unknown-id"
end)

desk.command("split registry/nou.json")
desk.type('i{"cards": [{"id": "om-nou", "type": "Person", "name": "Om Nou"}]}<Esc>')
desk.command("write")
desk.eventually("a card that there is now", function()
  return #vim.diagnostic.get(vim.fn.bufnr("2025-12-22-miami-kremlin.news")) == 0
end)
