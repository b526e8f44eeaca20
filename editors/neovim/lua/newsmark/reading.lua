-- The reading view: brackets and braces are hidden or dimmed, so that one reads the story. What is a tag says the
-- server, so that it is what the server takes for one; nothing else than the server is needed.

local client_of = require("newsmark.client")

local M = {}

---@alias newsmark.Reading "all"|"story"|"dim"

local marks = vim.api.nvim_create_namespace("newsmark.reading")
local group = vim.api.nvim_create_augroup("newsmark.reading", {})

---@class newsmark.Piece brackets, braces, equals signs and quotes of a tag; zero-based, columns are bytes
---@field line integer
---@field from integer
---@field to integer
---@field text string

--- The punctuation of tags among the tokens of an article.
---@param data integer[] five numbers a token
---@param client vim.lsp.Client
---@param lines string[]
---@return newsmark.Piece[]
local function punctuation(data, client, lines)
  local words = client.server_capabilities.semanticTokensProvider.legend.tokenTypes
  local pieces = {} ---@type newsmark.Piece[]
  local line, character = 0, 0
  for at = 1, #data - 4, 5 do
    line = line + data[at]
    character = data[at] == 0 and character + data[at + 1] or data[at + 1]
    local text = lines[line + 1]
    if words[data[at + 3] + 1] == "tagPunctuation" and text then
      local from = vim.str_byteindex(text, client.offset_encoding, character, false)
      local to = vim.str_byteindex(text, client.offset_encoding, character + data[at + 2], false)
      table.insert(pieces, { line = line, from = from, to = to, text = text:sub(from + 1, to) })
    end
  end
  return pieces
end

--- What a reader need not see: the brackets before and the braces behind the words of each tag that is complete.
---@param pieces newsmark.Piece[]
---@return [newsmark.Piece, newsmark.Piece][] stretches the first and the last piece of each
function M.stretches(pieces)
  local stretches = {}
  local brackets = {} ---@type newsmark.Piece[]
  local opening ---@type newsmark.Piece?
  for _, piece in ipairs(pieces) do
    if piece.text == "[" then
      table.insert(brackets, piece)
      opening = nil
    elseif vim.startswith(piece.text, "]") then
      opening = piece
    end
    if opening and vim.endswith(piece.text, "}") then
      local bracket = table.remove(brackets)
      if bracket then
        table.insert(stretches, { bracket, bracket })
        table.insert(stretches, { opening, piece })
      end
      opening = nil
    end
  end
  return stretches
end

--- Marks what a reader need not see.
---@param buffer integer
local function renew(buffer)
  local client = vim.lsp.get_clients({ bufnr = buffer, name = "newsmark" })[1]
  local view = vim.b[buffer].newsmark_reading
  if not client or not view then
    return
  end
  local tick = vim.api.nvim_buf_get_changedtick(buffer)
  local parameters = { textDocument = vim.lsp.util.make_text_document_params(buffer) }
  client:request("textDocument/semanticTokens/full", parameters, function(failure, answer)
    if not vim.api.nvim_buf_is_loaded(buffer) then
      return
    end
    local stale = vim.api.nvim_buf_get_changedtick(buffer) ~= tick or vim.b[buffer].newsmark_reading ~= view
    if failure or not answer or stale then
      return
    end
    local look = view == "dim" and { hl_group = "Comment", priority = 200 } or { conceal = "" }
    vim.api.nvim_buf_clear_namespace(buffer, marks, 0, -1)
    local pieces = punctuation(answer.data, client, vim.api.nvim_buf_get_lines(buffer, 0, -1, false))
    for _, stretch in ipairs(M.stretches(pieces)) do
      local first, last = stretch[1], stretch[2]
      local where = { end_row = last.line, end_col = last.to }
      vim.api.nvim_buf_set_extmark(buffer, marks, first.line, first.from, vim.tbl_extend("error", look, where))
    end
  end, buffer)
end

--- Has the windows of a buffer hide what is to be hidden, except in the line that one writes in; or what they hid before.
---@param buffer integer
---@param hides boolean
local function conceal(buffer, hides)
  for _, window in ipairs(vim.fn.win_findbuf(buffer)) do
    vim.wo[window][0].conceallevel = hides and 2 or vim.go.conceallevel
    vim.wo[window][0].concealcursor = hides and "" or vim.go.concealcursor
  end
end

--- Takes the hints from between the words of a story, or gives them back if they were there.
---@param buffer integer
---@param shown boolean
local function hints(buffer, shown)
  local filter = { bufnr = buffer }
  if not shown and not vim.b[buffer].newsmark_reading then
    vim.b[buffer].newsmark_hints = vim.lsp.inlay_hint.is_enabled(filter)
    vim.lsp.inlay_hint.enable(false, filter)
  elseif shown and vim.b[buffer].newsmark_hints then
    vim.b[buffer].newsmark_hints = nil
    vim.lsp.inlay_hint.enable(true, filter)
  end
end

--- Shows the current buffer's story, its story with dimmed tags, or all of it.
---@param view newsmark.Reading
function M.show(view)
  local buffer = vim.api.nvim_get_current_buf()
  vim.api.nvim_clear_autocmds({ group = group, buffer = buffer })
  if view == "all" then
    hints(buffer, true)
    vim.b[buffer].newsmark_reading = nil
    vim.api.nvim_buf_clear_namespace(buffer, marks, 0, -1)
    conceal(buffer, false)
    return
  end
  if not client_of.of(buffer) then
    return
  end
  hints(buffer, false)
  vim.b[buffer].newsmark_reading = view
  conceal(buffer, view == "story")
  renew(buffer)
  local pending = 0
  vim.api.nvim_create_autocmd({ "TextChanged", "TextChangedI", "LspAttach" }, {
    group = group,
    buffer = buffer,
    desc = "Newsmark: the reading view follows the text",
    callback = function()
      pending = pending + 1
      local this = pending
      vim.defer_fn(function()
        if this == pending and vim.api.nvim_buf_is_loaded(buffer) then
          renew(buffer)
        end
      end, 150)
    end,
  })
  vim.api.nvim_create_autocmd("BufWinEnter", {
    group = group,
    buffer = buffer,
    desc = "Newsmark: the reading view in another window",
    callback = function()
      conceal(buffer, vim.b[buffer].newsmark_reading == "story")
    end,
  })
end

--- Goes from the whole text to the story, and back.
function M.toggle()
  M.show(vim.b.newsmark_reading and "all" or "story")
end

return M
