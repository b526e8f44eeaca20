-- :Newsmark check lists what is wrong in articles that are not opened.

local desk = require("desk")

vim.fn.writefile({ "date 22 decembrie 2025", "", "Ceva." }, vim.env.NEWSROOM .. "/local/nota.news")
desk.open("local/2025-12-12-dig-dezbatere.news")
desk.command("Newsmark check")
local item = desk.eventually("a list opens", function()
  local items = vim.fn.getqflist()
  return #items == 1 and items[1] or nil
end)
desk.check("with its place", item and item.lnum == 1 and item.col == 6 and item.type == "E", item)
desk.type("<CR>")
desk.arrives_in("local/nota.news")
