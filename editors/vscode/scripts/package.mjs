// Makes the package for one platform, with the server inside.
//
// Usage: npm run package -- [--server FILE] [--target linux-x64] [--out FILE]
//
// Without a server named it is built here, linked statically, so that it runs on any Linux.

import { execFileSync } from "node:child_process";
import { chmod, cp, mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildExtension } from "./build.mjs";
import { isStatic } from "./elf.mjs";
import { buildServer } from "./static-server.mjs";

const here = fileURLToPath(new URL("..", import.meta.url));
const { version } = JSON.parse(await readFile(join(here, "package.json"), "utf8"));
const systems = { darwin: "darwin", linux: "linux", win32: "win32" };
const { values } = parseArgs({
  options: { server: { type: "string" }, target: { type: "string" }, out: { type: "string" } },
});
const target = values.target ?? `${systems[process.platform]}-${process.arch}`;
const out = values.out ?? join(here, `newsmark-${target}-${version}.vsix`);

await buildExtension();
await bundleServer(values.server ?? buildServer());
execFileSync(
  process.execPath,
  [join(here, "node_modules/@vscode/vsce/vsce"), "package", "--no-dependencies", "--skip-license"].concat([
    "--allow-missing-repository",
    "--no-git-tag-version",
    "--target",
    target,
    "--out",
    out,
  ]),
  { cwd: here, stdio: "inherit" },
);

async function bundleServer(built) {
  const folder = join(here, "dist/server");
  const server = join(folder, target.startsWith("win32") ? "newsmark.exe" : "newsmark");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp(built, server);
  await chmod(server, 0o755);
  if (!values.server && target.startsWith("linux") && !isStatic(await readFile(server))) {
    throw new Error(`${built} is not linked statically`);
  }
}
