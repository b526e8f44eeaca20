#!/usr/bin/env python3
"""Builds newsmark.tmLanguage.json: its expressions are put together from parts that have names.

Usage: build.py >newsmark.tmLanguage.json

TextMate reads a text line by line. So a tag is a tag here only where it lies within one line, whole and well closed, and a
header only where `date` is its first line; what else the language has is left to the semantic tokens of the server.
"""

import json
import re

# Names of parts stand between angle brackets: <KEY>.
PARTS = {
    "BLANK": r"[^\S\r\n]",
    # The values of `date`: well-formed, or something that looks like a date.
    "DAY": r"(?:(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))"
    r"|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29))",
    "TIME": r"(?:[Tt](?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d))",
    "STRICT": r"(?><DAY><TIME>?)",
    "WORDS": r"(?:(?:\p{L}{3,19}[.,]?<BLANK>+)?(?:\d{1,2}[.,]?<BLANK>+\p{L}{3,19}|\p{L}{3,19}[.,]?<BLANK>+\d{1,2})[.,]?<BLANK>+\d{4})",
    "CLOCK": r"(?>(?:,?<BLANK>+|[Tt])\d{1,2}:\d\d(?::\d\d)?(?!\d)(?:[Zz]|<BLANK>*[+-]\d\d:?\d\d(?!\d))?)",
    "LIKE_A_DATE": r"(?>(?:(?=\d{1,4}[./-]\d{1,2}[./-]\d{2}|\d{3})(?:\d{1,4}\.\d{1,2}\.\d{1,4}|\d{1,4}/\d{1,2}/\d{1,4}|\d{1,4}-\d{1,2}-\d{1,4})|<WORDS>)(?!\d)<CLOCK>?|<DAY><CLOCK>)",
    "SAYS_DATE": r"(?:(?i:date)(?:<BLANK>*[:=]<BLANK>*|<BLANK>+))",
    "ONE_WORD": r"(?:date(?:<BLANK>+[^\s:=–—-]\S{0,62})?<BLANK>*$)",
    "DATE_LINE": r"(?:<SAYS_DATE>(?:<STRICT>(?!\d)|<LIKE_A_DATE>)[.,;:]*<BLANK>*$|<ONE_WORD>)",
    "OTHER_KEY": r"(?:(?i:title|place|author|source|event|lang|url|updated|lint)(?=<BLANK>*:|<BLANK>|$))",
    # Attribute blocks. A run is a bare value, or a word that is no attribute.
    "KEY": r"(?:[\p{L}\p{N}_:-]+)",
    "KEY_IS": r"(?:<KEY><BLANK>*=)",
    "RUN": r"(?:(?:[^\s}\[\]]|\](?!\{))++)",
    "QUOTED": r"(?:\"(?:\\[\"\\]|[^\"\r\n])*+\"|<CURLY>)",
    "CURLY": r"(?:[\"“”„‟″‶＂〝〞](?:(?!\]\{)[^\"“”„‟″‶＂〝〞\r\n])*+[\"“”„‟″‶＂〝〞]|[«»](?:(?!\]\{)[^«»\r\n])*+[«»]"
    r"|[‘’‚‛′‵‹›](?:(?!\]\{)[^'‘’‚‛′‵‹›\r\n])*+['‘’‚‛′‵‹›]|'(?:(?!\]\{)[^'‘’‚‛′‵‹›}\r\n])*+['‘’‚‛′‵‹›])",
    "OPENS_QUOTE": r"[\"“”„‟″‶＂〝〞«»‘’‚‛′‵‹›]",
    "NO_VALUE": r"(?:(?=[\s}])(?!<BLANK>+(?!<KEY_IS>|#)[^\s}]))",
    "ITEM": r"(?>\s+|[,;]+|<KEY_IS>(?:<NO_VALUE>|<BLANK>*(?:<QUOTED>(?=[\s},;])|(?!<QUOTED>)(?!<OPENS_QUOTE>)<RUN>))|(?!<KEY_IS>)<RUN>)",
    "BEGINS": r"(?=\s*(?:[#}]|\.\p{L}|<KEY_IS>))",
    "BLOCK": r"(?:\{<BEGINS><ITEM>*+\})",
    "BLOCKS": r"(?:<BLOCK>++)",
    # What stands between the brackets of a tag, brackets balanced.
    "TEXT": r"(?<text>(?:[^\[\]\\\r\n]|\\[\[\]{}\\]|\\|\[\g<text>\](?:<BLOCKS>)?)*+)",
    "ID": r"(?:[a-z][a-z0-9]*(?:-[a-z0-9]+)*)",
    "ID_KEY": r"(?:actor|place|event|source|quote|at|part-of|after)",
}


def expression(pattern):
    """The pattern with the parts in the places of their names."""
    while True:
        whole = re.sub(r"<([A-Z_]+)>", lambda name: PARTS[name.group(1)], pattern)
        if whole == pattern:
            return pattern
        pattern = whole


def rule(name=None, **parts):
    """A rule of the grammar; names of scopes end in the language's own."""
    made = {}
    if name:
        made["name"] = name + ".newsmark"
    for key, part in parts.items():
        if key in ("match", "begin", "end"):
            made[key] = expression(part)
        elif key in ("captures", "beginCaptures", "endCaptures"):
            made[key] = {
                str(number): part if isinstance(part, dict) else {"name": " ".join(f"{scope}.newsmark" for scope in part.split())}
                for number, part in part.items()
            }
        else:
            made[key] = part
    return made


def include(*names):
    return [{"include": f"#{name}"} for name in names]


NEVER = "(?!)"
HEADER_KEY = "keyword.other.header"
COLON = "punctuation.separator.key-value"
DATE = "constant.numeric.date"
VALUE = "string.unquoted.header"
KEY = "entity.other.attribute-name"
OPENING = "string.quoted punctuation.definition.string.begin"
CLOSING = "string.quoted punctuation.definition.string.end"


def attribute(key, value, name):
    """An attribute whose bare or quoted value has one name, or is read by other rules."""
    contents = {"patterns": include(value)} if value else f"{name} meta.value"
    return [
        rule(
            match=rf"(?<![^\s{{}},;])({key})<BLANK>*(=)<BLANK>*(?:(\")((?:\\[\"\\]|[^\"])*+)(\")|(<OPENS_QUOTE>|')([^\"'“”„‟″‶＂〝〞«»‘’‚‛′‵‹›]*)(<OPENS_QUOTE>|'))(?=[\s}},;])",
            captures={
                1: KEY,
                2: COLON,
                3: OPENING,
                4: {"name": "meta.value.newsmark", **contents} if value else contents,
                5: CLOSING,
                6: OPENING,
                7: {"name": "meta.value.newsmark", **contents} if value else contents,
                8: CLOSING,
            },
        ),
        rule(
            match=rf"(?<![^\s{{}},;])({key})<BLANK>*(=)(?:<NO_VALUE>|<BLANK>*('?)((?:[^\s}}\[\],;]|\](?!\{{)|[,;](?![,;]*[\s}}]))*+))",
            captures={1: KEY, 2: COLON, 3: OPENING, 4: {"name": "meta.value.newsmark", **contents} if value else contents},
        ),
    ]


REPOSITORY = {
    "blank-lines": rule(match=r"^\s+$"),
    # The story on the date's own line.
    "compact": rule(
        begin=r"^<BLANK>*(?<![^\s])((?i:date))(?:<BLANK>*([:=])<BLANK>*|<BLANK>+)(?:(<STRICT>)(?!\d|<CLOCK>)|(<LIKE_A_DATE>))(?![.,;:]*<BLANK>*$)",
        beginCaptures={1: HEADER_KEY, 2: COLON, 3: f"{DATE} meta.header.value", 4: f"{VALUE} meta.header.value"},
        end=NEVER,
        patterns=include("inline"),
    ),
    "headed": rule(
        begin=r"^(?=<BLANK>*<DATE_LINE>)",
        end=NEVER,
        patterns=[
            rule(
                "meta.header",
                begin=r"\G",
                end=r"^(?!<BLANK>*(?:<OTHER_KEY>|<DATE_LINE>))",
                patterns=include("title", "dated-line", "header-line"),
            ),
            *include("inline"),
        ],
    ),
    "unheaded": rule(begin=r"^(?=\s*\S)", end=NEVER, patterns=include("inline")),
    "title": rule(
        begin=r"^<BLANK>*((?i:title))(?:<BLANK>*(:)<BLANK>*|<BLANK>+|(?=$))",
        beginCaptures={1: HEADER_KEY, 2: COLON},
        end="$",
        patterns=[rule("markup.heading meta.header.value".replace(" ", ".newsmark "), begin=r"\G(?=\S)", end=r"(?=<BLANK>*$)", patterns=include("inline"))],
    ),
    "dated-line": rule(
        match=r"^<BLANK>*((?i:date|updated))(?:<BLANK>*([:=])<BLANK>*|<BLANK>+)(<STRICT>)<BLANK>*$",
        captures={1: HEADER_KEY, 2: COLON, 3: f"{DATE} meta.header.value"},
    ),
    "header-line": rule(
        match=r"^<BLANK>*((?i:[a-z]+))(?:<BLANK>*([:=])|(?=<BLANK>|$))<BLANK>*(\S.*?)?<BLANK>*$",
        captures={1: HEADER_KEY, 2: COLON, 3: f"{VALUE} meta.header.value"},
    ),
    "inline": {"patterns": include("escape", "tag")},
    "escape": rule("constant.character.escape", match=r"\\[\[\]{}\\]"),
    "tag": rule(
        "meta.tag",
        begin=r"(\[)(?=<TEXT>\]<BLOCKS>)",
        beginCaptures={1: "punctuation.definition.tag.begin"},
        end=r"(\])(<BLOCKS>)",
        endCaptures={1: "punctuation.definition.tag.end", 2: {"name": "meta.attributes.newsmark", "patterns": include("block")}},
        contentName="meta.tag.text.newsmark",
        patterns=include("inline"),
    ),
    "block": {
        "patterns": [
            rule("punctuation.definition.tag.braces.begin", match=r"\{"),
            rule("punctuation.definition.tag.braces.end", match=r"\}"),
            rule(
                match=r"(?<=[\s{,;])(#)([^\s}\[]*)",
                captures={1: "keyword.other.declaration", 2: {"name": "meta.value.newsmark", "patterns": include("ids")}},
            ),
            *attribute("<ID_KEY>", "ids", None),
            *attribute("when|until", None, DATE),
            *attribute("status", None, "constant.language.status"),
            *attribute("title", None, "string.quoted.double"),
            *attribute("<KEY>", None, "string.unquoted"),
            rule(KEY, match=r"(?<=[\s{,;])(?:<ID_KEY>|when|until|status|title)(?=<BLANK>*\})"),
            rule("invalid.illegal", match=r"<RUN>"),
        ]
    },
    # Word by word: one that is no id is passed over as a whole.
    "ids": {"patterns": [rule("constant.language.id.newsmark entity.name.type.id", match=r"<ID>(?!\S)"), rule(match=r"\S+")]},
}

GRAMMAR = {
    "name": "Newsmark",
    "scopeName": "text.newsmark",
    "fileTypes": ["news"],
    "information_for_contributors": ["Built by build.py: change that and run it."],
    "patterns": include("article"),
    "repository": {
        # A region that begins with the first line and never ends, so that a header is looked for once.
        "article": rule(begin=r"\A", end=NEVER, patterns=include("blank-lines", "compact", "headed", "unheaded")),
        **REPOSITORY,
    },
}

if __name__ == "__main__":
    print(json.dumps(GRAMMAR, ensure_ascii=False, indent=2))
