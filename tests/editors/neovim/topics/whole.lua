-- :Newsmark tag-all and :Newsmark fix change a whole article, :Newsmark merge all articles.

local desk = require("desk")

desk.open("international/2025-12-23-ce-urmeaza.news")
desk.command("Newsmark tag-all")
desk.eventually("every known name is tagged", function()
  return vim.fn.search("\\V[Steve Witkoff]{actor=steve-witkoff}", "nw") > 0
    and vim.fn.search("\\V[Kremlinul]{actor=kremlin}", "nw") > 0
end)
desk.eventually("it is said", function()
  return vim.fn.execute("messages"):find("tagged recognised mentions", 1, true) ~= nil
end)
-- What has been tagged makes other names known.
vim.wait(5000, function()
  desk.command("Newsmark tag-all")
  vim.wait(200)
  return desk.messages():find("newsmark: nothing is to be done", 1, true) ~= nil
end)
desk.check(
  "then there is nothing left",
  desk.messages():find("newsmark: nothing is to be done", 1, true),
  desk.messages()
)

desk.type("ggCDate: 23 decembrie 2025<Esc>")
desk.eventually("something to mend", function()
  return #vim.diagnostic.get(0) > 0
end)
desk.command("Newsmark fix")
desk.eventually("it is mended", function()
  return vim.fn.getline(1) == "date 2025-12-23" and #vim.diagnostic.get(0) == 0
end)

desk.command("edit!")
desk.command("Newsmark merge votul-digului-2025-12 votul-digului-2025-12")
desk.eventually("what can't be done is said", function()
  return vim.fn.execute("messages"):find("newsmark: [^\n]*votul%-digului%-2025%-12") ~= nil
end)
desk.open("local/2025-12-15-doua-sedinte.news")
desk.command("Newsmark merge concertul-de-colinde-2025 sedinta-spitalului-2025-12")
desk.eventually("one event is left, in other articles too", function()
  local found = vim.fn.bufnr("2025-12-12-colinde-anunt.news")
  local lines = found > 0 and vim.api.nvim_buf_get_lines(found, 0, -1, true) or {}
  local text = table.concat(lines, "\n")
  return text:find("sedinta-spitalului-2025-12", 1, true) and not text:find("concertul-de-colinde-2025", 1, true)
end)
