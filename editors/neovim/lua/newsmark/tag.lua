-- Tags for what is written: for some words, for all known names of an article; and what can be mended at once.

local client_of = require("newsmark.client")

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

--- Does something to the whole article. Neovim says what was done; what there is not to be done is said here.
---@param command string the server's command
local function whole(command)
  local client = client_of.of()
  if not client then
    return
  end
  local order = { title = command, command = command, arguments = { vim.uri_from_bufnr(0) } }
  client:exec_cmd(order, { bufnr = 0 }, function(failure, done)
    if failure then
      client_of.complain(failure.message)
    elseif done and done.edits == 0 then
      client_of.complain(done.title)
    end
  end)
end

--- Tags every known name of the article.
function M.all()
  whole("newsmark.tagAll")
end

--- Mends all that can be mended without asking.
function M.fix()
  whole("newsmark.fixAll")
end

return M
