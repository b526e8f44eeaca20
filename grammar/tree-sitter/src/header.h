// The lines of the header.

#ifndef NEWSMARK_HEADER_H
#define NEWSMARK_HEADER_H

#include "dates.h"
#include "tags.h"

static const char *const HEADER_KEYS[] = {"date", "title", "place", "author",  "source",
                                          "event", "lang", "url",   "updated", "lint",   NULL};

typedef struct {
    Span key;
    // The colon, or the equals sign behind `date`; NOWHERE where there is none.
    uint32_t colon;
    // Without the blanks around it; for a compact line the date.
    Span value;
    bool is_date, is_title;
    // Whether the value is a well-formed date.
    bool strict;
    // Whether the story goes on behind the date.
    bool compact;
    // Whether quotes stand around the value, in front matter.
    bool quoted;
} HeaderLine;

static uint32_t line_end(Window *window, uint32_t place) {
    while (!ends_line(at(window, place))) place++;
    return place;
}

// The end of the line of `place`, without the blanks before it.
static uint32_t content_end(Window *window, uint32_t start) {
    uint32_t end = line_end(window, start);
    while (end > start && is_white(at(window, end - 1))) end--;
    return end;
}

static int32_t lower(int32_t c) { return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c; }

// The known key that the line's first word is, in any case; NULL where it is none.
static const char *known_key(Window *window, Span word) {
    for (const char *const *key = HEADER_KEYS; *key; key++) {
        uint32_t length = (uint32_t)strlen(*key), same = 0;
        if (length != word.end - word.start) continue;
        while (same < length && lower(at(window, word.start + same)) == (*key)[same]) same++;
        if (same == length) return *key;
    }
    return NULL;
}

// Whether the value at `start` is no more than one short word.
static bool is_single_word(Window *window, uint32_t start) {
    uint32_t place = start;
    while (!ends_line(at(window, place)) && !is_white(at(window, place)) && place - start < 64) place++;
    return place - start < 64 && ends_line(at(window, skip_blanks(window, place)));
}

static bool read_date_line(Window *window, HeaderLine *line) {
    bool exact = line->colon == NOWHERE;
    for (uint32_t place = line->key.start; place < line->key.end; place++) exact &= is_small(at(window, place));
    uint32_t start = line->value.start, end = behind_date(window, start, &line->strict);
    if (end == NOWHERE) {
        line->value.end = content_end(window, start);
        return exact && is_single_word(window, start);
    }
    uint32_t behind = end;
    for (int32_t c = at(window, behind); c == '.' || c == ',' || c == ';' || c == ':'; c = at(window, ++behind)) {}
    line->compact = !ends_line(at(window, skip_blanks(window, behind)));
    line->strict &= line->compact || behind == end;
    line->value.end = line->compact ? end : content_end(window, start);
    return true;
}

// Whether the line at `place` is one of a header; `first` lets a date stand alone.
static bool read_header_line(Window *window, uint32_t place, bool first, HeaderLine *line) {
    uint32_t start = skip_blanks(window, place), end = start;
    while (end - start < 8 && at(window, end) >= 0 && is_ascii_letter(at(window, end))) end++;
    *line = (HeaderLine){.key = {start, end}, .colon = NOWHERE};
    const char *key = known_key(window, line->key);
    if (!key) {
        uint32_t behind = first ? behind_strict_date(window, start) : NOWHERE;
        line->key.end = start;
        line->value = (Span){start, behind};
        line->is_date = line->strict = true;
        return behind != NOWHERE && ends_line(at(window, skip_blanks(window, behind)));
    }
    line->is_date = key == HEADER_KEYS[0];
    line->is_title = key == HEADER_KEYS[1];
    uint32_t behind = skip_blanks(window, end);
    int32_t mark = at(window, behind);
    if (mark == ':' || (line->is_date && mark == '=')) {
        line->colon = behind;
        behind = skip_blanks(window, behind + 1);
    } else if (behind == end && !ends_line(mark)) {
        return false;
    }
    line->value.start = behind;
    if (line->is_date) return read_date_line(window, line);
    line->value.end = content_end(window, behind);
    bool updated = strcmp(key, "updated") == 0 && line->value.end > behind;
    line->strict = updated && behind_strict_date(window, behind) == line->value.end;
    return true;
}

// Takes the quotes off a value of front matter.
static void unquote(Window *window, HeaderLine *line) {
    int32_t quote = at(window, line->value.start);
    bool quoted = line->value.end > line->value.start + 1 && (quote == '"' || quote == '\'') &&
                  at(window, line->value.end - 1) == quote;
    if (!quoted) return;
    line->value = (Span){line->value.start + 1, line->value.end - 1};
    line->quoted = true;
}

// The tokens of a header line, but for the value of `title`.
static void put_header_line(HeaderLine *line, Pieces *pieces) {
    Span value = line->value;
    if (line->key.end > line->key.start) put(pieces, HEADER_KEY, line->key.start, line->key.end);
    if (line->colon != NOWHERE) put(pieces, COLON, line->colon, line->colon + 1);
    if (line->quoted) put(pieces, QUOTE, value.start - 1, value.start);
    if (value.end == value.start || line->is_title) return;
    put(pieces, line->strict ? DATE : HEADER_VALUE, value.start, value.end);
}

// The tokens of a title, which is prose.
static void put_title(Window *window, Span value, Pieces *pieces) {
    Pairs pairs = {.window = window};
    uint32_t end = window->end;
    window->end = value.end;
    pair(&pairs, value.start, false);
    put_tags(&pairs, pieces);
    window->end = end;
    pairs_free(&pairs);
}

// Where the fence at `place`, `---` or `+++`, ends; a `closing` one may be `...`, too. NOWHERE where there is none.
static uint32_t behind_fence(Window *window, uint32_t place, bool closing) {
    int32_t mark = at(window, place);
    bool known = mark == '-' || mark == '+' || (closing && mark == '.');
    bool whole = known && at(window, place + 1) == mark && at(window, place + 2) == mark;
    return whole && ends_line(at(window, skip_blanks(window, place + 3))) ? place + 3 : NOWHERE;
}

// Behind the lines that are blank from `place` on.
static uint32_t skip_blank_lines(Window *window, uint32_t place) {
    while (is_blank_line(window, place)) place = behind_break(window, skip_blanks(window, place));
    return place;
}

// Whether the lines behind the fence at `place` hold a date and another fence.
static bool is_front_matter(Window *window, uint32_t place) {
    bool dated = false;
    uint32_t inside = 0;
    for (int line = 0; line < 101; line++) {
        uint32_t content = skip_blanks(window, place);
        if (at(window, content) == NO_CHARACTER) return false;
        if (line > 0 && behind_fence(window, content, true) != NOWHERE) return dated;
        HeaderLine read;
        bool blank = ends_line(at(window, content));
        if (line > 0 && !blank && inside++ < 9) {
            dated |= read_header_line(window, place, false, &read) && read.is_date;
        }
        place = behind_break(window, line_end(window, place));
    }
    return false;
}

// Which of NO_HEADER, HEADER_START, FRONT_MATTER_START the article begins with; its first line's place goes to `first`.
static Token beginning(Window *window, uint32_t *first) {
    *first = skip_blank_lines(window, 0);
    HeaderLine line;
    for (uint32_t place = *first; read_header_line(window, place, place == *first, &line);) {
        if (line.is_date) return HEADER_START;
        place = line_end(window, place);
        if (at(window, place) == NO_CHARACTER) break;
        place = behind_break(window, place);
    }
    uint32_t content = skip_blanks(window, *first);
    bool fenced = behind_fence(window, content, false) != NOWHERE;
    return fenced && is_front_matter(window, *first) ? FRONT_MATTER_START : NO_HEADER;
}

#endif
