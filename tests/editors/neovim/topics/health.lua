local desk = require("desk")

--- What :checkhealth says.
---@return string
local function report()
  desk.command("checkhealth newsmark")
  local text = table.concat(desk.lines(), "\n")
  desk.command("bdelete")
  return text
end

desk.open("international/2025-12-22-miami-kremlin.news")
local said = report()
desk.check("nothing is wrong", not said:find("ERROR", 1, true), said)
desk.check("only the parser is missing", select(2, said:gsub("WARNING", "")) == 1, said)
desk.check("who named the server", said:find("named by PATH", 1, true), said)
desk.check("what is served", said:find("serves 1 buffer of", 1, true), said)

desk.inside(function()
  vim.g.newsmark = { completions = true, lenses = "yes", server = "/nowhere/newsmark" }
end)
said = report()
desk.check("a wish that there isn't", said:find("vim.g.newsmark has no completions", 1, true), said)
desk.check("a wish of another kind", said:find("vim.g.newsmark.lenses is a string: write a boolean", 1, true), said)
desk.check("a server that can't be started", said:find("/nowhere/newsmark can't be started", 1, true), said)
