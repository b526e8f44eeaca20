-- :Newsmark parser compiles the grammar; then it gives colours and folds, also in a file that no server serves.

local desk = require("desk")

desk.command("Newsmark parser")
desk.eventually("the parser is compiled", function()
  return vim.api.nvim_get_runtime_file("parser/newsmark.so", false)[1]
    == vim.fn.stdpath("data") .. "/site/parser/newsmark.so"
end)

desk.open("local/2025-12-12-dig-dezbatere.news")
desk.holds("an article is parsed", function()
  local highlighter = vim.treesitter.highlighter.active[vim.api.nvim_get_current_buf()]
  return highlighter ~= nil and not vim.treesitter.get_parser():parse()[1]:root():has_error()
end)

for _, look in ipairs({
  { "date 2025", "keyword" },
  { "2025-12-12", "number" },
  { "Două sute de oameni la", "markup.heading" },
  { "when=", "attribute" },
  { "dezbaterea-digului-2025-12 status", "constant" },
  { "votul-digului-2025-12 when", "label" },
  { "]{event", "punctuation.bracket" },
}) do
  local words, capture = unpack(look)
  desk.go_to(words)
  local seen = desk.inside(function()
    return vim.treesitter.get_captures_at_cursor()
  end)
  desk.check(words .. " is " .. capture, vim.list_contains(seen, capture), seen)
end

desk.holds("folds are the grammar's", function()
  return vim.wo.foldexpr:find("treesitter", 1, true) ~= nil
end)
desk.eventually("the header can be folded", function()
  return vim.fn.foldlevel(2) > 0
end)
desk.type("ggzc")
desk.eventually("and is", function()
  return vim.fn.foldclosed(2) == 1
end)

desk.command("edit international/2025-12-22-miami-kremlin.news")
desk.open("international/2025-12-22-miami-kremlin.news")
desk.command("checkhealth newsmark")
local said = table.concat(desk.lines(), "\n")
desk.check("all is in order", not said:find("ERROR", 1, true) and not said:find("WARNING", 1, true), said)

-- A grammar that has gone on is compiled again.
desk.inside(function()
  vim.uv.fs_utime(vim.fn.stdpath("data") .. "/site/parser/newsmark.so", 0, 0)
end)
desk.command("edit | checkhealth newsmark")
said = table.concat(desk.lines(), "\n")
desk.check("an old parser is told of", said:find("the grammar is younger than its parser", 1, true), said)
