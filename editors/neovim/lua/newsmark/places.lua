-- Lists of places. Neovim sorts what a server answers by file; here the server's order stays, which is the news's.

local M = {}

--- Entries for the location list.
---@param locations lsp.Location[]
---@param client vim.lsp.Client
---@return vim.quickfix.entry[]
function M.entries(locations, client)
  local order = {} ---@type table<lsp.Location, integer>
  for number, location in ipairs(locations) do
    order[location] = number
  end
  local entries = vim.lsp.util.locations_to_items(locations, client.offset_encoding)
  table.sort(entries, function(one, other)
    return order[one.user_data] < order[other.user_data]
  end)
  return entries
end

--- Opens a location list of a window.
---@param window integer
---@param list vim.fn.setqflist.what
function M.open(window, list)
  vim.fn.setloclist(window, {}, " ", list)
  vim.api.nvim_set_current_win(window)
  vim.cmd("botright lopen")
  vim.wo[0][0].wrap = false
end

return M
