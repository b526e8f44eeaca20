#!/usr/bin/env bash
# From a clone to Newsmark in the editor: builds the server, packages the extension, installs it.
#
# Usage: editors/vscode/install.sh [EDITOR], the command of VS Code or of something like it; without one the first of
# code, codium and code-server that is there.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")"

fail() {
    printf 'install.sh: %s\n' "$*" >&2
    exit 1
}

editor=${1:-}
if [ -z "$editor" ]; then
    for candidate in code codium code-server; do
        if command -v "$candidate" >/dev/null; then
            editor=$candidate
            break
        fi
    done
    [ -n "$editor" ] || fail 'no code, codium or code-server is on the path: install VS Code, or name the command of yours'
fi
command -v "$editor" >/dev/null || fail "$editor is not on the path"
command -v cargo >/dev/null || fail 'cargo is missing: install Rust from https://rustup.rs'
command -v npm >/dev/null || fail 'npm is missing: install Node.js 20 or newer'

cargo build --release --locked --bin newsmark
target=$(cargo metadata --format-version 1 --no-deps |
    node -p 'JSON.parse(require("node:fs").readFileSync(0)).target_directory')
server=$target/release/newsmark
[ -x "$server" ] || server=$server.exe
[ -x "$server" ] || fail "the build left no program in $target/release"

npm ci
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm run --silent package -- --server "$server" --out "$work/newsmark.vsix"
"$editor" --install-extension "$work/newsmark.vsix" --force
printf '\nNewsmark is in %s. Open a folder of articles: %s %s\n' "$editor" "$editor" "$(realpath ../../tests/newsroom)"
