-- What is switched on when the server takes an article, as far as it is wanted and the server can do it.

local options = require("newsmark.options")

local M = {}

---@param client vim.lsp.Client
---@param buffer integer
function M.attach(client, buffer)
  if vim.bo[buffer].filetype ~= "newsmark" then
    return
  end
  local wanted = options.get()
  if wanted.lenses and client:supports_method("textDocument/codeLens") then
    require("newsmark.lens").keep_fresh(buffer)
  end
  if wanted.hints and client:supports_method("textDocument/inlayHint") then
    vim.lsp.inlay_hint.enable(true, { bufnr = buffer })
  end
  if client:supports_method("textDocument/completion") then
    require("newsmark.completion").enable(client, buffer, wanted.completion)
  end
end

return M
