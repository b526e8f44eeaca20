-- What has changed elsewhere is asked for again: a card that was saved mends findings in articles that nobody touched.
-- Neovim 0.11 has no answer of its own to the server's call for that.

local M = {}

---@type table<string, fun(client: vim.lsp.Client, buffer: integer)>
local again = {
  ["workspace/diagnostic/refresh"] = function(client, buffer)
    local parameters = { textDocument = vim.lsp.util.make_text_document_params(buffer) }
    client:request("textDocument/diagnostic", parameters, nil, buffer)
  end,
  ["workspace/codeLens/refresh"] = function(_, buffer)
    if require("newsmark.options").get().lenses then
      vim.lsp.codelens.refresh({ bufnr = buffer })
    end
  end,
}

--- Answers to the server's calls, where Neovim has none.
---@return table<string, lsp.Handler>
function M.handlers()
  local handlers = {} ---@type table<string, lsp.Handler>
  for method, ask in pairs(again) do
    if not vim.lsp.handlers[method] then
      handlers[method] = function(_, _, context)
        local client = assert(vim.lsp.get_client_by_id(context.client_id), "it is the one that calls")
        for buffer in pairs(client.attached_buffers) do
          ask(client, buffer)
        end
        return vim.NIL
      end
    end
  end
  return handlers
end

return M
