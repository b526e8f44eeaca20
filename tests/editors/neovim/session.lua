-- One session in a real Neovim with the README's configuration: findings, card, definition, completion.

local newsroom = vim.env.NEWSROOM
vim.cmd("filetype on")
dofile(vim.env.INIT)

local failures = {}

--- Notes whether something held.
---@param what string
---@param holds boolean
---@param seen any
local function check(what, holds, seen)
  print((holds and "ok    " or "FAILED ") .. what)
  if not holds then
    table.insert(failures, what .. ": " .. vim.inspect(seen))
  end
end

--- Opens an article and waits until the server serves it.
---@param path string
---@return vim.lsp.Client
local function open(path)
  vim.cmd.edit(newsroom .. "/" .. path)
  local attached = vim.wait(20000, function()
    local client = vim.lsp.get_clients({ bufnr = 0, name = "newsmark" })[1]
    return client ~= nil and client.initialized == true
  end, 20)
  check("the server serves " .. path, attached, vim.lsp.get_clients())
  return vim.lsp.get_clients({ bufnr = 0, name = "newsmark" })[1]
end

--- Puts the cursor on the first letter of `words`, which stand somewhere in the buffer.
---@param words string
local function go_to(words)
  vim.fn.cursor(1, 1)
  check("the article says " .. words, vim.fn.search("\\V" .. words, "cW") > 0, vim.api.nvim_buf_get_lines(0, 0, -1, true))
end

---@param client vim.lsp.Client
---@param method string
local function ask(client, method)
  local parameters = vim.lsp.util.make_position_params(0, client.offset_encoding)
  local answer = client:request_sync(method, parameters, 20000, 0)
  return answer and answer.result
end

local client = open("international/2025-12-22-miami-kremlin.news")
check("columns are bytes", client.offset_encoding == "utf-8", client.offset_encoding)

-- A card on hover.
go_to("Kreml")
local card = ask(client, "textDocument/hover")
check("hover shows a card", card ~= nil and card.contents.value:find("Kremlin", 1, true) ~= nil, card)

-- Findings: none, then a malformed date, then none again.
check("the sample is in order", #vim.diagnostic.get(0) == 0, vim.diagnostic.get(0))
vim.api.nvim_buf_set_lines(0, 0, 1, true, { "date 22 decembrie 2025" })
local told = vim.wait(20000, function()
  return #vim.diagnostic.get(0) > 0
end, 20)
local finding = vim.diagnostic.get(0)[1] or {}
check("a malformed date is underlined", told and finding.code == "date-malformed", vim.diagnostic.get(0))
check("just the date is underlined", finding.col == 5 and finding.end_col == 22, finding)
vim.cmd.undo()
check("and no more when it is mended", vim.wait(20000, function()
  return #vim.diagnostic.get(0) == 0
end, 20), vim.diagnostic.get(0))

-- Definition: an event leads to another article.
local before = vim.api.nvim_buf_get_name(0)
go_to("ntâlnirea de la Miami")
vim.lsp.buf.definition()
check("an event leads to another article", vim.wait(20000, function()
  return vim.api.nvim_buf_get_name(0) ~= before
end, 20), vim.api.nvim_buf_get_name(0))

-- Completion of a tag, asked again until Neovim, which sends its edits late, has told the server of the line.
vim.cmd.edit(newsroom .. "/international/2025-12-23-ce-urmeaza.news")
local line = "🙂 [Peskov]{actor="
vim.api.nvim_buf_set_lines(0, -1, -1, true, { "", line })
vim.fn.cursor(vim.fn.line("$"), #line)
local first
local completed = vim.wait(20000, function()
  client = vim.lsp.get_clients({ bufnr = 0, name = "newsmark" })[1]
  if client == nil then
    return false
  end
  local parameters = vim.lsp.util.make_position_params(0, client.offset_encoding)
  parameters.position.character = #line
  local answer = client:request_sync("textDocument/completion", parameters, 20000, 0)
  first = answer and answer.result and answer.result.items[1]
  return first ~= nil
end, 50)
check("an id is completed", completed and first.label == "dmitri-peskov", first)

vim.lsp.stop_client(vim.lsp.get_clients(), false)
check("the server ends", vim.wait(10000, function()
  return #vim.lsp.get_clients() == 0
end, 20), vim.lsp.get_clients())

if #failures > 0 then
  print(table.concat(failures, "\n"))
  os.exit(1)
end
os.exit(0)
