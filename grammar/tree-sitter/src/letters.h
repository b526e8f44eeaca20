// Which characters are blanks, letters, parts of ids. Blanks are those of Unicode; beyond ASCII everything that is
// neither a blank nor a mark nor a picture is taken for a letter.

#ifndef NEWSMARK_LETTERS_H
#define NEWSMARK_LETTERS_H

#include "window.h"

static bool is_break(int32_t c) { return c == '\n' || c == '\r'; }

static bool is_white(int32_t c) {
    return (c >= 9 && c <= 13) || c == ' ' || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

static bool is_digit(int32_t c) { return c >= '0' && c <= '9'; }

static bool is_small(int32_t c) { return c >= 'a' && c <= 'z'; }

static bool is_ascii_letter(int32_t c) { return is_small(c) || (c >= 'A' && c <= 'Z'); }

static bool is_letter(int32_t c) {
    if (c < 0x80) return is_ascii_letter(c);
    if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
    return c != 0xD7 && c != 0xF7 && !is_white(c) && !(c >= 0x2C2 && c <= 0x2C5) && !(c >= 0x300 && c <= 0x344) &&
           !(c >= 0x346 && c <= 0x36F) && !(c >= 0x2000 && c <= 0x206F) && !(c >= 0x20A0 && c <= 0x20FF) &&
           !(c >= 0x2190 && c <= 0x245F) && !(c >= 0x2500 && c <= 0x2BFF) && !(c >= 0x2E00 && c <= 0x2E7F) &&
           !(c >= 0x3000 && c <= 0x3004) && !(c >= 0x3008 && c <= 0x3020) && !(c >= 0xD800 && c <= 0xF8FF) &&
           !(c >= 0xFE00 && c <= 0xFE6F) && !(c >= 0xFF00 && c <= 0xFF20) && !(c >= 0xFFE0 && c <= 0xFFFF) &&
           !(c >= 0x1F000 && c <= 0x1FAFF) && c < 0xE0000;
}

static bool is_key_character(int32_t c) {
    return is_digit(c) || c == '_' || c == '-' || c == ':' || (c >= 0 && is_letter(c)) || c == 0xB2 || c == 0xB3 ||
           c == 0xB9 || (c >= 0xBC && c <= 0xBE);
}

// Whether the characters from `start` to `end` are ASCII kebab-case.
static bool is_id(Window *window, uint32_t start, uint32_t end) {
    int32_t before = '-';
    for (uint32_t place = start; place < end; place++) {
        int32_t c = at(window, place);
        if (!(is_small(c) || is_digit(c) || (c == '-' && before != '-'))) return false;
        before = c;
    }
    return before != '-' && is_small(at(window, start));
}

static bool is_one_of(Window *window, uint32_t start, uint32_t end, const char *const *words) {
    for (; *words; words++) {
        uint32_t length = (uint32_t)strlen(*words), same = 0;
        if (length != end - start) continue;
        while (same < length && at(window, start + same) == (*words)[same]) same++;
        if (same == length) return true;
    }
    return false;
}

#endif
