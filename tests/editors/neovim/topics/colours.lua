-- The server says what each word is, in its own terms, and each has a look without a parser.

local desk = require("desk")

desk.open("international/2025-12-22-miami-kremlin.news")
local looks = {
  { "date 2025", "headerKey" },
  { "2025-12-22T", "date" },
  { "[Întâlnirea", "tagPunctuation" },
  { "ntâlnirea", "event" },
  { "status=", "tagKey" },
  { "happened", "status" },
  { "dmitri-peskov}", "id" },
  { "Steve Witkoff", "actor" },
  { "Moscova]", "place" },
  { "o activitate", "quote" },
  { "în primăvară", "time" },
}
for _, look in ipairs(looks) do
  local words, kind = unpack(look)
  desk.go_to(words)
  desk.eventually(words .. " is " .. kind, function(wanted)
    local seen = vim.iter(vim.inspect_pos().semantic_tokens):map(function(token)
      return token.opts.hl_group
    end)
    return seen:any(function(group)
      return group == "@lsp.type." .. wanted .. ".newsmark"
    end)
  end, kind)
  desk.holds(kind .. " has a look", function(group)
    return next(vim.api.nvim_get_hl(0, { name = group, link = false })) ~= nil
  end, "@lsp.type." .. kind .. ".newsmark")
end

desk.go_to("Steve Witkoff")
desk.holds("a name without a tag differs", function()
  return vim.iter(vim.inspect_pos().semantic_tokens):any(function(token)
    return token.opts.hl_group == "@lsp.mod.recognised.newsmark"
  end)
end)
