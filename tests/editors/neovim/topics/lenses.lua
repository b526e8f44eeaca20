-- Lenses say how often an event is mentioned, and lead there.

local desk = require("desk")

desk.open("local/2025-12-12-dig-dezbatere.news")
local titles = desk.eventually("lenses are shown", function()
  local lenses = vim.lsp.codelens.get(0)
  local titles = {}
  for _, lens in ipairs(lenses) do
    if not lens.command then
      return nil
    end
    table.insert(titles, lens.command.title)
  end
  return #titles > 0 and titles or nil
end)
local said = table.concat(titles or {}, "\n")
desk.check("how often", said:find("%d+ mentions? in %d+ article"), titles)
desk.check("what came before", said:find("^previous ") or said:find("\nprevious "), titles)
desk.eventually("in the text", function()
  for name, space in pairs(vim.api.nvim_get_namespaces()) do
    if vim.startswith(name, "nvim.lsp.codelens:") and #vim.api.nvim_buf_get_extmarks(0, space, 0, -1, {}) > 0 then
      return true
    end
  end
end)

-- Which of several on a line one takes is asked; here the one that begins with some words is.
desk.inside(function()
  vim.ui.select = function(offers, options, choose)
    for number, offer in ipairs(offers) do
      if options.format_item(offer):find(_G.WANTED) then
        return choose(offer, number)
      end
    end
  end
end)

--- Follows a lens.
---@param words string what stands in its line
---@param wanted string a pattern of its title
local function follow(words, wanted)
  desk.go_to(words)
  desk.inside(function(pattern)
    _G.WANTED = pattern
  end, wanted)
  desk.command("Newsmark lens")
end

follow("#votul-digului", "%d+ mention")
desk.eventually("mentions are listed", function()
  return vim.bo.buftype == "quickfix" and vim.fn.line("$") > 1
end)
desk.command("lclose")

follow("date 2025", "^previous ")
desk.eventually("the news before comes up", function()
  return vim.fn.expand("%:t") ~= "2025-12-12-dig-dezbatere.news" and vim.bo.filetype == "newsmark"
end)
