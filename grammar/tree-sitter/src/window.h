// What the scanner looks ahead at: characters behind the place where the next token begins.

#ifndef NEWSMARK_WINDOW_H
#define NEWSMARK_WINDOW_H

#include "tree_sitter/alloc.h"
#include "tree_sitter/parser.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#define NO_CHARACTER (-1)
#define NOWHERE UINT32_MAX

typedef struct {
    TSLexer *lexer;
    int32_t *characters;
    uint32_t count;
    uint32_t room;
    // No character at or behind this place is looked at.
    uint32_t end;
    // How many characters may still be read.
    uint32_t fuel;
    // Whether that was not enough.
    bool spent;
} Window;

static void window_push(Window *window, int32_t character) {
    if (window->count == window->room) {
        window->room = window->room ? window->room * 2 : 256;
        window->characters = ts_realloc(window->characters, window->room * sizeof(int32_t));
    }
    window->characters[window->count++] = character;
}

// The character at `place`; NO_CHARACTER behind the window.
static int32_t at(Window *window, uint32_t place) {
    if (place >= window->end) return NO_CHARACTER;
    while (place >= window->count) {
        TSLexer *lexer = window->lexer;
        if (lexer->eof(lexer)) return NO_CHARACTER;
        if (window->fuel == 0) {
            window->spent = true;
            return NO_CHARACTER;
        }
        window->fuel--;
        // What isn't UTF-8 reads as no letter and no blank.
        window_push(window, lexer->lookahead < 0 ? 0xFFFD : lexer->lookahead);
        lexer->advance(lexer, false);
    }
    return window->characters[place];
}

// A list that grows.
#define LIST(type)       \
    struct {             \
        type *items;     \
        uint32_t count;  \
        uint32_t room;   \
    }

#define LIST_PUSH(list, item)                                                                        \
    do {                                                                                             \
        if ((list)->count == (list)->room) {                                                         \
            (list)->room = (list)->room ? (list)->room * 2 : 16;                                     \
            (list)->items = ts_realloc((list)->items, (list)->room * sizeof(*(list)->items));        \
        }                                                                                            \
        (list)->items[(list)->count++] = (item);                                                     \
    } while (0)

#endif
