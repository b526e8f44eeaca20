"""Reads the corpus: cases of a text and of what is to be read in it. grammar/corpus/README.md says how it is written."""

import re
from dataclasses import dataclass, field
from pathlib import Path

PICTURES = {"␊": "\n", "␍": "\r", "␉": "\t", "␀": "\0"}


@dataclass
class Case:
    file: str
    name: str
    text: list = field(default_factory=list)
    expected: list = field(default_factory=list)


def cases(path):
    """The cases of one file."""
    found = []
    in_text = False
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("== "):
            found.append(Case(path.name, line[3:]))
            in_text = True
        elif found and in_text and line == "--":
            in_text = False
        elif found and in_text:
            found[-1].text.append(line)
        elif found and line:
            found[-1].expected.append(line)
    return found


def written(lines):
    """The text that the lines of a case stand for."""
    text = re.sub("⟨([0-9A-F]+)⟩", lambda number: chr(int(number.group(1), 16)), "\n".join(lines))
    return "".join(PICTURES.get(character, character) for character in text)


def shown(text):
    """A text as a case writes it in one line."""
    pictures = {character: picture for picture, character in PICTURES.items()}

    def show(character):
        unseen = character != " " and (
            character.isspace() and character not in "\x1c\x1d\x1e\x1f"
            or ord(character) < 32
            or 0x7F <= ord(character) <= 0x9F
            or character in "\xad\u200b\u200c\u200d\u200e\u200f\ufeff"
            or 0x202A <= ord(character) <= 0x202E
            or 0x2060 <= ord(character) <= 0x2069
        )
        return pictures.get(character, f"⟨{ord(character):04X}⟩" if unseen else character)

    return "".join(map(show, text))


def expected(case, unread):
    """The lines that a grammar is to read; `unread` are the marks of what it doesn't."""
    kept = []
    silent = False
    for line in case.expected:
        if not line.startswith("    "):
            silent = line[:2] in unread
            line = line[2:] if line[:2] in ("~ ", "! ") else line
        if not silent:
            kept.append(line)
    return kept
