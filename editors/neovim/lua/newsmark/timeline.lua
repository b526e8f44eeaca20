-- The timeline of whom or what the cursor stands on: all mentions by the articles' dates, as a location list.

local client_of = require("newsmark.client")
local places = require("newsmark.places")

local M = {}

---@class newsmark.Mention
---@field uri string
---@field range lsp.Range
---@field status "tagged"|"recognised"
---@field date? string YYYY-MM-DD
---@field headline? string
---@field preview boolean whether the article is dated before the event
---@field excerpt? { before: string, words: string, after: string }

---@class newsmark.Timeline what the server answers to `newsmark/timeline`
---@field entities { id: string, name: string, type: string? }[]
---@field mentions newsmark.Mention[]

--- What a line of the list says: `2025-12-22  Headline · … the words around the mention …`.
---@param mention newsmark.Mention
---@return string
local function line(mention)
  local file = vim.fs.basename(vim.uri_to_fname(mention.uri))
  local excerpt = mention.excerpt
  local words = excerpt and (excerpt.before .. excerpt.words .. excerpt.after)
  local parts = {
    mention.headline or file,
    mention.preview and "before it happens" or nil,
    -- What stands in the headline itself needn't be said twice.
    words ~= mention.headline and words or nil,
  }
  local said = {} ---@type string[]
  for at = 1, 3 do
    table.insert(said, parts[at])
  end
  return ("%-10s  %s"):format(mention.date or "undated", table.concat(said, " · "))
end

--- An entry of the list. No file is read for it: the server counts bytes, as Neovim does, and tells the words.
---@param mention newsmark.Mention
---@return vim.quickfix.entry
local function entry(mention)
  local from, to = mention.range.start, mention.range["end"]
  return {
    filename = vim.uri_to_fname(mention.uri),
    lnum = from.line + 1,
    col = from.character + 1,
    end_lnum = to.line + 1,
    end_col = to.character + 1,
    text = line(mention),
  }
end

--- The lines of the list as they stand in its window: a date tells more than a path.
---@param list { id: integer, start_idx: integer, end_idx: integer, winid: integer }
---@return string[]
function M.lines(list)
  local items = vim.fn.getloclist(list.winid, { id = list.id, items = true }).items
  return vim.tbl_map(function(item)
    return item.text
  end, vim.list_slice(items, list.start_idx, list.end_idx))
end

--- Which of the mentions the cursor is at, from 1; the first where it is at none.
---@param mentions newsmark.Mention[]
---@param cursor lsp.TextDocumentPositionParams
---@return integer
local function here(mentions, cursor)
  local at = cursor.position
  for number, mention in ipairs(mentions) do
    local from, to = mention.range.start, mention.range["end"]
    local begun = from.line < at.line or (from.line == at.line and from.character <= at.character)
    local ended = to.line < at.line or (to.line == at.line and to.character < at.character)
    if mention.uri == cursor.textDocument.uri and begun and not ended then
      return number
    end
  end
  return 1
end

--- Shows the timeline.
---@param id? string an id, instead of what the cursor stands on
function M.show(id)
  local cursor = client_of.cursor()
  if not cursor then
    return
  end
  local window = vim.api.nvim_get_current_win()
  local parameters = id and { id = id, textDocument = cursor.textDocument } or cursor
  client_of.ask("newsmark/timeline", parameters, function(answer)
    ---@cast answer newsmark.Timeline
    local entries = {} ---@type vim.quickfix.entry[]
    for number, mention in ipairs(answer.mentions) do
      entries[number] = entry(mention)
    end
    local names = vim.tbl_map(function(entity)
      return entity.name
    end, answer.entities)
    places.open(window, {
      title = "Timeline: " .. table.concat(names, ", "),
      items = entries,
      idx = here(answer.mentions, cursor),
      quickfixtextfunc = "v:lua.require'newsmark.timeline'.lines",
    })
  end, id and ("nothing is known of " .. id) or "nobody and nothing is named here")
end

return M
