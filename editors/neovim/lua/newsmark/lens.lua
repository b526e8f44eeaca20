-- Lenses: lines at declarations and headers that lead to other mentions. A lens carries a command of the editor's,
-- which are here.

local places = require("newsmark.places")

local M = {}

--- So long lenses that are being renewed are waited for, in milliseconds.
local PATIENCE = 1000

---@type table<string, fun(command: lsp.Command, context: lsp.HandlerContext)>
local commands = {}

--- Arguments: URI, position of the lens, locations.
commands["newsmark.showReferences"] = function(command, context)
  local client = assert(vim.lsp.get_client_by_id(context.client_id), "a client runs its own command")
  local locations = command.arguments and command.arguments[3] or {}
  local window = vim.api.nvim_get_current_win()
  places.open(window, { title = command.title, items = places.entries(locations, client) })
end

--- Arguments: URI, range.
commands["newsmark.showDocument"] = function(command, context)
  local client = assert(vim.lsp.get_client_by_id(context.client_id), "a client runs its own command")
  local uri, range = unpack(command.arguments or {})
  vim.lsp.util.show_document({ uri = uri, range = range }, client.offset_encoding, { focus = true })
end

--- The commands' names, which the server has to know.
---@return string[]
function M.names()
  local names = vim.tbl_keys(commands)
  table.sort(names)
  return names
end

--- Tells Neovim of the commands.
local function register()
  for name, command in pairs(commands) do
    vim.lsp.commands[name] = vim.lsp.commands[name] or command
  end
end

--- Whether all lenses of a line say what they do.
---@param line integer from 0
local function are_known(line)
  return vim.iter(vim.lsp.codelens.get(0)):all(function(lens)
    return lens.range.start.line ~= line or lens.command ~= nil
  end)
end

--- Follows a lens of the cursor's line. Those that are just being renewed are waited for.
function M.follow()
  local line = vim.api.nvim_win_get_cursor(0)[1] - 1
  vim.wait(PATIENCE, function()
    return are_known(line)
  end, 10)
  vim.lsp.codelens.run()
end

--- Asks for the lenses of a buffer now and whenever one has stopped writing.
---@param buffer integer
function M.keep_fresh(buffer)
  register()
  -- From 0.12 on Neovim sees to it itself.
  if vim.lsp.codelens.enable then
    return vim.lsp.codelens.enable(true, { bufnr = buffer })
  end
  local group = vim.api.nvim_create_augroup("newsmark.lens." .. buffer, {})
  vim.api.nvim_create_autocmd({ "BufEnter", "CursorHold", "InsertLeave", "BufWritePost" }, {
    group = group,
    buffer = buffer,
    desc = "Newsmark: lenses are renewed",
    callback = function()
      vim.lsp.codelens.refresh({ bufnr = buffer })
    end,
  })
  vim.lsp.codelens.refresh({ bufnr = buffer })
end

return M
