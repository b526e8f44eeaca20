-- Days of the week and the ids behind recognised names are shown between the words, where that is wished for.

local desk = require("desk")

desk.open("international/2025-12-22-miami-kremlin.news")
local hints = desk.eventually("hints are shown", function()
  local hints = vim.lsp.inlay_hint.get({ bufnr = 0 })
  return #hints > 0 and vim.tbl_map(function(hint)
    return vim.inspect(hint.inlay_hint.label)
  end, hints) or nil
end)
desk.check("of a name without a tag", table.concat(hints or {}):find("steve-witkoff", 1, true), hints)
