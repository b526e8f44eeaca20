-- What may be wished for in `vim.g.newsmark`; all of it may be left out.

local M = {}

---@class newsmark.Options
---@field server? string the server, where it is neither on the path nor built in the plugin's own clone
---@field lenses? boolean lines above declarations that lead to mentions: true
---@field hints? boolean days of the week and ids behind words: false
---@field completion? boolean completion as you type, instead of by CTRL-X CTRL-O: false

---@class newsmark.Settled: newsmark.Options
---@field lenses boolean
---@field hints boolean
---@field completion boolean
local defaults = { lenses = true, hints = false, completion = false }

--- What each is.
---@type table<string, string>
M.kinds = { server = "string", lenses = "boolean", hints = "boolean", completion = "boolean" }

--- What is wished for, with what holds otherwise.
---@return newsmark.Settled
function M.get()
  local wished = vim.g.newsmark
  return vim.tbl_extend("force", defaults, type(wished) == "table" and wished or {})
end

--- What is wrong with the wishes, a sentence each.
---@return string[]
function M.problems()
  local wished = vim.g.newsmark
  if wished ~= nil and type(wished) ~= "table" then
    return { "vim.g.newsmark is a " .. type(wished) .. ": write a table" }
  end
  local problems = {} ---@type string[]
  for name, value in vim.spairs(wished or {}) do
    local kind = M.kinds[name]
    if not kind then
      table.insert(problems, ("vim.g.newsmark has no %s: see :help newsmark-options"):format(name))
    elseif type(value) ~= kind then
      table.insert(problems, ("vim.g.newsmark.%s is a %s: write a %s"):format(name, type(value), kind))
    end
  end
  return problems
end

return M
