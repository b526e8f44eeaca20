-- The server's client of a buffer, and questions to it.

local M = {}

--- Says something that went wrong or can't be done.
---@param words string
function M.complain(words)
  vim.notify("newsmark: " .. words, vim.log.levels.WARN)
end

--- The client that serves the buffer; says so where there is none.
---@param buffer? integer the current one
---@return vim.lsp.Client?
function M.of(buffer)
  local client = vim.lsp.get_clients({ bufnr = buffer or 0, name = "newsmark" })[1]
  if not client then
    M.complain("no server serves this buffer: see :checkhealth newsmark")
  end
  return client
end

--- Asks the server of the current buffer, and gives its answer to `tell`, which is not called where it has none.
---@param method string
---@param parameters table
---@param tell fun(answer: any, client: vim.lsp.Client)
---@param nothing string what to say to an empty answer
function M.ask(method, parameters, tell, nothing)
  local client = M.of()
  if not client then
    return
  end
  client:request(method, parameters, function(failure, answer)
    if failure and failure.code == vim.lsp.protocol.ErrorCodes.MethodNotFound then
      M.complain(("the server does not know %s: build or install a newer one"):format(method))
    elseif failure then
      M.complain(failure.message)
    elseif answer == nil or answer == vim.NIL or (vim.islist(answer) and #answer == 0) then
      M.complain(nothing)
    else
      tell(answer, client)
    end
  end, vim.api.nvim_get_current_buf())
end

--- Where the cursor is.
---@return lsp.TextDocumentPositionParams?
function M.cursor()
  local client = M.of()
  return client and vim.lsp.util.make_position_params(0, client.offset_encoding)
end

return M
