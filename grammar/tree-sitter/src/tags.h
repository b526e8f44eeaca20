// Makes tags of drafts, and tokens of tags.

#ifndef NEWSMARK_TAGS_H
#define NEWSMARK_TAGS_H

#include "pairs.h"

// In the order of the grammar's `externals`.
typedef enum {
    NO_HEADER,
    HEADER_START,
    FRONT_MATTER_START,
    LINE_START,
    HEADER_END,
    HEADER_KEY,
    COLON,
    DATE,
    HEADER_VALUE,
    UNREAD,
    FENCE,
    TEXT,
    PARAGRAPH_END,
    ESCAPE,
    TAG_OPEN,
    TAG_CLOSE,
    BLOCK_OPEN,
    BLOCK_CLOSE,
    BLOCK_CUT,
    KEY,
    EQUALS,
    HASH,
    QUOTE,
    ID,
    VALUE,
    STRAY_BLOCK,
    BLANK,
} Token;

// A token and where it stands.
typedef struct {
    uint32_t start, end;
    Token token;
} Piece;

typedef LIST(Piece) Pieces;

// A tag around those that come next.
typedef struct {
    // Where its text ends, and where its block does.
    uint32_t close, end;
} Around;

typedef struct {
    Pairs *pairs;
    Pieces *pieces;
    LIST(Around) around;
    // What comes before this place is part of a block.
    uint32_t taken;
    // By draft: see find_next.
    uint32_t *next_whole, *next_tag;
} Tags;

static void put(Pieces *pieces, Token token, uint32_t start, uint32_t end) {
    LIST_PUSH(pieces, ((Piece){start, end, token}));
}

// Says for each draft which one comes next, it included, that is whole, or that is any tag; their count where none is.
static void find_next(Tags *tags) {
    uint32_t count = tags->pairs->drafts.count;
    tags->next_whole = ts_malloc((count + 1) * sizeof(uint32_t));
    tags->next_tag = ts_malloc((count + 1) * sizeof(uint32_t));
    tags->next_whole[count] = tags->next_tag[count] = count;
    for (uint32_t index = count; index-- > 0;) {
        Shape shape = tags->pairs->drafts.items[index].shape;
        tags->next_whole[index] = shape == WHOLE ? index : tags->next_whole[index + 1];
        tags->next_tag[index] = shape != NO_TAG ? index : tags->next_tag[index + 1];
    }
}

// Where an unfinished draft ends at the latest: at the next tag, at the end of the text around it, of its line.
static uint32_t limit_of(Tags *tags, Draft *draft) {
    Pairs *pairs = tags->pairs;
    uint32_t low = 0, high = pairs->drafts.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (pairs->drafts.items[middle].open > draft->brace) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    uint32_t next = draft->shape == LONE ? tags->next_tag[low] : tags->next_whole[low];
    uint32_t limit = next < pairs->drafts.count ? pairs->drafts.items[next].open : NOWHERE;
    uint32_t around = tags->around.count ? tags->around.items[tags->around.count - 1].close : NOWHERE;
    limit = around < limit ? around : limit;
    uint32_t place = draft->brace;
    while (place < limit && !ends_line(at(pairs->window, place))) place++;
    return place;
}

// The value of an attribute: where its key takes ids, word by word.
static void put_value(Tags *tags, Attribute *attribute) {
    Window *window = tags->pairs->window;
    Span inner = attribute->inner, outer = attribute->outer;
    if (attribute->quoted) put(tags->pieces, QUOTE, outer.start, inner.start);
    bool ids = attribute->declares || is_one_of(window, attribute->key.start, attribute->key.end, ID_KEYS);
    for (uint32_t place = inner.start; place < inner.end;) {
        uint32_t end = inner.end;
        if (ids) {
            while (place < inner.end && is_white(at(window, place))) place++;
            end = place;
            while (end < inner.end && !is_white(at(window, end))) end++;
        }
        if (end > place) put(tags->pieces, ids && is_id(window, place, end) ? ID : VALUE, place, end);
        place = end;
    }
    if (outer.end > inner.end) put(tags->pieces, QUOTE, inner.end, outer.end);
}

static void put_block(Tags *tags, uint32_t brace, Block *block) {
    Window *window = tags->pairs->window;
    put(tags->pieces, BLOCK_OPEN, brace, brace + 1);
    for (uint32_t index = block->first; index < block->last; index++) {
        Attribute attribute = tags->pairs->attributes.items[index];
        put(tags->pieces, attribute.declares ? HASH : KEY, attribute.key.start, attribute.key.end);
        uint32_t equals = attribute.key.end;
        while (is_white(at(window, equals))) equals++;
        bool equated = !attribute.declares && equals < block->end && at(window, equals) == '=';
        if (equated) put(tags->pieces, EQUALS, equals, equals + 1);
        put_value(tags, &attribute);
    }
    uint32_t end = block->end;
    put(tags->pieces, block->closed ? BLOCK_CLOSE : BLOCK_CUT, block->closed ? end - 1 : end, end);
}

static void put_tag(Tags *tags, uint32_t index) {
    Draft draft = tags->pairs->drafts.items[index];
    if (draft.shape == NO_TAG) return;
    while (tags->around.count && tags->around.items[tags->around.count - 1].close <= draft.open) {
        uint32_t end = tags->around.items[--tags->around.count].end;
        tags->taken = end > tags->taken ? end : tags->taken;
    }
    if (draft.open < tags->taken) return;
    uint32_t end = draft.has_block ? draft.block.end : limit_of(tags, &draft);
    if (!draft.has_block) {
        draft.block = read_block(tags->pairs->window, &tags->pairs->attributes, draft.brace, end, true);
        if (draft.block.closed && draft.shape != LONE) end = draft.block.end;
    }
    if (draft.shape == UNOPENED) {
        uint32_t behind = draft.block.end > draft.brace ? draft.block.end : draft.brace + 1;
        put(tags->pieces, STRAY_BLOCK, draft.brace, behind);
        tags->taken = end;
        return;
    }
    put(tags->pieces, TAG_OPEN, draft.open, draft.open + 1);
    if (draft.shape != LONE) put(tags->pieces, TAG_CLOSE, draft.close, draft.close + 1);
    put_block(tags, draft.brace, &draft.block);
    LIST_PUSH(&tags->around, ((Around){draft.close, end}));
}

// What has no length comes before what stands at the same place.
static bool comes_before(Piece one, Piece other) {
    return one.start != other.start ? one.start < other.start : one.end < other.end;
}

// Sorts by merging runs; a library's sort isn't at hand where grammars run as WebAssembly.
static void sort_pieces(Pieces *pieces) {
    uint32_t count = pieces->count;
    if (count < 2) return;
    Piece *from = pieces->items, *to = ts_malloc(pieces->room * sizeof(Piece));
    for (uint32_t run = 1; run < count; run *= 2) {
        for (uint32_t start = 0; start < count; start += 2 * run) {
            uint32_t middle = start + run < count ? start + run : count;
            uint32_t end = start + 2 * run < count ? start + 2 * run : count;
            uint32_t left = start, right = middle;
            for (uint32_t place = start; place < end; place++) {
                bool take_left = left < middle && (right == end || !comes_before(from[right], from[left]));
                to[place] = take_left ? from[left++] : from[right++];
            }
        }
        Piece *swapped = from;
        from = to;
        to = swapped;
    }
    pieces->items = from;
    ts_free(to);
}

// The tokens of `pairs` that aren't plain text, in the order of the text.
static void put_tags(Pairs *pairs, Pieces *pieces) {
    Tags tags = {.pairs = pairs, .pieces = pieces};
    find_next(&tags);
    for (uint32_t index = 0; index < pairs->drafts.count; index++) put_tag(&tags, index);
    for (uint32_t index = 0; index < pairs->escapes.count; index++) {
        uint32_t place = pairs->escapes.items[index];
        put(pieces, ESCAPE, place, place + 2);
    }
    sort_pieces(pieces);
    ts_free(tags.around.items);
    ts_free(tags.next_whole);
    ts_free(tags.next_tag);
}

#endif
