-- Header and long tags can be folded, by the server where the grammar's parser is not there.

local desk = require("desk")

desk.open("local/2025-12-12-dig-dezbatere.news")
desk.check("no parser", desk.inside(function()
  return vim.wo.foldexpr:find("vim.lsp.foldexpr", 1, true) ~= nil
end))
desk.check("nothing is folded at first", desk.inside(function()
  return vim.fn.foldclosed(2) == -1
end))
desk.eventually("the header can be", function()
  return vim.fn.foldlevel(2) > 0
end)
desk.type("gg")
desk.type("zc")
desk.eventually("and is", function()
  return vim.fn.foldclosed(2) == 1
end)
