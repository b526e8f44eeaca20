-- Lenses: lines at declarations and headers that lead to other mentions. A lens carries a command of the editor's,
-- which are here.

local places = require("newsmark.places")

local M = {}

---@type table<string, fun(command: lsp.Command, context: lsp.HandlerContext)>
local commands = {}

--- Arguments: URI, position of the lens, locations.
commands["newsmark.showReferences"] = function(command, context)
  local client = assert(vim.lsp.get_client_by_id(context.client_id), "a client runs its own command")
  local locations = command.arguments[3] or {}
  local window = vim.api.nvim_get_current_win()
  places.open(window, { title = command.title, items = places.entries(locations, client) })
end

--- Arguments: URI, range.
commands["newsmark.showDocument"] = function(command, context)
  local client = assert(vim.lsp.get_client_by_id(context.client_id), "a client runs its own command")
  local uri, range = unpack(command.arguments)
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
