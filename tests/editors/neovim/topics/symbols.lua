-- gO shows what an article is made of; the newsroom is searched by a few letters.

local desk = require("desk")

desk.open("local/2025-12-12-dig-dezbatere.news")
desk.type("gO")
desk.eventually("the outline opens", function()
  local list = vim.fn.getloclist(0, { items = true })
  return vim.iter(list.items or {}):any(function(item)
    return item.text:find("Votul în consiliu", 1, true) ~= nil
  end)
end)
desk.command("lclose")
local found = desk.inside(function()
  local client = vim.lsp.get_clients({ name = "newsmark" })[1]
  local answer = client:request_sync("workspace/symbol", { query = "vrabete" }, 20000, 0)
  return answer.result
end)
desk.check("a card is found without diacritics", found[1] and found[1].name:find("Vrăbete", 1, true), found)
