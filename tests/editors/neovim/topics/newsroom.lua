-- Settings and registry files are checked as they are edited, other JSON files are left alone.

local desk = require("desk")

desk.open("registry/persons.json")
desk.type('gg/"type"<CR>')
desk.type('0C"type": "Persn",<Esc>')
desk.eventually("a type that there is not", function()
  return vim.iter(vim.diagnostic.get(0)):any(function(finding)
    return finding.code == "registry-invalid"
  end)
end)
desk.command("edit!")
desk.open("newsmark.json")
desk.type("Go{<Esc>")
desk.eventually("settings that are broken", function()
  return vim.iter(vim.diagnostic.get(0)):any(function(finding)
    return finding.code == "settings-invalid"
  end)
end)
desk.command("edit!")

local elsewhere = vim.fs.joinpath(vim.env.HOME, "other.json")
vim.fn.writefile({ "{}" }, elsewhere)
desk.command("edit " .. elsewhere)
vim.wait(300)
desk.holds("a file of somebody else", function()
  return vim.bo.filetype == "json" and #vim.lsp.get_clients({ bufnr = 0 }) == 0
end)
