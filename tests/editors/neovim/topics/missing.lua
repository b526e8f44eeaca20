-- Without a server one is told so, once, and the article can be written all the same.

local desk = require("desk")

desk.inside(function()
  vim.env.NEWSMARK_SERVER = "/nowhere/newsmark"
end)
desk.command("edit international/2025-12-22-miami-kremlin.news")
desk.eventually("there is no server", function()
  return vim.fn.execute("messages"):find(
    "there is no server at /nowhere/newsmark, named by NEWSMARK_SERVER in the environment: see :checkhealth newsmark",
    1,
    true
  ) ~= nil
end)
desk.command("messages clear")
desk.command("edit international/2025-12-23-ce-urmeaza.news")
desk.check("said once", desk.messages() == "" or not desk.messages():find("nowhere", 1, true), desk.messages())

for _, command in ipairs({ "timeline", "next", "tag-all", "fix", "read" }) do
  desk.command("messages clear")
  desk.command("Newsmark " .. command)
  desk.eventually(command .. " says why not", function()
    return vim.fn.execute("messages"):find("no server serves this buffer: see :checkhealth newsmark", 1, true) ~= nil
  end)
end

desk.command("messages clear")
desk.type(":Newsmark everything<CR>")
desk.eventually("a command that there isn't", function()
  return vim.fn.execute("messages"):find("there is no :Newsmark everything; there is card, check", 1, true) ~= nil
end)
desk.check(
  "what there is is offered",
  vim.deep_equal(
    desk.inside(function()
      return { vim.fn.getcompletion("Newsmark ti", "cmdline"), vim.fn.getcompletion("Newsmark read ", "cmdline") }
    end),
    { { "timeline" }, { "all", "story", "dim" } }
  )
)
