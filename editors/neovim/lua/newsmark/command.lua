-- `:Newsmark` and what can be said behind it.

local M = {}

---@class newsmark.Deed
---@field run fun(words: string[], call: vim.api.keyset.create_user_command.command_args)
---@field words? string[] what may follow

--- What was selected, where the command was given a range in visual mode.
---@param call vim.api.keyset.create_user_command.command_args
---@return { from: [integer, integer], to: [integer, integer] }?
local function selection(call)
  if call.range == 0 then
    return nil
  end
  local from, to = vim.api.nvim_buf_get_mark(0, "<"), vim.api.nvim_buf_get_mark(0, ">")
  if from[1] == call.line1 and to[1] == call.line2 and vim.fn.visualmode() == "v" then
    return { from = from, to = to }
  end
  return { from = { call.line1, 0 }, to = { call.line2, math.max(0, #vim.fn.getline(call.line2) - 1) } }
end

---@type table<string, newsmark.Deed>
local deeds = {
  timeline = {
    run = function(words)
      require("newsmark.timeline").show(words[1])
    end,
  },
  next = {
    run = function()
      require("newsmark.step").next()
    end,
  },
  previous = {
    run = function()
      require("newsmark.step").previous()
    end,
  },
  card = {
    run = function()
      vim.lsp.buf.declaration()
    end,
  },
  tag = {
    run = function(_, call)
      require("newsmark.tag").offer(selection(call))
    end,
  },
  ["tag-all"] = {
    run = function()
      require("newsmark.tag").all()
    end,
  },
  fix = {
    run = function()
      require("newsmark.tag").fix()
    end,
  },
  merge = {
    run = function(words)
      local from, into = unpack(words)
      if from and into then
        require("newsmark.order").give(
          "newsmark.mergeEvents",
          { { from = from, into = into, uri = vim.uri_from_bufnr(0) } }
        )
      else
        vim.notify(
          "newsmark: :Newsmark merge takes two events: the one that goes, the one that stays",
          vim.log.levels.ERROR
        )
      end
    end,
  },
  lens = {
    run = function()
      require("newsmark.lens").follow()
    end,
  },
  read = {
    words = { "all", "story", "dim" },
    run = function(words)
      local reading = require("newsmark.reading")
      if words[1] then
        reading.show(words[1])
      else
        reading.toggle()
      end
    end,
  },
  check = {
    run = function()
      require("newsmark.check").run()
    end,
  },
  restart = {
    run = function()
      require("newsmark.server").restart()
    end,
  },
  parser = {
    run = function()
      local problem = require("newsmark.parser").install()
      if problem then
        vim.notify("newsmark: " .. problem, vim.log.levels.ERROR)
      else
        vim.notify("newsmark: the parser is compiled; :edit shows it")
      end
    end,
  },
}

---@return string[]
local function names()
  local sorted = vim.tbl_keys(deeds)
  table.sort(sorted)
  return sorted
end

---@param call vim.api.keyset.create_user_command.command_args
function M.run(call)
  local words = vim.list_slice(call.fargs, 2)
  local deed = deeds[call.fargs[1]]
  if not deed then
    local known = table.concat(names(), ", ")
    vim.notify(("newsmark: there is no :Newsmark %s; there is %s"):format(call.fargs[1], known), vim.log.levels.ERROR)
  elseif deed.words and words[1] and not vim.list_contains(deed.words, words[1]) then
    local known = table.concat(deed.words, ", ")
    vim.notify(("newsmark: :Newsmark %s takes %s"):format(call.fargs[1], known), vim.log.levels.ERROR)
  else
    deed.run(words, call)
  end
end

--- What can follow what is typed.
---@param typed string the word at the cursor
---@param line string
---@return string[]
function M.complete(typed, line)
  local before = vim.split(vim.trim(line:sub(1, #line - #typed)), "%s+")
  local deed = deeds[before[2]]
  local known = #before == 1 and names() or (deed and deed.words) or {}
  return vim.tbl_filter(function(name)
    return vim.startswith(name, typed)
  end, known)
end

return M
