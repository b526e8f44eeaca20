-- Completion by Neovim's own means: what is accepted is inserted whole. Neovim 0.11 cuts a text at its first blank,
-- and a tag has blanks.

local M = {}

local snippet = vim.lsp.protocol.InsertTextFormat.Snippet

--- What Neovim can't tell from what the server offers.
---@param item lsp.CompletionItem
---@return table
local function whole(item)
  local text = item.textEdit and item.textEdit.newText
  if not text or item.insertTextFormat == snippet or text:find("\n") then
    return {}
  end
  return { word = text }
end

--- Has the server complete in a buffer: by CTRL-X CTRL-O, and as one types if that is wanted.
---@param client vim.lsp.Client
---@param buffer integer
---@param unasked boolean
function M.enable(client, buffer, unasked)
  vim.lsp.completion.enable(true, client.id, buffer, { autotrigger = unasked, convert = whole })
  if unasked then
    -- Else what comes first would be typed unasked too.
    vim.bo[buffer].completeopt = "menuone,noselect,popup"
  end
end

return M
