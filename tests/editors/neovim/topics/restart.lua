-- A server that falls is started again, and so it is by command.

local desk = require("desk")

local function process()
  return desk.eventually("a server serves", function()
    local client = vim.lsp.get_clients({ bufnr = 0, name = "newsmark" })[1]
    local found = vim.fn.systemlist({ "pgrep", "-P", tostring(vim.uv.os_getpid()), "newsmark" })
    return client and client.initialized and not client:is_stopped() and #found == 1 and tonumber(found[1]) or nil
  end)
end

--- Waits until another process serves, and sees that it does.
---@param old integer
local function another(old)
  desk.eventually("another one takes its place", function(fallen)
    local client = vim.lsp.get_clients({ bufnr = 0, name = "newsmark" })[1]
    local found = vim.fn.systemlist({ "pgrep", "-P", tostring(vim.uv.os_getpid()), "newsmark" })
    return client and client.initialized and #found == 1 and tonumber(found[1]) ~= fallen
  end, old)
  desk.go_to("Kremlinul]")
  local card = desk.answer("textDocument/hover")
  desk.check("and knows the newsroom", card and card.contents.value:find("Kremlin", 1, true), card)
end

desk.open("international/2025-12-22-miami-kremlin.news")
local first = process()
vim.uv.kill(first, "sigkill")
another(first)

local second = process()
desk.command("Newsmark restart")
another(second)
