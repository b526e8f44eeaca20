-- The manual is found by :help and tells of every command and every wish.

local desk = require("desk")

desk.command("helptags " .. vim.fn.fnameescape(vim.env.HOME) .. "/newsmark/editors/neovim/doc")
desk.command("help newsmark")
desk.holds("it opens", function()
  return vim.fn.expand("%:t") == "newsmark.txt"
end)
local manual = table.concat(desk.lines(), "\n")
for _, command in
  ipairs(desk.inside(function()
    return vim.fn.getcompletion("Newsmark ", "cmdline")
  end))
do
  desk.check("the command " .. command, manual:find(":Newsmark " .. command, 1, true))
end
for wish, kind in
  pairs(desk.inside(function()
    return require("newsmark.options").kinds
  end))
do
  desk.check("the wish " .. wish, manual:find("\n    " .. wish .. "%s+" .. kind))
end
for _, word in
  ipairs(desk.inside(function()
    return require("newsmark.colours").vocabulary().tokenTypes
  end))
do
  desk.check("the colour " .. word, manual:find("%f[%w]" .. word .. "%f[%W]"))
end
for tag in manual:gmatch("|(newsmark[%w-]*)|") do
  desk.command("help " .. tag)
end
