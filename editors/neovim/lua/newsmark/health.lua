-- `:checkhealth newsmark`.

local options = require("newsmark.options")
local parser = require("newsmark.parser")
local server = require("newsmark.server")

local M = {}

local health = vim.health

local function neovim()
  health.start("newsmark: Neovim")
  if vim.fn.has("nvim-0.11") == 1 then
    health.ok("Neovim " .. tostring(vim.version()))
  else
    health.error("Neovim is older than 0.11", "install 0.11 or newer: `vim.lsp.enable` is needed")
  end
  local problems = options.problems()
  for _, problem in ipairs(problems) do
    health.error(problem)
  end
  if #problems == 0 then
    health.ok("vim.g.newsmark is in order")
  end
  if vim.filetype.match({ filename = "article.news" }) == "newsmark" then
    health.ok("*.news is the file type newsmark")
  else
    health.error("*.news is another file type", "put the plugin's folder onto 'runtimepath' before `filetype on`")
  end
end

local function program()
  health.start("newsmark: server")
  local found = server.find()
  if not found then
    health.error("there is no server", {
      "cargo install --path . (in the clone) puts it onto PATH",
      "cargo build --release (in the clone) is enough for a plugin that lies in it",
      "vim.g.newsmark = { server = … } names another",
    })
    return
  end
  local version, problem = server.version(found.path)
  if version then
    health.ok(("newsmark %s, %s, named by %s"):format(version, found.path, found.named_by))
  else
    health.error(problem or "", "it is named by " .. found.named_by)
  end
  if not vim.lsp.is_enabled("newsmark") then
    health.error("the server is not enabled", 'write vim.lsp.enable("newsmark") into init.lua')
    return
  end
  local clients = vim.lsp.get_clients({ name = "newsmark" })
  for _, client in ipairs(clients) do
    local count = vim.tbl_count(client.attached_buffers)
    local buffers = count == 1 and "1 buffer" or count .. " buffers"
    health.ok(("serves %s of %s"):format(buffers, client.root_dir or "no folder"))
  end
  if #clients == 0 then
    health.info("no article is open")
  end
end

local function grammar()
  health.start("newsmark: grammar")
  local installed = parser.installed()
  if not installed then
    health.warn("the grammar's parser is not there: the server's colours and folds stand in", {
      #parser.sources() == 0 and "the grammar comes with a clone of the project"
        or ":Newsmark parser compiles it" .. (parser.compiler() and "" or ", once there is a C compiler"),
    })
    return
  end
  local loads, problem = pcall(vim.treesitter.language.add, "newsmark")
  if not loads then
    health.error(("%s can't be loaded: %s"):format(installed, problem), ":Newsmark parser compiles it")
    return
  end
  health.ok("the parser is " .. installed)
  if parser.outdated() then
    health.warn("the grammar is younger than its parser", ":Newsmark parser compiles it")
  end
  for _, name in ipairs({ "highlights", "injections", "folds", "locals" }) do
    local fits, reason = pcall(vim.treesitter.query.get, "newsmark", name)
    if not fits then
      health.error(("the queries for %s do not fit the parser: %s"):format(name, reason), ":Newsmark parser")
    end
  end
end

--- Tells what is in order and what is not.
function M.check()
  neovim()
  program()
  grammar()
end

return M
