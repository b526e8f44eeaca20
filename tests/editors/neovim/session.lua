-- Runs one topic: nvim -l session.lua TOPIC

local here = vim.fs.dirname(vim.fs.abspath(arg[0]))
package.path = here .. "/?.lua;" .. package.path
require("desk").run(vim.fs.joinpath(here, "topics", arg[1] .. ".lua"))
