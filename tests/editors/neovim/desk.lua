-- A desk: a real Neovim with a newcomer's configuration, which a test drives as a person does, by keys, and looks into.

local M = {}

local failures = 0
local checks = 0
local editor ---@type integer

--- How long a person waits for something, in milliseconds; a machine that is busy with other work is slow.
local patience = 30000

--- Starts the editor.
local function start()
  editor = vim.fn.jobstart({ vim.v.progpath, "--embed", "--headless", "-i", "NONE", "-n" }, {
    rpc = true,
    cwd = vim.env.NEWSROOM,
  })
  M.command("set columns=120 lines=40 termguicolors")
end

--- Notes whether something held.
---@param what string
---@param holds any
---@param seen? any
function M.check(what, holds, seen)
  checks = checks + 1
  if not holds then
    failures = failures + 1
    io.stdout:write(("FAILED %s: %s\n"):format(what, vim.inspect(seen)))
  end
end

--- Runs a function in the editor. It brings nothing along but its arguments.
---@param deed function
---@param ... any
---@return any
function M.inside(deed, ...)
  local code = "local deed, arguments = ...\nreturn loadstring(deed)(unpack(arguments))"
  return vim.rpcrequest(editor, "nvim_exec_lua", code, { string.dump(deed), { ... } })
end

--- Notes whether a function, run in the editor, answers something.
---@param what string
---@param deed function
---@param ... any
function M.holds(what, deed, ...)
  local seen = M.inside(deed, ...)
  M.check(what, seen and seen ~= vim.NIL, seen)
end

--- Waits until a function, run in the editor, answers something, and gives that.
---@param what string
---@param deed function
---@param ... any
---@return any
function M.eventually(what, deed, ...)
  local arguments = { ... }
  local seen
  local came = vim.wait(patience, function()
    seen = M.inside(deed, unpack(arguments))
    return seen ~= nil and seen ~= false and seen ~= vim.NIL
  end, 20)
  M.check(what, came, { seen = seen, screen = not came and M.messages() or nil })
  return came and seen or nil
end

--- What the editor has said.
---@return string
function M.messages()
  return vim.rpcrequest(editor, "nvim_exec2", "messages", { output = true }).output
end

--- Types keys, `<Esc>` and the like among them.
---@param keys string
function M.type(keys)
  vim.rpcrequest(editor, "nvim_input", keys)
end

--- Gives a command.
---@param command string
function M.command(command)
  vim.rpcrequest(editor, "nvim_command", command)
end

--- Opens a file of the newsroom and waits until the server serves it.
---@param path string
function M.open(path)
  M.command("edit " .. path)
  M.eventually("the server serves " .. path, function()
    local client = vim.lsp.get_clients({ bufnr = 0, name = "newsmark" })[1]
    return client ~= nil and client.initialized
  end)
end

--- Puts the cursor on the first letter of words that stand in the buffer.
---@param words string
function M.go_to(words)
  local found = M.inside(function(wanted)
    vim.fn.cursor(1, 1)
    return vim.fn.search("\\V" .. wanted, "cW")
  end, words)
  M.check("the text says " .. words, found > 0, M.lines())
end

--- Waits until the editor asks something in its last line.
function M.asked()
  M.eventually("the editor asks", function()
    return vim.api.nvim_get_mode().mode:sub(1, 1) == "c"
  end)
end

--- The lines of the buffer.
---@return string[]
function M.lines()
  return vim.rpcrequest(editor, "nvim_buf_get_lines", 0, 0, -1, true)
end

--- What is to be seen in the window, hidden things left out, as lines.
---@return string
function M.screen()
  return M.inside(function()
    vim.cmd.redraw()
    local rows = {}
    for row = 1, vim.o.lines do
      local cells = {}
      for column = 1, vim.o.columns do
        cells[column] = vim.fn.screenstring(row, column)
      end
      rows[row] = vim.trim(table.concat(cells))
    end
    return table.concat(rows, "\n")
  end)
end

--- The line of the cursor.
---@return string
function M.line()
  return vim.rpcrequest(editor, "nvim_get_current_line")
end

--- The file in the window, from the newsroom's folder on.
---@return string
function M.file()
  return M.inside(function()
    return vim.fn.fnamemodify(vim.api.nvim_buf_get_name(0), ":.")
  end)
end

--- Waits until the window shows a file.
---@param path string
function M.arrives_in(path)
  M.eventually("the window shows " .. path, function(wanted)
    return vim.fn.fnamemodify(vim.api.nvim_buf_get_name(0), ":.") == wanted
  end, path)
end

--- The server's answer to a request at the cursor.
---@param method string
---@param more? table further parameters
---@return any
function M.answer(method, more)
  return M.inside(function(asked, further)
    local client = vim.lsp.get_clients({ bufnr = 0, name = "newsmark" })[1]
    local parameters = vim.lsp.util.make_position_params(0, client.offset_encoding)
    local answer = client:request_sync(asked, vim.tbl_extend("force", parameters, further), 20000, 0)
    return answer and answer.result
  end, method, more or vim.empty_dict())
end

--- Runs the tests of a topic, and ends with 0 if all that was looked at held.
---@param topic string the path of its file
function M.run(topic)
  start()
  local ran, problem = xpcall(dofile, debug.traceback, topic)
  M.check("the topic runs to its end", ran, not ran and { problem, M.messages() })
  pcall(vim.rpcnotify, editor, "nvim_command", "qall!")
  local ended = vim.fn.jobwait({ editor }, 10000)[1] ~= -1
  M.check("the editor ends", ended)
  if not ended then
    vim.fn.jobstop(editor)
  end
  io.stdout:write(("%3d of %3d  %s\n"):format(checks - failures, checks, vim.fn.fnamemodify(topic, ":t:r")))
  os.exit(failures == 0 and 0 or 1)
end

return M
