// A first day with the sample newsroom: a finding and its fix, a card, another article, a name, the timeline, the story.

import { inWindow, newsroomIn } from "../window.mjs";

const timelineRow = date => `#workbench\\.parts\\.sidebar .monaco-list-row:has-text("${date}")`;
const ARTICLE = "local/2025-12-12-dig-dezbatere.news";

await inWindow(
  { prepare: newsroomIn, settings: { "window.zoomLevel": 0, "editor.fontSize": 14 } },
  {
    "the newsroom opens, and Newsmark runs": async window => {
      await window.sees('.explorer-folders-view .monaco-list-row[aria-label^="local"]');
      await window.open(ARTICLE);
      await window.sees('#status\\.editor\\.mode:has-text("Newsmark")');
      await window.sees('.statusbar-item:has-text("Newsmark"):has(.codicon-book)');
    },
    "a malformed date is underlined": async window => {
      await window.goTo(1, 1);
      await window.keys("End", "Shift+Home");
      await window.type("date 12 decembrie 2025");
      await window.keys("Escape");
      await window.sees(".squiggly-error");
    },
    "and stands in the Problems panel": async window => {
      await window.keys("Control+Shift+M");
      await window.sees('.markers-panel .monaco-list-row:has-text("a date is written YYYY-MM-DD")');
      await window.sees('.statusbar-item:has-text("Newsmark 1")');
      await window.picture("problems");
    },
    "the light bulb mends it": async window => {
      await window.keys("Control+Shift+M");
      await window.goTo(1, 8);
      const bulb = await window.sees(".editor-instance [class*=codicon-gutter-lightbulb], .editor-instance .lightBulbWidget, .editor-instance [class*=lightbulb]");
      await bulb.click();
      const fix = await window.sees('.action-widget .monaco-list-row:has-text("2025-12-12")');
      await window.picture("finding");
      await fix.click();
      await window.placeOf("date 2025-12-12");
      await window.seesNo(".squiggly-error");
    },
    "a lens leads to the report before": async window => {
      await (await window.sees('.codelens-decoration a:has-text("previous preview: 4 Dec")')).click();
      await window.sees('.tab.active[data-resource-name="2025-12-04-dig-dezbatere-anunt.news"]');
      await (await window.sees('.codelens-decoration a:has-text("3 mentions in 3 articles")')).click();
      await window.sees('.peekview-widget .monaco-list-row:has-text("2025-12-12-dig-dezbatere.news")');
      await window.picture("lenses");
      await window.keys("Escape");
      await window.seesNo(".peekview-widget");
      await window.open(ARTICLE);
    },
    "a name shows its card": async window => {
      await window.pointAt("Fântânaru");
      await window.sees('.monaco-hover:not(.hidden) :text("Fântânaru")');
      await window.picture("hover");
      await window.page.mouse.move(5, 5);
      await window.keys("Escape");
    },
    "an event leads to another article": async window => {
      const { x, y } = await window.pointAt("dezbaterea publică");
      await window.page.keyboard.down("Control");
      await window.page.mouse.move(x + 2, y);
      await window.sees(".goto-definition-link");
      await window.page.mouse.click(x + 2, y);
      await window.page.keyboard.up("Control");
      await window.sees('.tab.active[data-resource-name="2025-12-04-dig-dezbatere-anunt.news"]');
      await window.picture("definition");
    },
    "the timeline lists the event's articles by date": async window => {
      const view = await window.sees('.activitybar .action-label[aria-label^="Newsmark"]');
      await view.click();
      const { x, y } = await window.placeOf("dezbaterea despre dig");
      await window.page.mouse.click(x, y);
      await window.sees(timelineRow("2025-12-04"));
      await window.sees(timelineRow("2025-12-12"));
      await window.picture("timeline");
      const row = await window.sees(timelineRow("2025-12-12"));
      await row.click();
      await window.sees('.tab.active[data-resource-name="2025-12-12-dig-dezbatere.news"]');
    },
    "a name is written by its first letters": async window => {
      await window.goTo(10, 1);
      await window.keys("Control+End", "Enter", "Enter");
      await window.type("Radu a vorbit cu @meli");
      await window.sees('.suggest-widget.visible .monaco-list-row.focused[aria-label*="Melinte"]');
      await window.picture("completion");
      await window.keys("Enter");
      await window.placeOf("]{actor=ana-melinte}");
    },
    "the reading view puts the markup out of sight": async window => {
      await window.goTo(1, 1);
      const book = await window.sees('.editor-actions .action-label[aria-label*="Reading View"]');
      await book.click();
      await window.until("no braces are seen", () =>
        [...document.querySelectorAll(".editor-instance .view-line")].every(line => !line.innerText.includes("{when=2025-12-11")),
      );
      await window.seesNo('.editor-instance .view-line:has-text("Fântânaru radu-fantanaru")');
      await window.picture("reading");
      await book.click();
      await window.placeOf("{when=2025-12-11");
    },
    "selected words are tagged": async window => {
      const { x, y } = await window.placeOf("Vrăbete");
      await window.page.mouse.dblclick(x, y);
      await window.command("Newsmark: Tag Selection");
      await window.sees('.quick-input-list .monaco-list-row[aria-label*="actor=tudor-vrabete"]');
      await window.picture("tag-selection");
      await window.keys("Enter");
      await window.placeOf("[Vrăbete]{actor=tudor-vrabete}");
    },
    "the walkthrough shows a newcomer how": async window => {
      await window.command("Welcome: Open Walkthrough...");
      await window.sees('.quick-input-list .monaco-list-row[aria-label*="First steps with Newsmark"]');
      await window.type("First steps with Newsmark");
      await window.keys("Enter");
      const step = await window.sees('.getting-started-step :text("Ask who it is")');
      await step.click();
      // Beside the steps where there is room for both.
      await window.keys("Control+B");
      await window.until("the step's picture", () => {
        const shown = [...document.querySelectorAll(".getting-started-media img")];
        return shown.some(one => one.complete && one.naturalWidth > 0 && one.getBoundingClientRect().width > 0);
      });
      await window.picture("walkthrough");
    },
  },
);
