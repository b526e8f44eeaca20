-- What changes outside Neovim is seen while it runs: a new article, one that is written anew, one that is gone, a card.

local desk = require("desk")

desk.open("international/2025-12-22-miami-kremlin.news")

--- Waits until so many articles mention the event in all.
---@param what string
---@param count integer
local function mentioned(what, count)
  desk.go_to("ntâlnirea de la Miami")
  desk.eventually(what, function(wanted)
    local client = vim.lsp.get_clients({ bufnr = 0, name = "newsmark" })[1]
    local parameters = vim.lsp.util.make_position_params(0, client.offset_encoding)
    parameters.context = { includeDeclaration = true }
    local answer = client:request_sync("textDocument/references", parameters, 20000, 0)
    local articles = {}
    for _, place in ipairs(answer and answer.result or {}) do
      articles[place.uri] = true
    end
    return vim.tbl_count(articles) == wanted
  end, count)
end

local before = desk.inside(function()
  local client = vim.lsp.get_clients({ bufnr = 0, name = "newsmark" })[1]
  vim.fn.search("ntâlnirea de la Miami", "cw")
  local parameters = vim.lsp.util.make_position_params(0, client.offset_encoding)
  parameters.context = { includeDeclaration = true }
  local articles = {}
  for _, place in ipairs(client:request_sync("textDocument/references", parameters, 20000, 0).result) do
    articles[place.uri] = true
  end
  return vim.tbl_count(articles)
end)

local file = vim.env.NEWSROOM .. "/international/2025-12-24-nou.news"
local story = { "date 2025-12-24", "", "Despre [discuții]{event=miami-talks-2025-12} nu se mai știe nimic." }
vim.fn.writefile(story, file)
mentioned("a new article", before + 1)

-- As editors and git write: another file is put in its place.
vim.fn.writefile({ "date 2025-12-24", "", "Nimic." }, file .. "~")
vim.uv.fs_rename(file .. "~", file)
mentioned("an article written anew", before)

vim.fn.writefile(story, file)
mentioned("and again", before + 1)
vim.fn.delete(file)
mentioned("an article that is gone", before)

desk.type("Go<CR>[cineva]{actor=om-nou}<Esc>")
desk.eventually("a card that there isn't", function()
  return vim.iter(vim.diagnostic.get(0)):any(function(finding)
    return finding.code == "unknown-id"
  end)
end)
local cards = '{"cards": [{"id": "om-nou", "type": "Person", "name": "Om Nou"}]}'
vim.fn.writefile({ cards }, vim.env.NEWSROOM .. "/registry/nou.json")
desk.eventually("a card that is there now", function()
  return #vim.diagnostic.get(0) == 0
end)
