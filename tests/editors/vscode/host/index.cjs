// Runs every test in `tests/`, one file a topic, and writes what came of it where the driver looks.

const { readdirSync, renameSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { closeAll } = require("./articles.cjs");

const PATIENCE = 90_000;

exports.run = async () => {
  const [tests, only] = [[], process.env.NEWSMARK_TEST_ONLY];
  let error;
  try {
    const folder = join(__dirname, "tests");
    for (const file of readdirSync(folder).sort()) {
      const topic = require(join(folder, file));
      for (const [title, test] of Object.entries(topic)) {
        const name = `${file.replace(/\.cjs$/, "")}: ${title}`;
        if (!only || name.includes(only)) tests.push(await outcome(name, test));
      }
    }
  } catch (failure) {
    error = String(failure.stack);
  }
  // There under its name only when it is whole.
  const results = process.env.NEWSMARK_TEST_RESULTS;
  writeFileSync(`${results}.part`, JSON.stringify({ error, tests }));
  renameSync(`${results}.part`, results);
};

async function outcome(name, test) {
  const begin = Date.now();
  const late = new Promise((_, reject) => setTimeout(() => reject(new Error(`no end in ${PATIENCE} ms`)), PATIENCE).unref());
  const failure = await Promise.race([Promise.resolve().then(test), late]).then(
    () => undefined,
    reason => String(reason?.stack ?? reason),
  );
  await closeAll();
  return { name, failure, milliseconds: Date.now() - begin };
}
