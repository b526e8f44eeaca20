-- `newsmark check` over the whole newsroom, opened articles or not, as a quickfix list.

local client_of = require("newsmark.client")
local server = require("newsmark.server")

local M = {}

local letters = { error = "E", warning = "W", hint = "I" }

---@class newsmark.Finding what `grammar/check.schema.json` describes, as far as it is used here
---@field path string
---@field range { start: newsmark.Place, end: newsmark.Place }
---@field severity "error"|"warning"|"hint"
---@field code string
---@field message string

---@class newsmark.Place
---@field line integer from 1
---@field column integer from 1, in Unicode scalar values

---@param folder string what paths begin from
---@param finding newsmark.Finding
---@return vim.quickfix.entry
local function entry(folder, finding)
  return {
    filename = vim.fs.joinpath(folder, finding.path),
    lnum = finding.range.start.line,
    col = finding.range.start.column,
    end_lnum = finding.range["end"].line,
    end_col = finding.range["end"].column,
    vcol = 0,
    type = letters[finding.severity],
    text = ("%s [%s]"):format(finding.message, finding.code),
  }
end

--- Checks the newsroom of the current buffer, else the current folder.
function M.run()
  local program = server.find()
  if not program then
    return client_of.complain("there is no server: see :checkhealth newsmark")
  end
  local folder = vim.fs.root(0, "newsmark.json") or vim.fn.getcwd()
  local command = { program.path, "check", "--format", "json", "." }
  vim.system(command, { text = true, cwd = folder }, function(done)
    vim.schedule(function()
      local read, report = pcall(vim.json.decode, done.stdout)
      if not read then
        return client_of.complain("newsmark check failed: " .. vim.trim(done.stderr))
      end
      local items = vim.tbl_map(function(finding)
        return entry(folder, finding)
      end, report.findings)
      vim.fn.setqflist({}, " ", { title = "newsmark check " .. folder, items = items })
      if #items == 0 then
        vim.cmd.cclose()
        vim.notify("newsmark: nothing found")
      else
        vim.cmd("botright copen")
      end
    end)
  end)
end

return M
