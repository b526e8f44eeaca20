-- Header and long tags can be folded, by the server where the grammar's parser is not there.

local desk = require("desk")

desk.open("local/2025-12-12-dig-dezbatere.news")
desk.holds("no parser", function()
  return vim.wo.foldexpr:find("vim.lsp.foldexpr", 1, true) ~= nil
end)
desk.holds("nothing is folded at first", function()
  return vim.fn.foldclosed(2) == -1
end)
desk.eventually("the header can be", function()
  return vim.fn.foldlevel(2) > 0
end)
desk.type("gg")
desk.type("zc")
desk.eventually("and is", function()
  return vim.fn.foldclosed(2) == 1
end)
