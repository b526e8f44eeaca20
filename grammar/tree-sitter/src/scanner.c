// Hands out the tokens of Newsmark.
//
// At the article's start, at the start of each header line and at each bracket of the body the scanner looks ahead,
// decides what the next tokens are, and keeps them in a queue, which is its state. A text takes linear time: what is
// read ahead is paid from a supply that grows with the text that was handed out. Where the supply or the queue is too
// short (a tag with dozens of tags inside, thousands of brackets that nothing closes), brackets are prose.

#include "header.h"

#define QUEUE_BYTES 960
// In an entry of the state, beside its token.
#define ONE_CHARACTER 0x80
#define MOST_FUEL (1u << 16)
#define FUEL_A_CHARACTER 16

typedef enum { AT_START, AT_FIRST_LINE, IN_HEADER, IN_FRONT_MATTER, IN_DATED_FRONT_MATTER, IN_BODY } Mode;

typedef struct {
    uint32_t length;
    uint8_t token;
} Entry;

typedef struct {
    Mode mode;
    // Whether the body goes on at the start of a line.
    bool at_line_start;
    uint32_t fuel;
    // The tokens that were decided on and not handed out yet: those from `next` on.
    Entry queue[QUEUE_BYTES + 8];
    uint32_t next, count, bytes;
    // Kept for its memory.
    Window window;
} Scanner;

// How many bytes an entry takes in the state. Most tokens are one character long, which takes none.
static uint32_t bytes_of(uint32_t length) {
    if (length == 1) return 1;
    uint32_t bytes = 2;
    while (length >>= 7) bytes++;
    return bytes;
}

static bool enqueue(Scanner *scanner, Token token, uint32_t length) {
    uint32_t bytes = bytes_of(length);
    if (scanner->bytes + bytes > QUEUE_BYTES) return false;
    scanner->queue[scanner->count++] = (Entry){length, (uint8_t)token};
    scanner->bytes += bytes;
    return true;
}

static void clear_queue(Scanner *scanner) { scanner->next = scanner->count = scanner->bytes = 0; }

// Goes to the queue: what stands from `start` to `end` between two pieces, blanks apart from what isn't read.
static bool enqueue_gap(Scanner *scanner, uint32_t start, uint32_t end, Token token) {
    Window *window = &scanner->window;
    if (token == TEXT) return start == end || enqueue(scanner, TEXT, end - start);
    uint32_t first = start, last = end;
    while (first < last && is_white(at(window, first))) first++;
    while (last > first && is_white(at(window, last - 1))) last--;
    return (first == start || enqueue(scanner, BLANK, first - start)) &&
           (first == last || enqueue(scanner, token, last - first)) && (last == end || enqueue(scanner, BLANK, end - last));
}

// Puts `pieces` and what stands between them into the queue, from `start` to `end`, or to the last place outside all
// tags that fits. Gives that place.
static uint32_t enqueue_pieces(Scanner *scanner, Pieces *pieces, uint32_t start, uint32_t end, Token between) {
    uint32_t place = start, depth = 0;
    uint32_t whole = start, whole_count = scanner->count, whole_bytes = scanner->bytes;
    bool fits = true, in_block = false;
    for (uint32_t index = 0; fits && index < pieces->count; index++) {
        Piece piece = pieces->items[index];
        if (piece.start < place || (in_block && piece.token == ESCAPE)) continue;
        fits = enqueue_gap(scanner, place, piece.start, in_block ? UNREAD : depth ? TEXT : between) &&
               enqueue(scanner, piece.token, piece.end - piece.start);
        if (!fits) break;
        place = piece.end;
        if (piece.token == TAG_OPEN) depth++;
        bool ends = piece.token == BLOCK_CLOSE || piece.token == BLOCK_CUT;
        if (ends) depth--;
        in_block = !ends && (in_block || piece.token == BLOCK_OPEN || piece.token == TAG_CLOSE);
        if (depth == 0) {
            whole = place;
            whole_count = scanner->count;
            whole_bytes = scanner->bytes;
        }
    }
    if (fits && enqueue_gap(scanner, place, end, between)) return end;
    scanner->count = whole_count;
    scanner->bytes = whole_bytes;
    return whole;
}

static void look_from_here(Scanner *scanner, TSLexer *lexer, uint32_t fuel) {
    scanner->window.lexer = lexer;
    scanner->window.count = 0;
    scanner->window.end = NOWHERE;
    scanner->window.fuel = fuel;
    scanner->window.spent = false;
}

static bool hand_out(Scanner *scanner, TSLexer *lexer) {
    Entry entry = scanner->queue[scanner->next++];
    for (uint32_t length = 0; length < entry.length && !lexer->eof(lexer); length++) lexer->advance(lexer, false);
    lexer->mark_end(lexer);
    lexer->result_symbol = entry.token;
    if (entry.token == HEADER_END) scanner->mode = IN_BODY;
    if (scanner->next == scanner->count) clear_queue(scanner);
    uint64_t fuel = scanner->fuel + (uint64_t)entry.length * FUEL_A_CHARACTER;
    scanner->fuel = fuel > MOST_FUEL ? MOST_FUEL : (uint32_t)fuel;
    return true;
}

static bool scan_start(Scanner *scanner, TSLexer *lexer) {
    uint32_t first;
    look_from_here(scanner, lexer, NOWHERE);
    Token token = beginning(&scanner->window, &first);
    scanner->mode = IN_BODY;
    scanner->at_line_start = true;
    if (token != NO_HEADER) {
        scanner->mode = token == HEADER_START ? AT_FIRST_LINE : IN_FRONT_MATTER;
        if (token == FRONT_MATTER_START) {
            uint32_t content = skip_blanks(&scanner->window, first);
            if (content > 0) enqueue(scanner, BLANK, content);
            enqueue(scanner, FENCE, 3);
            enqueue(scanner, BLANK, behind_break(&scanner->window, line_end(&scanner->window, content)) - content - 3);
        } else if (first > 0) {
            enqueue(scanner, BLANK, first);
        }
    }
    lexer->result_symbol = token;
    return true;
}

static bool end_header(Scanner *scanner, TSLexer *lexer) {
    scanner->mode = IN_BODY;
    scanner->at_line_start = true;
    lexer->result_symbol = HEADER_END;
    return true;
}

// `date X date Y`: the body begins behind the second date.
static uint32_t behind_second_date(Window *window, uint32_t place) {
    HeaderLine second;
    bool found = read_header_line(window, place, false, &second) && second.is_date && second.strict;
    return found ? second.value.end : place;
}

// Goes to the queue even where that is full: a few tokens behind what was decided.
static void enqueue_surely(Scanner *scanner, Token token, uint32_t length) {
    scanner->queue[scanner->count++] = (Entry){length, (uint8_t)token};
    scanner->bytes += bytes_of(length);
}

// The tokens of `line` up to the end of its value.
static void enqueue_header_line(Scanner *scanner, HeaderLine *line) {
    Pieces pieces = {0};
    uint32_t start = 0;
    put_header_line(line, &pieces);
    if (line->is_title) {
        start = enqueue_pieces(scanner, &pieces, 0, line->value.start, UNREAD);
        pieces.count = 0;
        put_title(&scanner->window, line->value, &pieces);
    }
    start = enqueue_pieces(scanner, &pieces, start, line->value.end, line->is_title ? TEXT : UNREAD);
    if (start < line->value.end) enqueue_surely(scanner, TEXT, line->value.end - start);
    if (line->quoted) enqueue_surely(scanner, QUOTE, 1);
    ts_free(pieces.items);
}

// Blanks up to the next line.
static void enqueue_line_end(Scanner *scanner, uint32_t start) {
    Window *window = &scanner->window;
    uint32_t end = line_end(window, start);
    if (!ends_line(at(window, skip_blanks(window, start)))) {
        enqueue_surely(scanner, UNREAD, end - start);
        start = end;
    }
    if (at(window, end) != NO_CHARACTER) end = behind_break(window, end);
    if (end > start) enqueue_surely(scanner, BLANK, end - start);
}

static bool scan_header_line(Scanner *scanner, TSLexer *lexer) {
    Window *window = &scanner->window;
    look_from_here(scanner, lexer, NOWHERE);
    HeaderLine line;
    bool blank = ends_line(at(window, skip_blanks(window, 0)));
    if (blank || !read_header_line(window, 0, scanner->mode == AT_FIRST_LINE, &line)) return end_header(scanner, lexer);
    scanner->mode = IN_HEADER;
    enqueue_header_line(scanner, &line);
    if (line.compact) {
        uint32_t behind = behind_second_date(window, line.value.end);
        if (behind > line.value.end) {
            uint32_t start = skip_blanks(window, line.value.end);
            enqueue_surely(scanner, BLANK, start - line.value.end);
            enqueue_surely(scanner, UNREAD, behind - start);
        }
        enqueue_surely(scanner, HEADER_END, 0);
        scanner->at_line_start = false;
    } else {
        enqueue_line_end(scanner, line.value.end);
    }
    lexer->result_symbol = LINE_START;
    return true;
}

static bool scan_front_matter_line(Scanner *scanner, TSLexer *lexer) {
    Window *window = &scanner->window;
    look_from_here(scanner, lexer, NOWHERE);
    uint32_t start = skip_blank_lines(window, 0), content = skip_blanks(window, start);
    if (content > 0) enqueue(scanner, BLANK, content);
    uint32_t fence = behind_fence(window, content, true);
    if (fence != NOWHERE || at(window, content) == NO_CHARACTER) {
        if (fence != NOWHERE) enqueue(scanner, FENCE, 3);
        if (fence != NOWHERE) enqueue_line_end(scanner, fence);
        return end_header(scanner, lexer);
    }
    clear_queue(scanner);
    HeaderLine line;
    bool known = read_header_line(window, start, false, &line);
    bool dates = known && line.is_date && scanner->mode == IN_FRONT_MATTER;
    if (known && (dates || !line.is_date)) {
        unquote(window, &line);
        enqueue_header_line(scanner, &line);
        enqueue_line_end(scanner, line.value.end + (line.quoted ? 1 : 0));
    } else {
        if (content > 0) enqueue(scanner, BLANK, content);
        enqueue_line_end(scanner, content);
    }
    if (dates) scanner->mode = IN_DATED_FRONT_MATTER;
    lexer->result_symbol = LINE_START;
    return true;
}

static void take_break(TSLexer *lexer) {
    bool carriage = lexer->lookahead == '\r';
    lexer->advance(lexer, false);
    if (carriage && lexer->lookahead == '\n' && !lexer->eof(lexer)) lexer->advance(lexer, false);
}

static void take_blanks(TSLexer *lexer) {
    while (!lexer->eof(lexer) && is_white(lexer->lookahead) && !is_break(lexer->lookahead)) lexer->advance(lexer, false);
}

// Takes the break of a line, unless at the start of one, and the blank lines behind it; says whether there are any.
// The token ends behind the last of them.
static bool take_blank_lines(TSLexer *lexer, bool at_line_start) {
    bool found = false;
    if (!at_line_start) take_break(lexer);
    take_blanks(lexer);
    while (!lexer->eof(lexer) && is_break(lexer->lookahead)) {
        take_break(lexer);
        lexer->mark_end(lexer);
        found = true;
        take_blanks(lexer);
    }
    return found;
}

// Decides about the bracket that was just taken, and hands out the first token.
static bool scan_bracket(Scanner *scanner, TSLexer *lexer, int32_t bracket) {
    Window *window = &scanner->window;
    lexer->mark_end(lexer);
    look_from_here(scanner, lexer, scanner->fuel);
    window_push(window, bracket);
    Pairs pairs = {.window = window};
    Pieces pieces = {0};
    uint32_t end = pair(&pairs, 0, true);
    put_tags(&pairs, &pieces);
    scanner->fuel = window->fuel;
    if (!window->spent) enqueue_pieces(scanner, &pieces, 0, end, TEXT);
    ts_free(pieces.items);
    pairs_free(&pairs);
    // The first token takes the bracket; if it is text, what is left of it comes next.
    Entry *first = scanner->queue;
    bool opens = scanner->count > 0 && first->token == TAG_OPEN;
    lexer->result_symbol = opens ? TAG_OPEN : TEXT;
    if (scanner->count > 0 && --first->length == 0) scanner->next = 1;
    if (scanner->next == scanner->count) clear_queue(scanner);
    return true;
}

static bool is_taken(TSLexer *lexer, Token token) {
    lexer->result_symbol = token;
    return true;
}

// Takes plain text up to the next bracket, escape or blank line; one of those where it stands right here.
static bool scan_body(Scanner *scanner, TSLexer *lexer) {
    bool at_line_start = scanner->at_line_start, empty = true;
    scanner->at_line_start = false;
    if (!lexer->eof(lexer) && (at_line_start || is_break(lexer->lookahead))) {
        empty = !is_white(lexer->lookahead);
        if (take_blank_lines(lexer, at_line_start)) return is_taken(lexer, PARAGRAPH_END);
        if (lexer->eof(lexer)) {
            lexer->mark_end(lexer);
            return !empty && is_taken(lexer, BLANK);
        }
    }
    for (uint32_t length = 0; !lexer->eof(lexer); length++) {
        int32_t c = lexer->lookahead;
        if (scanner->fuel < MOST_FUEL) scanner->fuel += FUEL_A_CHARACTER;
        if (c == '[' || c == ']' || c == '\\') {
            lexer->mark_end(lexer);
            if (!empty) return is_taken(lexer, TEXT);
            lexer->advance(lexer, false);
            int32_t next = lexer->eof(lexer) ? NO_CHARACTER : lexer->lookahead;
            if (c == '[' || (c == ']' && next == '{')) return scan_bracket(scanner, lexer, c);
            if (c == '\\' && is_escapable(next)) {
                lexer->advance(lexer, false);
                lexer->mark_end(lexer);
                return is_taken(lexer, ESCAPE);
            }
        } else if (is_break(c)) {
            lexer->mark_end(lexer);
            take_break(lexer);
            take_blanks(lexer);
            if (!lexer->eof(lexer) && is_break(lexer->lookahead)) return is_taken(lexer, TEXT);
        } else {
            lexer->advance(lexer, false);
        }
        empty = false;
    }
    lexer->mark_end(lexer);
    return !empty && is_taken(lexer, TEXT);
}

void *tree_sitter_newsmark_external_scanner_create(void) {
    Scanner *scanner = ts_calloc(1, sizeof(Scanner));
    scanner->fuel = MOST_FUEL;
    return scanner;
}

void tree_sitter_newsmark_external_scanner_destroy(void *payload) {
    Scanner *scanner = payload;
    ts_free(scanner->window.characters);
    ts_free(scanner);
}

bool tree_sitter_newsmark_external_scanner_scan(void *payload, TSLexer *lexer, const bool *valid_symbols) {
    Scanner *scanner = payload;
    // Both are valid only where tree-sitter tries to recover from an error.
    if (valid_symbols[NO_HEADER] && valid_symbols[HEADER_END]) return false;
    if (scanner->next < scanner->count) return hand_out(scanner, lexer);
    lexer->mark_end(lexer);
    switch (scanner->mode) {
    case AT_START: return scan_start(scanner, lexer);
    case AT_FIRST_LINE:
    case IN_HEADER: return scan_header_line(scanner, lexer);
    case IN_FRONT_MATTER:
    case IN_DATED_FRONT_MATTER: return scan_front_matter_line(scanner, lexer);
    default: return scan_body(scanner, lexer);
    }
}

unsigned tree_sitter_newsmark_external_scanner_serialize(void *payload, char *buffer) {
    Scanner *scanner = payload;
    unsigned size = 0;
    buffer[size++] = (char)scanner->mode;
    buffer[size++] = (char)scanner->at_line_start;
    memcpy(buffer + size, &scanner->fuel, sizeof scanner->fuel);
    size += sizeof scanner->fuel;
    for (uint32_t index = scanner->next; index < scanner->count; index++) {
        Entry entry = scanner->queue[index];
        buffer[size++] = (char)(entry.token | (entry.length == 1 ? ONE_CHARACTER : 0));
        if (entry.length == 1) continue;
        for (; entry.length >= 0x80; entry.length >>= 7) buffer[size++] = (char)(entry.length | 0x80);
        buffer[size++] = (char)entry.length;
    }
    return size;
}

void tree_sitter_newsmark_external_scanner_deserialize(void *payload, const char *buffer, unsigned length) {
    Scanner *scanner = payload;
    clear_queue(scanner);
    scanner->mode = AT_START;
    scanner->at_line_start = false;
    scanner->fuel = MOST_FUEL;
    if (length == 0) return;
    unsigned size = 0;
    scanner->mode = (Mode)buffer[size++];
    scanner->at_line_start = buffer[size++];
    memcpy(&scanner->fuel, buffer + size, sizeof scanner->fuel);
    size += sizeof scanner->fuel;
    while (size < length) {
        uint8_t byte = (uint8_t)buffer[size++];
        Token token = (Token)(byte & ~ONE_CHARACTER);
        uint32_t count = 0, shift = 0;
        bool goes_on = !(byte & ONE_CHARACTER);
        if (!goes_on) count = 1;
        while (goes_on) {
            byte = (uint8_t)buffer[size++];
            count |= (uint32_t)(byte & 0x7F) << shift;
            shift += 7;
            goes_on = byte & 0x80;
        }
        enqueue_surely(scanner, token, count);
    }
}
