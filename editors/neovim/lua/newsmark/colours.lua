-- What the server calls the words of an article, and what they look like unless a colour scheme says otherwise:
-- `@lsp.type.actor.newsmark` and so on.

local M = {}

local types = {
  headerKey = "@keyword",
  date = "@number",
  tagPunctuation = "@punctuation.delimiter",
  tagKey = "@property",
  id = "@variable.member",
  actor = "@type",
  place = "@module",
  event = "@function",
  source = "@constant",
  quote = "@string",
  time = "@number",
  status = "@constant.builtin",
  title = "@string",
  escape = "@string.escape",
}

local modifiers = {
  declaration = "@markup.strong",
  -- A name that is known without a tag.
  recognised = "@markup.italic",
  -- An id that its card has no longer.
  former = "DiagnosticDeprecated",
}

--- The words, as a client says that it knows them.
---@return { tokenTypes: string[], tokenModifiers: string[] }
function M.vocabulary()
  local function sorted(words)
    local names = vim.tbl_keys(words)
    table.sort(names)
    return names
  end
  return { tokenTypes = sorted(types), tokenModifiers = sorted(modifiers) }
end

--- Gives each word the look that nobody else has given it.
function M.define()
  for word, look in pairs(types) do
    vim.api.nvim_set_hl(0, ("@lsp.type.%s.newsmark"):format(word), { link = look, default = true })
  end
  for word, look in pairs(modifiers) do
    vim.api.nvim_set_hl(0, ("@lsp.mod.%s.newsmark"):format(word), { link = look, default = true })
  end
end

return M
