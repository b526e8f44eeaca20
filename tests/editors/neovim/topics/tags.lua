-- :Newsmark tag offers tags for what is selected, and puts one there.

local desk = require("desk")

desk.open("international/2025-12-22-miami-kremlin.news")
desk.go_to("rundă nu")
-- A person reads the offers in a menu; here they are kept, and one is taken by its name.
desk.inside(function()
  vim.ui.select = function(offers, options, choose)
    _G.OFFERS = vim.tbl_map(options.format_item, offers)
    _G.CHOOSE = function(number)
      choose(offers[number], number)
    end
  end
end)
desk.type("ve:Newsmark tag<CR>")
local offers = desk.eventually("tags are offered", function()
  return _G.OFFERS
end)

--- Takes the offer that begins with some words.
---@param words string
local function take(words)
  for number, offer in ipairs(offers or {}) do
    if vim.startswith(offer, words) then
      return desk.inside(function(chosen)
        _G.CHOOSE(chosen)
      end, number)
    end
  end
  desk.check("there is an offer to " .. words, false, offers)
end

take("declare the event")
desk.eventually("the words are tagged", function()
  return vim.fn.search("\\V[rundă]{#runda", "nw") > 0
end)

desk.type("u")
desk.go_to("Steve Witkoff")
desk.inside(function()
  _G.OFFERS = nil
end)
desk.command("Newsmark tag")
offers = desk.eventually("tags for the name at the cursor", function()
  return _G.OFFERS
end)
take("tag all")
desk.eventually("every known name is tagged", function()
  return vim.fn.search("\\V[Steve Witkoff]{actor=steve-witkoff}", "nw") > 0
    and vim.fn.search("\\V[Moscova]{place=moscova}", "nw") > 0
end)
