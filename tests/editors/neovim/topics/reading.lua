-- The reading view hides brackets and braces, follows the text, and goes.

local desk = require("desk")

desk.open("international/2025-12-22-miami-kremlin.news")

--- What of the buffer is seen of the line with some words.
---@param words string
local function seen(words)
  return desk.inside(function(wanted)
    local line = vim.fn.search("\\V" .. wanted, "nw")
    local hidden = {}
    local marks = vim.api.nvim_create_namespace("newsmark.reading")
    for _, mark in
      ipairs(vim.api.nvim_buf_get_extmarks(0, marks, { line - 1, 0 }, { line - 1, -1 }, { details = true }))
    do
      table.insert(hidden, { mark[3], mark[4].end_col, mark[4].conceal })
    end
    local text = vim.fn.getline(line)
    local shown, at = {}, 0
    for _, stretch in ipairs(hidden) do
      table.insert(shown, text:sub(at + 1, stretch[1]))
      at = stretch[2]
    end
    return table.concat(shown) .. text:sub(at + 1)
  end, words)
end

--- Waits until the line with some words is seen as it should be.
---@param what string
---@param words string
---@param wanted string
local function looks(what, words, wanted)
  vim.wait(20000, function()
    return seen(words) == wanted
  end, 50)
  desk.check(what, seen(words) == wanted, seen(words))
end

desk.command("Newsmark read")
local sentence =
  "Vance spusese că a primit vești despre un progres al planului de pace. Purtătorul de cuvânt a replicat că nu știe la ce se referă."
looks("the story is left", "Vance spusese", sentence)
desk.holds("what is marked is hidden", function()
  return vim.wo.conceallevel == 2
end)

desk.type("gg")
local screen = desk.screen()
desk.check("on the screen", screen:find("Purtătorul de cuvânt a", 1, true) and not screen:find("[%[{]"), screen)
desk.holds("no hints stand between the words", function()
  return not vim.lsp.inlay_hint.is_enabled({ bufnr = 0 })
end)

desk.go_to("Vance spusese")
desk.type(
  'A [Sărbătoarea [de iarnă]{when=2025-12} 🙂]{#sarbatoare when=2025-12-25 title="o zi [albă]"} și [atât]{actor=<Esc>'
)
looks("it follows the text", "Vance spusese", sentence .. " Sărbătoarea de iarnă 🙂 și [atât]{actor=")

desk.command("Newsmark read dim")
desk.eventually("tags are dimmed", function()
  local marks = vim.api.nvim_create_namespace("newsmark.reading")
  local mark = vim.api.nvim_buf_get_extmarks(0, marks, 0, -1, { details = true, limit = 1 })[1]
  return mark and mark[4].hl_group == "Comment" and vim.wo.conceallevel == 0
end)

desk.command("Newsmark read all")
desk.holds("all is shown again", function()
  local marks = vim.api.nvim_create_namespace("newsmark.reading")
  return #vim.api.nvim_buf_get_extmarks(0, marks, 0, -1, {}) == 0
    and vim.wo.conceallevel == 0
    and vim.lsp.inlay_hint.is_enabled({ bufnr = 0 })
end)
