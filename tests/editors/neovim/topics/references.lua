-- grr lists all mentions, in all articles.

local desk = require("desk")

desk.open("international/2025-12-22-miami-kremlin.news")
desk.go_to("ntâlnirea de la Miami")
desk.type("grr")
local items = desk.eventually("a list opens", function()
  local list = vim.fn.getqflist({ items = true, size = true })
  return list.size > 0 and list.items or nil
end)
local files = desk.inside(function()
  local files = {}
  for _, item in ipairs(vim.fn.getqflist()) do
    files[vim.fn.fnamemodify(vim.fn.bufname(item.bufnr), ":t")] = true
  end
  return vim.tbl_count(files)
end)
desk.check("of several articles", files > 2, items)
