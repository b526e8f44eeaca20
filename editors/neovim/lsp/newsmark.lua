-- The server as `vim.lsp.enable("newsmark")` takes it; `vim.lsp.config("newsmark", { … })` changes what is here.

local server = require("newsmark.server")

---@type vim.lsp.Config
return {
  cmd = server.start,
  -- Settings and registry files are checked too.
  filetypes = { "newsmark", "json", "jsonc" },
  root_dir = server.root,
  on_exit = server.ended,
  handlers = require("newsmark.refresh").handlers(),
  capabilities = {
    textDocument = {
      -- The server's own words; `newsmark.colours` says what each looks like.
      semanticTokens = require("newsmark.colours").vocabulary(),
    },
    workspace = {
      diagnostics = { refreshSupport = true },
      codeLens = { refreshSupport = true },
    },
    experimental = { commands = require("newsmark.lens").names() },
  },
}
