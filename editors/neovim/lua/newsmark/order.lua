-- Commands that the server executes.

local client_of = require("newsmark.client")

local M = {}

---@class newsmark.Done what the server answers to commands that change texts
---@field title string
---@field edits integer

--- Has the server do something. Neovim says what was done; what there is not to be done is said here.
---@param command string
---@param arguments lsp.LSPAny[]
function M.give(command, arguments)
  local client = client_of.of()
  if not client then
    return
  end
  local order = { title = command, command = command, arguments = arguments }
  client:exec_cmd(order, { bufnr = 0 }, function(failure, done)
    ---@cast done newsmark.Done?
    if failure then
      client_of.complain(failure.message)
    elseif done and done.edits == 0 then
      client_of.complain(done.title)
    end
  end)
end

return M
