-- K shows the card of a name.

local desk = require("desk")

desk.open("international/2025-12-22-miami-kremlin.news")
desk.go_to("Kremlinul]{")
desk.type("K")
local shown = desk.eventually("a window opens", function()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= "" then
      local buffer = vim.api.nvim_win_get_buf(window)
      return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, true), "\n")
    end
  end
end)
desk.check("with the card", shown and shown:find("Kremlin", 1, true), shown)
