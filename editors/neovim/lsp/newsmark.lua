-- The server as `vim.lsp.enable("newsmark")` takes it; `vim.lsp.config("newsmark", { … })` changes what is here.

local server = require("newsmark.server")

---@type vim.lsp.Config
return {
  cmd = server.start,
  -- Settings and registry files are checked too.
  filetypes = { "newsmark", "json", "jsonc" },
  root_dir = server.root,
  on_exit = server.ended,
  capabilities = {
    textDocument = {
      -- The server's own words; `newsmark.colours` says what each looks like.
      semanticTokens = require("newsmark.colours").vocabulary(),
    },
  },
  init_options = {
    commands = require("newsmark.lens").names(),
  },
}
