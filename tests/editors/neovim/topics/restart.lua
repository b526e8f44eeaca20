-- A server that falls is started again, and so it is by command.

local desk = require("desk")

--- Waits until a process serves, another than the one that did.
---@param what string
---@param old integer
---@return integer
local function served(what, old)
  return desk.eventually(what, function(fallen)
    local client = vim.lsp.get_clients({ bufnr = 0, name = "newsmark" })[1]
    local servers = vim.tbl_filter(function(child)
      local process = vim.api.nvim_get_proc(child)
      return process and process.name == "newsmark"
    end, vim.api.nvim_get_proc_children(vim.uv.os_getpid()))
    local alone = client and client.initialized and not client:is_stopped() and #servers == 1
    return alone and servers[1] ~= fallen and servers[1]
  end, old) or 0
end

--- Sees that the server knows the newsroom.
local function knows()
  desk.go_to("Kremlinul]")
  local card = desk.answer("textDocument/hover")
  desk.check("it knows the newsroom", card and card.contents.value:find("Kremlin", 1, true), card)
end

desk.open("international/2025-12-22-miami-kremlin.news")
local first = served("a server serves", 0)
vim.uv.kill(first, "sigkill")
local second = served("another takes its place", first)
knows()

desk.command("Newsmark restart")
served("and one takes that one's", second)
knows()

-- One that falls and falls is left alone until somebody asks for it.
for fall = 2, 4 do
  local before = served("a server serves before fall " .. fall, 0)
  vim.uv.kill(before, "sigkill")
end
desk.eventually("it is said", function()
  return vim.fn.execute("messages"):find("the server keeps falling; start it with :Newsmark restart", 1, true) ~= nil
end)
desk.command("Newsmark restart")
served("and served again", 0)
knows()
