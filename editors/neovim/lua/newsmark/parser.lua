-- The grammar's parser for Neovim: compiled by the C compiler from the sources in the project's clone, into Neovim's
-- own folder for parsers. Without it all works but its highlights and folds, for which the server stands in.

local server = require("newsmark.server")

local M = {}

--- Where the compiled parser is put.
---@return string
function M.target()
  return vim.fs.joinpath(vim.fn.stdpath("data"), "site/parser/newsmark.so")
end

--- The parser that Neovim finds.
---@return string?
function M.installed()
  return vim.api.nvim_get_runtime_file("parser/newsmark.so", false)[1]
end

--- The grammar's C files.
---@return string[] files none where the plugin came without the grammar
---@return string folder
function M.sources()
  local folder = vim.fs.joinpath(server.project, "grammar/tree-sitter/src")
  local files = {} ---@type string[]
  for _, name in ipairs({ "parser.c", "scanner.c" }) do
    local file = vim.fs.joinpath(folder, name)
    if vim.uv.fs_stat(file) then
      table.insert(files, file)
    end
  end
  return files, folder
end

--- The C compiler: the environment's CC, cc, gcc or clang.
---@return string?
function M.compiler()
  for _, name in ipairs({ vim.env.CC or "cc", "cc", "gcc", "clang" }) do
    if vim.fn.executable(name) == 1 then
      return name
    end
  end
end

--- Whether a source is younger than the parser that Neovim finds.
---@return boolean
function M.outdated()
  local installed = M.installed()
  local built = installed and vim.uv.fs_stat(installed)
  if not built then
    return false
  end
  return vim.iter(M.sources()):any(function(file)
    return assert(vim.uv.fs_stat(file), "it was there").mtime.sec > built.mtime.sec
  end)
end

--- Compiles the parser.
---@return string? problem nil where it was done
function M.install()
  local files, folder = M.sources()
  if #files == 0 then
    return "the grammar is not here: " .. folder .. " has no parser.c; use the plugin from a clone of the project"
  end
  local compiler = M.compiler()
  if not compiler then
    return "there is no C compiler: install one, or name it in CC"
  end
  local target = M.target()
  vim.fn.mkdir(vim.fs.dirname(target), "p")
  -- Put in place when it is whole: a Neovim that runs may have the old one loaded.
  local unfinished = target .. ".new"
  local command = vim.list_extend({ compiler, "-O2", "-shared", "-fPIC", "-I", folder, "-o", unfinished }, files)
  local done = vim.system(command, { text = true }):wait()
  if done.code ~= 0 then
    return ("%s failed:\n%s"):format(compiler, done.stderr)
  end
  local moved, problem = vim.uv.fs_rename(unfinished, target)
  if not moved then
    return problem
  end
  -- Neovim remembers which folders there are; this has it look again.
  vim.o.runtimepath = vim.o.runtimepath
  vim.treesitter.language.add("newsmark", { path = target })
end

return M
