-- The plugin has the grammar's queries, to the letter.

local desk = require("desk")

local project = vim.env.HOME .. "/newsmark"
local grammar = vim.fn.glob(project .. "/grammar/tree-sitter/queries/*.scm", false, true)
local plugin = vim.fn.glob(project .. "/editors/neovim/queries/newsmark/*.scm", false, true)
local function names(files)
  return vim.tbl_map(vim.fs.basename, files)
end
desk.check("there are some", #grammar > 0, grammar)
desk.check("the same files", vim.deep_equal(names(grammar), names(plugin)), { grammar, plugin })
for number, file in ipairs(grammar) do
  local theirs, ours = vim.fn.readblob(file), vim.fn.readblob(plugin[number] or file)
  desk.check(
    vim.fs.basename(file) .. " is the same: cp grammar/tree-sitter/queries/*.scm editors/neovim/queries/newsmark/",
    theirs == ours
  )
end
