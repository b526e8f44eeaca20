// Puts together what the extension runs from: one bundled file, the grammars, the licence.

import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = join(dirname(fileURLToPath(import.meta.url)), "..");
const repository = join(here, "../..");
const GRAMMARS = ["textmate/newsmark.tmLanguage.json", "registry.schema.json", "settings.schema.json"];

export async function buildExtension() {
  const dist = join(here, "dist");
  for (const made of ["grammar", "extension.js", "extension.js.map", "licences.txt"]) {
    await rm(join(dist, made), { recursive: true, force: true });
  }
  const { metafile } = await build({
    absWorkingDir: here,
    entryPoints: ["src/extension.ts"],
    outfile: "dist/extension.js",
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    external: ["vscode"],
    // jsonc-parser's `main` is a form that hides its parts from the bundler.
    mainFields: ["module", "main"],
    minify: true,
    metafile: true,
    legalComments: "none",
    logLevel: "warning",
  });
  for (const file of GRAMMARS) {
    await mkdir(dirname(join(dist, "grammar", file)), { recursive: true });
    await cp(join(repository, "grammar", file), join(dist, "grammar", file));
  }
  await cp(join(repository, "LICENSE"), join(here, "LICENSE"));
  await writeFile(join(dist, "licences.txt"), await licences(metafile));
}

/** The licences of the packages that were bundled. */
async function licences({ inputs }) {
  const folders = Object.keys(inputs).map(path => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]);
  const texts = [...new Set(folders)].filter(Boolean).sort().map(licence);
  return (await Promise.all(texts)).join("\n");
}

async function licence(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(here, folder, "package.json"), "utf8"));
  const names = ["LICENSE", "LICENSE.md", "LICENSE.txt", "License.txt", "license"];
  for (const file of names) {
    const text = await readFile(join(here, folder, file), "utf8").catch(() => undefined);
    if (text) return `== ${name} ${version} (${license})\n\n${text.trim()}\n`;
  }
  throw new Error(`${name} has no licence text`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildExtension();
