// Reads one attribute block, however it is written.
//
// A strict reading gives up where the block can't be one by itself: at a bracket outside quotes, at the end of a line
// behind which no attribute follows. A loose reading has a window within one line and makes the best of it.

#ifndef NEWSMARK_BLOCK_H
#define NEWSMARK_BLOCK_H

#include "letters.h"

typedef struct {
    uint32_t start, end;
} Span;

typedef struct {
    // The key, or the `#` of a declaration.
    Span key;
    // The value with its quotes, and without them.
    Span outer, inner;
    bool declares, quoted;
} Attribute;

typedef LIST(Attribute) Attributes;

typedef struct {
    // Indices of its attributes.
    uint32_t first, last;
    // Behind the `}`; for a block that isn't closed behind its last attribute.
    uint32_t end;
    bool closed, blank_line;
} Block;

typedef struct {
    Window *window;
    Attributes *attributes;
    // No character at or behind this place is looked at.
    uint32_t limit;
    uint32_t place;
    // Behind the last thing that surely belongs to the block.
    uint32_t kept;
    // How many attributes there were before the first word that is none.
    uint32_t sure;
    bool loose, stuck;
    Block block;
} Reader;

static const char *const KEYS[] = {"actor", "place", "event", "source",  "quote", "when",   "until",
                                   "at",    "part-of", "after", "title", "status", NULL};
static const char *const ID_KEYS[] = {"actor", "place", "event", "source", "quote", "at", "part-of", "after", NULL};

static int32_t look(Reader *reader, uint32_t place) {
    return place < reader->limit ? at(reader->window, place) : NO_CHARACTER;
}

static uint32_t skip_key(Reader *reader, uint32_t place) {
    while (is_key_character(look(reader, place))) place++;
    return place;
}

static uint32_t skip_line_blanks(Reader *reader, uint32_t place) {
    for (int32_t c = look(reader, place); is_white(c) && !is_break(c); c = look(reader, place)) place++;
    return place;
}

// Whether `#`, or a key with `=`, stands at `place`.
static bool is_attribute(Reader *reader, uint32_t place) {
    uint32_t behind = skip_key(reader, place);
    return look(reader, place) == '#' ||
           (behind > place && look(reader, skip_line_blanks(reader, behind)) == '=');
}

// Skips white space; says whether a line ended.
static bool read_blanks(Reader *reader) {
    uint32_t breaks = 0;
    for (int32_t c = look(reader, reader->place); is_white(c); c = look(reader, ++reader->place)) {
        bool second_half = c == '\n' && breaks > 0 && at(reader->window, reader->place - 1) == '\r';
        if (is_break(c) && !second_half) breaks++;
    }
    reader->block.blank_line |= breaks > 1;
    return breaks > 0;
}

static bool ends_line(int32_t c) { return c == NO_CHARACTER || is_break(c); }

static Reader reader_at(Window *window, Attributes *attributes, uint32_t brace, uint32_t limit, bool loose) {
    uint32_t first = attributes ? attributes->count : 0;
    return (Reader){.window = window, .attributes = attributes, .limit = limit, .place = brace + 1, .kept = brace + 1,
                    .sure = NOWHERE, .loose = loose, .block = {.first = first, .last = first}};
}

// Whether what follows the `{` makes it the beginning of a block.
static bool begins_block(Window *window, uint32_t brace) {
    Reader reader = reader_at(window, NULL, brace, NOWHERE, false);
    bool broken = read_blanks(&reader);
    if (broken && ends_line(look(&reader, skip_line_blanks(&reader, brace + 1)))) return true;
    int32_t c = look(&reader, reader.place);
    if (c == NO_CHARACTER || c == '#' || c == '}') return true;
    if (c == '.') return is_letter(look(&reader, reader.place + 1));
    if (is_attribute(&reader, reader.place)) return true;
    return !broken && ends_line(look(&reader, skip_line_blanks(&reader, skip_key(&reader, reader.place))));
}

// Whether the `{` is followed, after blanks, by `#` or a key with `=`.
static bool begins_with_attribute(Window *window, uint32_t brace) {
    Reader reader = reader_at(window, NULL, brace, NOWHERE, false);
    read_blanks(&reader);
    return is_attribute(&reader, reader.place);
}

// Where the run of characters from `start` ends: at white space or `}`. Moves there.
static uint32_t read_run(Reader *reader, uint32_t start) {
    uint32_t place = start;
    for (int32_t c = look(reader, place); c != NO_CHARACTER && c != '}' && !is_white(c); c = look(reader, ++place)) {
        if (!reader->loose && (c == '[' || (c == ']' && look(reader, place + 1) == '{'))) {
            reader->stuck = true;
            break;
        }
    }
    reader->place = place;
    return place;
}

static void push_attribute(Reader *reader, Attribute attribute) {
    if (attribute.outer.end > reader->place) reader->place = attribute.outer.end;
    reader->kept = reader->place;
    LIST_PUSH(reader->attributes, attribute);
}

// Anything else up to white space: no part of a block, unless it turns out to be closed.
static void read_stray(Reader *reader) {
    if (reader->sure == NOWHERE) reader->sure = reader->attributes->count;
    uint32_t start = reader->place, end = read_run(reader, start);
    for (uint32_t place = start; reader->loose && place < end; place++) {
        if (at(reader->window, place) == '{') reader->stuck = true;
    }
    if (end == start) reader->stuck = true;
}

enum { NO_MARKS, DOUBLE_MARKS, GUILLEMETS, SINGLE_MARKS };

static int marks_of(int32_t c) {
    switch (c) {
    case 0x201C: case 0x201D: case 0x201E: case 0x201F: case 0x2033: case 0x2036: case 0xFF02: case 0x301D:
    case 0x301E:
        return DOUBLE_MARKS;
    case 0xAB: case 0xBB:
        return GUILLEMETS;
    case 0x2018: case 0x2019: case 0x201A: case 0x201B: case 0x2032: case 0x2035: case 0x2039: case 0x203A:
        return SINGLE_MARKS;
    default:
        return NO_MARKS;
    }
}

static bool opens_quote(int32_t c) { return c == '"' || c == '\'' || marks_of(c) != NO_MARKS; }

// The straight mark that closes what one at `start` - 1 opened; NOWHERE where none does.
static uint32_t straight_close(Reader *reader, uint32_t start) {
    for (uint32_t place = start;;) {
        int32_t c = look(reader, place);
        if (c == '"') return place;
        if (ends_line(c) || (c == '}' && reader->loose)) return NOWHERE;
        int32_t next = c == '\\' ? look(reader, place + 1) : NO_CHARACTER;
        place += next == '"' || next == '\\' ? 2 : 1;
    }
}

// The mark that closes what one of the family opened; NOWHERE where none does.
static uint32_t curly_close(Reader *reader, uint32_t start, int family, bool wary) {
    for (uint32_t place = start;; place++) {
        int32_t c = look(reader, place);
        bool closes = c == '"' ? family == DOUBLE_MARKS : c == '\'' ? family == SINGLE_MARKS : marks_of(c) == family;
        if (c != NO_CHARACTER && closes) return place;
        bool bracket = c == ']' && look(reader, place + 1) == '{';
        if (ends_line(c) || bracket || (wary && c == '}')) return NOWHERE;
    }
}

static uint32_t quote_close(Reader *reader, uint32_t start) {
    int32_t first = look(reader, start);
    if (first == '"') {
        uint32_t close = straight_close(reader, start + 1);
        return close != NOWHERE ? close : curly_close(reader, start + 1, DOUBLE_MARKS, reader->loose);
    }
    int family = first == '\'' ? SINGLE_MARKS : marks_of(first);
    if (family == NO_MARKS) return NOWHERE;
    return curly_close(reader, start + 1, family, reader->loose || first == '\'');
}

// A value without marks, or behind one that nothing closes.
static void read_bare(Reader *reader, Attribute *attribute, uint32_t start, int32_t first) {
    attribute->quoted = opens_quote(first);
    uint32_t inner = start + (attribute->quoted ? 1 : 0);
    uint32_t run = read_run(reader, inner), end = run;
    while (end > inner && (at(reader->window, end - 1) == ',' || at(reader->window, end - 1) == ';')) end--;
    if (end == inner) end = run;
    reader->place = end;
    attribute->inner = (Span){inner, end};
    attribute->outer = (Span){start, end};
}

// Whether there is a value at `start`, which then goes to `attribute`.
static bool read_value(Reader *reader, Attribute *attribute, uint32_t start) {
    int32_t first = look(reader, start);
    uint32_t close = quote_close(reader, start);
    if (close == NOWHERE) {
        if (!reader->loose && first != '\'' && opens_quote(first)) return false;
        read_bare(reader, attribute, start, first);
        return true;
    }
    reader->place = close + 1;
    int32_t next = look(reader, close + 1);
    bool glued = next != NO_CHARACTER && !is_white(next) && next != '}' && next != ',' && next != ';';
    attribute->quoted = true;
    attribute->inner = (Span){start + 1, close};
    attribute->outer = (Span){start, close + 1};
    return reader->loose || !glued;
}

// `key=value`, or a word that is none.
static void read_pair(Reader *reader) {
    Span key = {reader->place, skip_key(reader, reader->place)};
    uint32_t equals = skip_line_blanks(reader, key.end);
    Attribute attribute = {.key = key, .inner = {key.end, key.end}, .outer = {key.end, key.end}};
    if (look(reader, equals) != '=') {
        int32_t behind = look(reader, equals);
        if (behind == '}' && is_one_of(reader->window, key.start, key.end, KEYS)) {
            reader->place = key.end;
            push_attribute(reader, attribute);
            return;
        }
        if (ends_line(behind) && reader->sure == NOWHERE) reader->kept = key.end;
        read_stray(reader);
        return;
    }
    uint32_t behind = equals + 1, start = skip_line_blanks(reader, behind);
    int32_t first = look(reader, start);
    bool ends = first == NO_CHARACTER || first == '}' || is_white(first);
    if (ends || (start > behind && is_attribute(reader, start))) {
        attribute.inner = attribute.outer = (Span){behind, behind};
        reader->place = behind;
        push_attribute(reader, attribute);
    } else if (read_value(reader, &attribute, start)) {
        push_attribute(reader, attribute);
    } else {
        reader->stuck = true;
    }
}

static void read_declaration(Reader *reader) {
    uint32_t start = reader->place, end = read_run(reader, start + 1);
    Span value = {start + 1, end};
    push_attribute(reader, (Attribute){.key = {start, start + 1}, .inner = value, .outer = value, .declares = true});
}

// Reads the block whose `{` stands at `brace`, up to `limit` at most.
static Block read_block(Window *window, Attributes *attributes, uint32_t brace, uint32_t limit, bool loose) {
    Reader reader = reader_at(window, attributes, brace, limit, loose);
    while (!reader.stuck) {
        bool broken = read_blanks(&reader);
        int32_t c = look(&reader, reader.place);
        if (c == NO_CHARACTER) break;
        if (c == '}') {
            reader.place++;
            reader.block.closed = true;
            break;
        }
        if (broken && !is_attribute(&reader, reader.place)) break;
        if (c == '#') {
            read_declaration(&reader);
        } else if (c == ',' || c == ';') {
            while (c == ',' || c == ';') c = look(&reader, ++reader.place);
            reader.kept = reader.place;
        } else if (c == '.' && is_letter(look(&reader, reader.place + 1))) {
            reader.kept = read_run(&reader, reader.place + 1);
        } else if (is_key_character(c)) {
            read_pair(&reader);
        } else {
            read_stray(&reader);
        }
    }
    reader.block.end = reader.block.closed ? reader.place : reader.kept;
    if (!reader.block.closed && reader.sure != NOWHERE) attributes->count = reader.sure;
    reader.block.last = attributes->count;
    return reader.block;
}

#endif
