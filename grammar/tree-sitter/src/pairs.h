// Pairs brackets with brackets and blocks, from left to right.
//
// Every `]` closes the nearest open `[` of its paragraph. Where braces follow that make a tag, the pair is a draft of
// a tag; all other pairs are prose. Where an unfinished tag ends is decided once all others are known: see tags.h.

#ifndef NEWSMARK_PAIRS_H
#define NEWSMARK_PAIRS_H

#include "block.h"

typedef enum {
    // No tag: a bracket in prose.
    NO_TAG,
    // `[text]{…}`, its block closed.
    WHOLE,
    // `[text] {…}`
    DETACHED,
    // `[text]{…` without an end of its own.
    UNFINISHED,
    // `[text{…}`
    LONE,
    // `text]{…}` or `text]{…`
    UNOPENED,
} Shape;

typedef struct {
    // The `[`, the `]`, the `{`: where one is missing, the place of the next.
    uint32_t open, close, brace;
    Shape shape;
    bool has_block;
    Block block;
} Draft;

typedef struct {
    uint32_t place, line;
    // The first `{` behind it that may be its block.
    uint32_t brace;
    // Index of its draft.
    uint32_t draft;
} Open;

typedef struct {
    Window *window;
    LIST(Open) stack;
    // In the order of their brackets.
    LIST(Draft) drafts;
    LIST(uint32_t) escapes;
    Attributes attributes;
    // Counted from where the pass began.
    uint32_t line;
    // The last line that holds an unfinished block, plus one.
    uint32_t needed_lines;
    bool paragraph_ended;
} Pairs;

static void pairs_free(Pairs *pairs) {
    ts_free(pairs->stack.items);
    ts_free(pairs->drafts.items);
    ts_free(pairs->escapes.items);
    ts_free(pairs->attributes.items);
}

static bool is_escapable(int32_t c) { return c == '[' || c == ']' || c == '{' || c == '}' || c == '\\'; }

// Behind the line break at `place`.
static uint32_t behind_break(Window *window, uint32_t place) {
    return place + (at(window, place) == '\r' && at(window, place + 1) == '\n' ? 2 : 1);
}

// Whether the line that begins at `place` is blank, and another one follows it.
static bool is_blank_line(Window *window, uint32_t place) {
    int32_t c = at(window, place);
    while (is_white(c) && !is_break(c)) c = at(window, ++place);
    return is_break(c);
}

// Looks whether the `{` at `brace` may be the block of the nearest open `[`.
static void look_for_lone(Pairs *pairs, uint32_t brace) {
    if (pairs->stack.count == 0) return;
    Open *top = &pairs->stack.items[pairs->stack.count - 1];
    if (top->brace != NOWHERE || top->line != pairs->line) return;
    uint32_t before = brace;
    while (before > top->place + 1 && is_white(at(pairs->window, before - 1))) before--;
    if (before == top->place + 1) return;
    int32_t c = at(pairs->window, before - 1);
    if (is_escapable(c) || c == '(' || c == ')') return;
    if (begins_with_attribute(pairs->window, brace)) top->brace = brace;
}

// The closed block at `brace`, together with those that follow it at once.
static bool read_closed(Pairs *pairs, uint32_t brace, Block *block) {
    uint32_t first = pairs->attributes.count;
    *block = read_block(pairs->window, &pairs->attributes, brace, NOWHERE, false);
    if (!block->closed) {
        pairs->attributes.count = first;
        return false;
    }
    while (at(pairs->window, block->end) == '{' && begins_block(pairs->window, block->end)) {
        uint32_t kept = pairs->attributes.count;
        Block next = read_block(pairs->window, &pairs->attributes, block->end, NOWHERE, false);
        if (!next.closed) {
            pairs->attributes.count = kept;
            break;
        }
        block->end = next.end;
        block->last = next.last;
        block->blank_line |= next.blank_line;
    }
    return true;
}

// The `{` behind blanks, and at most one line break, at `place`.
static uint32_t detached_brace(Pairs *pairs, uint32_t place) {
    uint32_t breaks = 0;
    for (int32_t c = at(pairs->window, place); is_white(c); c = at(pairs->window, place)) {
        breaks += is_break(c);
        if (breaks > 1) return NOWHERE;
        place = is_break(c) ? behind_break(pairs->window, place) : place + 1;
    }
    bool found = at(pairs->window, place) == '{' && begins_with_attribute(pairs->window, place);
    return found ? place : NOWHERE;
}

// Takes in a closed block; gives the place behind it.
static uint32_t pass_block(Pairs *pairs, uint32_t from, Block *block) {
    for (uint32_t place = from; place < block->end;) {
        bool broken = is_break(at(pairs->window, place));
        pairs->line += broken;
        place = broken ? behind_break(pairs->window, place) : place + 1;
    }
    pairs->paragraph_ended |= block->blank_line;
    return block->end;
}

// Takes in the `[` at `bracket`; gives the place where the pass goes on.
static uint32_t open_bracket(Pairs *pairs, uint32_t bracket) {
    LIST_PUSH(&pairs->stack, ((Open){bracket, pairs->line, NOWHERE, pairs->drafts.count}));
    LIST_PUSH(&pairs->drafts, ((Draft){.open = bracket, .shape = NO_TAG}));
    return bracket + 1;
}

// Takes in the `]` at `bracket`; gives the place where the pass goes on.
static uint32_t close_bracket(Pairs *pairs, uint32_t bracket) {
    bool opened = pairs->stack.count > 0, has_block = false;
    uint32_t index = opened ? pairs->stack.items[--pairs->stack.count].draft : pairs->drafts.count;
    uint32_t brace = bracket + 1;
    Shape shape = WHOLE;
    Block block = {0};
    if (at(pairs->window, brace) == '{' && begins_block(pairs->window, brace)) {
        has_block = read_closed(pairs, brace, &block);
        shape = !opened ? UNOPENED : has_block ? WHOLE : UNFINISHED;
    } else {
        brace = opened ? detached_brace(pairs, brace) : NOWHERE;
        if (brace == NOWHERE || !read_closed(pairs, brace, &block)) return bracket + 1;
        has_block = true;
        shape = DETACHED;
    }
    if (!opened) LIST_PUSH(&pairs->drafts, ((Draft){.open = bracket}));
    Draft *draft = &pairs->drafts.items[index];
    *draft = (Draft){draft->open, bracket, brace, shape, has_block, block};
    if (has_block) return pass_block(pairs, bracket + 1, &block);
    pairs->needed_lines = pairs->line + 1;
    return bracket + 2;
}

// Makes lone tags of what is still open.
static void end_paragraph(Pairs *pairs) {
    for (uint32_t index = 0; index < pairs->stack.count; index++) {
        Open open = pairs->stack.items[index];
        if (open.brace == NOWHERE) continue;
        pairs->drafts.items[open.draft] =
            (Draft){.open = open.place, .close = open.brace, .brace = open.brace, .shape = LONE};
    }
    pairs->stack.count = 0;
}

// Pairs the brackets from `place` on: to the window's end, or, where `shortly`, until nothing is open or the paragraph
// is over. Gives the place where it stopped.
static uint32_t pair(Pairs *pairs, uint32_t place, bool shortly) {
    uint32_t start = place;
    for (;;) {
        bool settled = pairs->stack.count == 0 && pairs->line >= pairs->needed_lines;
        if (shortly && (pairs->paragraph_ended || (settled && place > start))) break;
        int32_t c = at(pairs->window, place);
        if (c == NO_CHARACTER) break;
        if (c == '[') {
            place = open_bracket(pairs, place);
        } else if (c == ']') {
            place = close_bracket(pairs, place);
        } else if (c == '\\' && is_escapable(at(pairs->window, place + 1))) {
            LIST_PUSH(&pairs->escapes, place);
            place += 2;
        } else if (is_break(c)) {
            uint32_t next = behind_break(pairs->window, place);
            if (shortly && is_blank_line(pairs->window, next)) break;
            pairs->line++;
            place = next;
        } else {
            if (c == '{') look_for_lone(pairs, place);
            place++;
        }
    }
    end_paragraph(pairs);
    return place;
}

#endif
