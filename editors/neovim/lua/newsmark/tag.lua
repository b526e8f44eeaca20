-- Tags for what is written: for some words, for all known names of an article; and what can be mended at once.

local client_of = require("newsmark.client")
local order = require("newsmark.order")

local M = {}

--- Offers the tags that fit the words at the cursor, or a selection.
---@param selection? { from: [integer, integer], to: [integer, integer] } places as marks are: lines from 1, columns from 0
function M.offer(selection)
  if not client_of.of() then
    return
  end
  vim.lsp.buf.code_action({
    context = { only = { "refactor.rewrite" }, diagnostics = {} },
    range = selection and { start = selection.from, ["end"] = selection.to },
  })
end

--- Tags every known name of the article.
function M.all()
  order.give("newsmark.tagAll", { vim.uri_from_bufnr(0) })
end

--- Mends all that can be mended without asking.
function M.fix()
  order.give("newsmark.fixAll", { vim.uri_from_bufnr(0) })
end

return M
