// Builds the server from this repository, linked statically where the system's C library can be.

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../../..", import.meta.url));

/** The path of the program. The target is named so that build scripts are left as they are. */
export function buildServer() {
  const run = (program, words, options) => execFileSync(program, words, { cwd: repository, ...options });
  const host = /^host: (.*)$/m.exec(run("rustc", ["-vV"], { encoding: "utf8" }))?.[1];
  if (!host) throw new Error("rustc doesn't say what it builds for");
  const flags = [process.env.RUSTFLAGS, "-C target-feature=+crt-static"].filter(Boolean).join(" ");
  const isLinux = host.includes("linux");
  const env = isLinux ? { ...process.env, RUSTFLAGS: flags } : process.env;
  const words = ["build", "--release", "--locked", "--target", host, "--bin", "newsmark"];
  run("cargo", words, { env, stdio: "inherit" });
  const metadata = run("cargo", ["metadata", "--format-version=1", "--no-deps"], { encoding: "utf8" });
  const program = host.includes("windows") ? "newsmark.exe" : "newsmark";
  return join(JSON.parse(metadata).target_directory, host, "release", program);
}
