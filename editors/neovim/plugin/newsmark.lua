-- Loaded with Neovim: the command, the colours, and what happens when the server takes an article. All else waits
-- until it is used.

if vim.g.loaded_newsmark then
  return
end
vim.g.loaded_newsmark = true

vim.api.nvim_create_user_command("Newsmark", function(call)
  require("newsmark.command").run(call)
end, {
  nargs = "+",
  range = true,
  desc = "Newsmark: timeline, mentions, tags",
  complete = function(...)
    return require("newsmark.command").complete(...)
  end,
})

local group = vim.api.nvim_create_augroup("newsmark", {})

vim.api.nvim_create_autocmd("LspAttach", {
  group = group,
  desc = "Newsmark: lenses, hints and completion, as far as they are wanted",
  callback = function(event)
    local client = vim.lsp.get_client_by_id(event.data.client_id)
    if client and client.name == "newsmark" then
      require("newsmark.attach").attach(client, event.buf)
    end
  end,
})

vim.api.nvim_create_autocmd("FileType", {
  group = group,
  pattern = "newsmark",
  desc = "Newsmark: colours of the server's words",
  callback = function()
    require("newsmark.colours").define()
  end,
})
