-- An editor's own settings lie beneath the newsroom's, and a change counts at once.

local desk = require("desk")

desk.inside(function()
  vim.lsp.config("newsmark", { settings = { newsmark = { rules = { ["date-malformed"] = "hint" } } } })
end)
desk.open("international/2025-12-22-miami-kremlin.news")
desk.type("ggCdate 22 decembrie 2025<Esc>")
desk.eventually("the finding is but a hint", function()
  local found = vim.diagnostic.get(0)[1]
  return found and found.severity == vim.diagnostic.severity.HINT
end)
desk.inside(function()
  local client = vim.lsp.get_clients({ bufnr = 0, name = "newsmark" })[1]
  client.settings = { newsmark = { rules = { ["date-malformed"] = "warning" } } }
  client:notify("workspace/didChangeConfiguration", { settings = client.settings })
end)
desk.eventually("now it is a warning", function()
  local found = vim.diagnostic.get(0)[1]
  return found and found.severity == vim.diagnostic.severity.WARN
end)
