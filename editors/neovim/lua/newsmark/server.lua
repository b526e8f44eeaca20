-- Where the server is, which articles it gets, and starting it again.

local options = require("newsmark.options")

local M = {}

---@class newsmark.Program
---@field path string
---@field named_by string who says that it is there

--- The clone of the whole project that the plugin is a part of, where it is one.
---@type string
M.project = (function()
  local here = debug.getinfo(1, "S").source:sub(2)
  return vim.fs.normalize(vim.fs.joinpath(vim.uv.fs_realpath(here) or here, "../../../../.."))
end)()

--- The server: by the environment, by `vim.g.newsmark.server`, on the path, built in the clone.
---@return newsmark.Program? program nil where there is none
function M.find()
  local environment = vim.env.NEWSMARK_SERVER
  if environment and environment ~= "" then
    return { path = vim.fs.normalize(environment), named_by = "NEWSMARK_SERVER in the environment" }
  end
  local wished = options.get().server
  if wished then
    return { path = vim.fs.normalize(wished), named_by = "vim.g.newsmark.server" }
  end
  if vim.fn.executable("newsmark") == 1 then
    return { path = vim.fn.exepath("newsmark"), named_by = "PATH" }
  end
  local built = vim.fs.joinpath(M.project, "target/release/newsmark")
  if vim.fn.executable(built) == 1 then
    return { path = built, named_by = "the clone that holds this plugin" }
  end
end

--- Starts the server that is found at this moment.
---@param dispatchers vim.lsp.rpc.Dispatchers
---@param config vim.lsp.ClientConfig
---@return vim.lsp.rpc.PublicClient
function M.start(dispatchers, config)
  local program = M.find() or { path = "newsmark" }
  local surroundings = { cwd = config.cmd_cwd, env = config.cmd_env, detached = config.detached }
  return vim.lsp.rpc.start({ program.path, "lsp" }, dispatchers, surroundings)
end

--- What the program at `path` says of its version.
---@param path string
---@return string? version nil where it doesn't say it
---@return string? problem
function M.version(path)
  local started, process = pcall(vim.system, { path, "--version" }, { text = true, timeout = 5000 })
  if not started then
    return nil, path .. " can't be started"
  end
  local done = process:wait()
  local version = done.code == 0 and vim.trim(done.stdout or ""):match("^newsmark (%S+)$")
  if not version then
    return nil, path .. " --version does not say `newsmark` and a version"
  end
  return version
end

--- Whether there is a server to start; says once where there is none.
---@return boolean
local function there()
  local program = M.find()
  if vim.lsp.config.newsmark.cmd ~= M.start or (program and vim.fn.executable(program.path) == 1) then
    return true
  end
  local sought = program and ("%s, named by %s"):format(program.path, program.named_by) or "PATH"
  -- Later: an error in the midst of opening an article would keep others from seeing it.
  vim.schedule(function()
    local problem = ("newsmark: there is no server at %s: see :checkhealth newsmark"):format(sought)
    vim.notify_once(problem, vim.log.levels.ERROR)
  end)
  return false
end

--- The newsroom of a file: the nearest folder upward with a newsmark.json, else its repository. JSON files are served
--- in newsrooms only.
---@param buffer integer
---@param start fun(root: string?)
function M.root(buffer, start)
  local newsroom = vim.fs.root(buffer, "newsmark.json")
  local article = vim.bo[buffer].filetype == "newsmark"
  if (article or newsroom) and there() then
    start(newsroom or vim.fs.root(buffer, ".git"))
  end
end

--- Ends the servers that run, and starts what is found now.
function M.restart()
  local clients = vim.lsp.get_clients({ name = "newsmark" })
  for _, client in ipairs(clients) do
    client:stop()
  end
  local waited = 0
  local function when_ended()
    local running = vim.tbl_filter(function(client)
      return not client:is_stopped()
    end, clients)
    if #running == 0 then
      return vim.lsp.enable("newsmark")
    end
    waited = waited + 50
    if waited == 3000 then
      for _, client in ipairs(running) do
        client:stop(true)
      end
    end
    vim.defer_fn(when_ended, 50)
  end
  when_ended()
end

--- When the server fell, in seconds since some moment.
local falls = {} ---@type integer[]

--- Starts a server that has fallen again, three times in three minutes.
---@param code integer
---@param signal integer
function M.ended(code, signal)
  local terminated = 15
  if (code == 0 and signal == 0) or signal == terminated then
    return
  end
  vim.schedule(function()
    if vim.v.exiting ~= vim.NIL then
      return
    end
    local now = math.floor(vim.uv.now() / 1000)
    falls = vim.tbl_filter(function(fall)
      return now - fall < 180
    end, falls)
    table.insert(falls, now)
    if #falls > 3 then
      vim.notify("newsmark: the server keeps falling; start it with :Newsmark restart", vim.log.levels.ERROR)
      return
    end
    vim.notify("newsmark: the server fell and is started again", vim.log.levels.WARN)
    M.restart()
  end)
end

return M
