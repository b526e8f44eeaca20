"""Holds the tree-sitter and the TextMate grammar to what the parser reads, which the corpus says.

Usage: agree.py PARSER_LIBRARY TEXTMATE_ENGINE_FOLDER. Run by `run`. The parser itself is held to the same files by
`cargo test grammar_corpus`.
"""

import difflib
import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import tree_sitter

from corpus import cases, expected, shown, written
from tree import Reader, language

HERE = Path(__file__).resolve().parent
CHECKOUT = HERE.parent.parent
GRAMMAR = CHECKOUT / "grammar"
NEWSROOM = CHECKOUT / "tests" / "newsroom"

# Bytes of a hostile text, and seconds of processor time that it may take; characters of a hostile line, and milliseconds.
LENGTH = 300_000
PATIENCE = 5
LINE_LENGTH = 5000
LINE_PATIENCE = 2000

HOSTILE = [
    "[", "]", "{", "}", "\\", "[a", "]{", "[a]{", "[a]{b", "[a]{b=", '[a]{b="', '[a]{b="x" ', "[]{}", "[a]{#b}", "[[a]{#b}",
    "[a]{#b} [", "[[[[a]]]]", "[a {b=c} ", "[a]{b=c\n", "[a]{b=„", "{a=b", "x]{a=b", "[a]\n{b=c", "[a\n", "[a\n\n", "[a]{b=c}\n\n",
    "date 2025-12-22\n", "title [a]{b=c}\n", "date 2025-12-22\ntitle [a\n", "---\n", "---\ndate 2025-12-22\n", "\r", "\n", " \n", "\0",
    "👩‍👩‍👧[", "a ", "[a]{b=c d", '"]{', "[\\]", "\u00a0", "\u202e[a]{",
]


def textmate(texts, engine):
    """What the TextMate grammar reads in each of the texts."""
    command = ["node", HERE / "textmate.mjs", GRAMMAR / "textmate" / "newsmark.tmLanguage.json"]
    environment = {**os.environ, "NODE_PATH": str(engine)}
    texts = json.dumps(texts).encode()
    lists = json.loads(subprocess.run(command, input=texts, stdout=subprocess.PIPE, env=environment, check=True).stdout)
    return [{**read, "lines": [shown(line) for line in read["lines"]]} for read in lists]


def differences(what, case, wanted, read):
    if wanted == read:
        return []
    lines = difflib.unified_diff(wanted, read, "expected", "read", lineterm="", n=1)
    return [f"{case.file}: {case.name}: {what}\n" + "\n".join(list(lines)[2:])]


def compare(found, reader, engine):
    """Compares what both grammars read in each case with what is expected."""
    wrong = []
    lines = {"tree-sitter": 0, "TextMate": 0}
    lists = textmate([text for _, text in found], engine)
    for (case, text), by_line in zip(found, lists):
        tree = reader.tree(text)
        if tree.root_node.has_error:
            wrong.append(f"{case.file}: {case.name}: tree-sitter finds an error\n{tree.root_node}")
        wanted = expected(case, ("! ",))
        lines["tree-sitter"] += len(wanted)
        wrong += differences("tree-sitter", case, wanted, reader.listing(text))
        wanted = expected(case, ("! ", "~ "))
        lines["TextMate"] += len(wanted)
        wrong += differences("TextMate", case, wanted, by_line["lines"])
    return wrong, lines


def edited(reader, texts, rounds):
    """Texts in which an edit leads to another tree than reading from scratch does."""
    chance = random.Random(5)
    parts = ["[", "]", "{", "}", "\\", "\n", "\n\n", "a", "[a]{b=c}", "]{#x}", "date 2025-12-22\n", "title ", '"', " ", "ș"]
    wrong = []
    for round_ in range(rounds):
        source = chance.choice(texts).encode()
        tree = reader.parser.parse(source)
        for _ in range(6):
            characters = source.decode()
            start = chance.randint(0, len(characters))
            end = min(len(characters), start + chance.choice([0, 0, 1, 3, 40]))
            put = chance.choice(parts) if chance.random() < 0.8 else ""
            before, after = characters[:start].encode(), characters[end:].encode()
            start_byte, old_end, new_end = len(before), len(source) - len(after), len(before) + len(put.encode())
            new = before + put.encode() + after
            tree.edit(start_byte, old_end, new_end, point(source, start_byte), point(source, old_end), point(new, new_end))
            source = new
            tree = reader.parser.parse(source, tree)
            if str(tree.root_node) != str(reader.parser.parse(source).root_node):
                wrong.append(f"round {round_}: an edit leads to another tree than reading from scratch\n{source.decode()}")
                break
    return wrong


def point(source, byte):
    row = source.count(b"\n", 0, byte)
    return row, byte - (source.rfind(b"\n", 0, byte) + 1)


def hostile(reader, engine):
    """Texts that take too long, or that the tree-sitter grammar finds errors in."""
    wrong = []
    slowest = 0
    for part in HOSTILE:
        text = (part * (LENGTH // len(part.encode()) + 1)).encode()
        start = time.process_time()
        tree = reader.parser.parse(text)
        taken = time.process_time() - start
        slowest = max(slowest, taken)
        if taken > PATIENCE or tree.root_node.has_error:
            wrong.append(f"tree-sitter: {part!r} again and again: {taken:.1f} s, {'an error' if tree.root_node.has_error else 'too long'}")
    longest = 0
    for part, read in zip(HOSTILE, textmate([part * (LINE_LENGTH // len(part)) for part in HOSTILE], engine)):
        longest = max(longest, read["milliseconds"])
        if read["milliseconds"] > LINE_PATIENCE:
            wrong.append(f"TextMate: {part!r} again and again in one line: {read['milliseconds']:.0f} ms")
    print(f"hostile texts: {len(HOSTILE)}, at most {slowest:.1f} s of {LENGTH} bytes (tree-sitter), {longest:.0f} ms of a line of {LINE_LENGTH} (TextMate)")
    return wrong


def queries(library):
    """Queries that don't fit the grammar."""
    wrong = []
    for path in sorted((GRAMMAR / "tree-sitter" / "queries").glob("*.scm")):
        try:
            tree_sitter.Query(language(library), path.read_text(encoding="utf-8"))
        except (tree_sitter.QueryError, ValueError, NameError) as error:
            wrong.append(f"{path.name}: {error}")
    return wrong


def main():
    library, engine = sys.argv[1:]
    reader = Reader(library)
    corpus = [(case, written(case.text)) for path in sorted((GRAMMAR / "corpus").glob("*.txt")) for case in cases(path)]
    articles = [
        (case, (NEWSROOM / case.name).read_bytes().decode("utf-8")) for case in cases(HERE / "newsroom.txt")
    ]
    wrong = []
    for name, found in (("corpus", corpus), ("sample newsroom", articles)):
        differ, lines = compare(found, reader, engine)
        wrong += differ
        total = sum(len(case.expected) for case, _ in found)
        shares = ", ".join(f"{grammar} {count}" for grammar, count in lines.items())
        print(f"{name}: {len(found)} texts; lines that the parser reads: {total}; that must be read alike: {shares}")
    seeds = Path(os.environ.get("NEWSMARK_SEEDS", CHECKOUT.parent / "shared" / "seeds"))
    raw = [path.read_text(encoding="utf-8") for path in sorted(seeds.glob("*.txt"))]
    wrong += [f"raw text {number}: tree-sitter finds an error" for number, text in enumerate(raw) if reader.tree(text).root_node.has_error]
    print(f"raw texts: {len(raw)}" if raw else f"raw texts: {seeds} is not here: skipped")
    wrong += edited(reader, [text for _, text in corpus + articles], 1500)
    wrong += hostile(reader, engine)
    wrong += queries(library)
    if wrong:
        sys.exit("\n".join(wrong) + f"\n{len(wrong)} differences")
    print("the grammars agree")


if __name__ == "__main__":
    main()
