-- :Newsmark timeline lists mentions by date, :Newsmark next and previous go along it.

local desk = require("desk")

desk.open("international/2025-12-22-miami-kremlin.news")
desk.go_to("ntâlnirea de la Miami")
desk.command("Newsmark timeline")
local list = desk.eventually("a list opens", function()
  local list = vim.fn.getloclist(0, { title = true, items = true })
  return vim.bo.buftype == "quickfix"
    and list.items
    and { list.title, vim.fn.line("."), vim.api.nvim_buf_get_lines(0, 0, -1, true) }
end)
local title, at, lines = unpack(list or {})
desk.check("it is named", title and vim.startswith(title, "Timeline: "), list)
local dates = vim.tbl_map(function(line)
  return line:sub(1, 10)
end, lines)
local sorted = vim.deepcopy(dates)
table.sort(sorted)
desk.check("the news goes on from line to line", vim.deep_equal(dates, sorted) and dates[1] < dates[#dates], lines)
desk.check("an announcement is one", lines[1]:find("before it happens", 1, true), lines[1])
desk.check(
  "the cursor is where it was",
  lines[at]:find("Kremlinul nu vede niciun progres la Miami", 1, true),
  lines[at]
)

desk.type("gg<CR>")
desk.arrives_in("international/2025-12-18-miami-anunt.news")

local function seen()
  return desk.inside(function()
    return { vim.fn.bufname(), vim.fn.line("."), vim.fn.col(".") }
  end)
end
local first = seen()
desk.command("Newsmark next")
desk.eventually("a step on", function(before)
  return not vim.deep_equal(before, { vim.fn.bufname(), vim.fn.line("."), vim.fn.col(".") })
    and vim.fn.execute("messages"):find("2 of ", 1, true) ~= nil
end, first)
desk.command("Newsmark previous")
desk.eventually("and back", function(before)
  return vim.deep_equal(before, { vim.fn.bufname(), vim.fn.line("."), vim.fn.col(".") })
end, first)
desk.command("Newsmark previous")
desk.eventually("nothing is earlier", function()
  return vim.fn.execute("messages"):find("there is no earlier mention", 1, true) ~= nil
end)

desk.command("lclose")
desk.command("Newsmark timeline radu-fantanaru")
desk.eventually("of an id that is not here", function()
  return vim.fn.getloclist(0, { title = true }).title == "Timeline: Radu Fântânaru"
end)
