-- To the next or the previous mention of whom or what the cursor stands on, by the articles' dates.

local client_of = require("newsmark.client")

local M = {}

---@class newsmark.Step what the server answers to `newsmark/nextMention` and `newsmark/previousMention`
---@field uri string
---@field range lsp.Range
---@field label string "2 of 7 · 22 Dec 2025 · Title"

---@param method string
---@param nothing string
local function step(method, nothing)
  local cursor = client_of.cursor()
  if not cursor then
    return
  end
  client_of.ask(method, cursor, function(answer, client)
    ---@cast answer newsmark.Step
    vim.lsp.util.show_document(answer, client.offset_encoding, { focus = true })
    vim.api.nvim_echo({ { answer.label } }, true, {})
  end, nothing)
end

function M.next()
  step("newsmark/nextMention", "there is no later mention")
end

function M.previous()
  step("newsmark/previousMention", "there is no earlier mention")
end

return M
