// Dates at the beginning of a header's value: well-formed ones, and what looks like one in digits or with a month's
// name. What else the parser of the project makes of a date, and how it mends it, isn't known here.

#ifndef NEWSMARK_DATES_H
#define NEWSMARK_DATES_H

#include "letters.h"

// The number that `count` digits at `place` make; -1 where they aren't digits.
static int number_at(Window *window, uint32_t place, uint32_t count) {
    int number = 0;
    for (uint32_t index = 0; index < count; index++) {
        int32_t c = at(window, place + index);
        if (!is_digit(c)) return -1;
        number = number * 10 + (c - '0');
    }
    return number;
}

static uint32_t digits_at(Window *window, uint32_t place, uint32_t most) {
    uint32_t count = 0;
    while (count < most && is_digit(at(window, place + count))) count++;
    return count;
}

static uint32_t letters_at(Window *window, uint32_t place) {
    uint32_t count = 0;
    while (count < 40 && at(window, place + count) >= 0 && is_letter(at(window, place + count))) count++;
    return count;
}

static bool is_one(Window *window, uint32_t place, int32_t one, int32_t other) {
    int32_t c = at(window, place);
    return c == one || c == other;
}

// Behind `Thh:mm:ss`, a fraction and an offset at `place`; `place` itself where they aren't whole.
static uint32_t behind_time(Window *window, uint32_t place) {
    if (!is_one(window, place, 'T', 't')) return place;
    int hour = number_at(window, place + 1, 2), minute = number_at(window, place + 4, 2);
    int second = number_at(window, place + 7, 2);
    bool marked = at(window, place + 3) == ':' && at(window, place + 6) == ':';
    if (!marked || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) return place;
    uint32_t end = place + 9;
    if (at(window, end) == '.') {
        uint32_t digits = digits_at(window, end + 1, NOWHERE);
        if (digits == 0) return place;
        end += 1 + digits;
    }
    if (is_one(window, end, 'Z', 'z')) return end + 1;
    int hours = number_at(window, end + 1, 2), minutes = number_at(window, end + 4, 2);
    bool offset = is_one(window, end, '+', '-') && at(window, end + 3) == ':';
    return offset && hours >= 0 && hours < 24 && minutes >= 0 && minutes < 60 ? end + 6 : place;
}

// Behind the well-formed day, or date-time, at `place`; NOWHERE where there is none.
static uint32_t behind_strict_date(Window *window, uint32_t place) {
    static const int DAYS[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int year = number_at(window, place, 4), month = number_at(window, place + 5, 2);
    int day = number_at(window, place + 8, 2);
    bool marked = at(window, place + 4) == '-' && at(window, place + 7) == '-';
    if (!marked || year < 0 || month < 1 || month > 12 || day < 1) return NOWHERE;
    bool leap = month == 2 && ((year % 4 == 0 && year % 100 != 0) || year % 400 == 0);
    if (day > DAYS[month - 1] + (leap ? 1 : 0)) return NOWHERE;
    return behind_time(window, place + 10);
}

static uint32_t skip_blanks(Window *window, uint32_t place) {
    while (is_white(at(window, place)) && !is_break(at(window, place))) place++;
    return place;
}

// Behind `Z` or `+0200` at `place`, with blanks before it; `place` where there is none.
static uint32_t behind_offset(Window *window, uint32_t place) {
    uint32_t start = skip_blanks(window, place);
    if (start == place && is_one(window, place, 'Z', 'z')) return place + 1;
    if (!is_one(window, start, '+', '-')) return place;
    uint32_t minutes = start + 3 + (at(window, start + 3) == ':' ? 1 : 0);
    bool whole = digits_at(window, start + 1, 2) == 2 && digits_at(window, minutes, 3) == 2;
    return whole ? minutes + 2 : place;
}

// Behind the time of the clock at `place`: `, 10:30`, `T10:30`, `10:30:00 +0200`; `place` where there is none.
static uint32_t behind_clock(Window *window, uint32_t place) {
    uint32_t start = skip_blanks(window, place + (at(window, place) == ',' ? 1 : 0));
    if (is_one(window, place, 'T', 't')) start = place + 1;
    uint32_t hours = digits_at(window, start, 3), minutes = start + hours + 1;
    if (start == place || hours == 0 || hours > 2 || at(window, minutes - 1) != ':') return place;
    if (digits_at(window, minutes, 3) != 2) return place;
    uint32_t seconds = minutes + 3;
    bool exact = at(window, seconds - 1) == ':' && digits_at(window, seconds, 3) == 2;
    return behind_offset(window, exact ? seconds + 2 : minutes + 2);
}

// `22.12.2025`, `22/12/2025`, `2025-12-2` and the like.
static uint32_t behind_numbers(Window *window, uint32_t place) {
    uint32_t first = digits_at(window, place, 5), second, third;
    if (first == 0 || first > 4) return NOWHERE;
    int32_t mark = at(window, place + first);
    if (mark != '.' && mark != '/' && mark != '-') return NOWHERE;
    place += first + 1;
    second = digits_at(window, place, 3);
    if (second == 0 || second > 2 || at(window, place + second) != mark) return NOWHERE;
    place += second + 1;
    third = digits_at(window, place, 5);
    return third + first < 4 || third > 4 ? NOWHERE : place + third;
}

// `22 decembrie 2025`, `December 22, 2025`, with a weekday before it or not.
static uint32_t behind_words(Window *window, uint32_t place) {
    bool day = false, month = false;
    for (int word = 0; word < 4; word++) {
        uint32_t letters = letters_at(window, place), digits = digits_at(window, place, 5);
        if (digits == 4) return day && month ? place + 4 : NOWHERE;
        if ((digits == 1 || digits == 2) && !day) {
            day = true;
        } else if (letters >= 3 && letters < 20) {
            month = true;
        } else {
            return NOWHERE;
        }
        place += letters + digits;
        place += is_one(window, place, '.', ',') ? 1 : 0;
        uint32_t next = skip_blanks(window, place);
        if (next == place) return NOWHERE;
        place = next;
    }
    return NOWHERE;
}

// Behind what looks like a date at `place`; NOWHERE where nothing does. Whether it is well-formed goes to `strict`.
static uint32_t behind_date(Window *window, uint32_t place, bool *strict) {
    uint32_t end = behind_strict_date(window, place);
    *strict = end != NOWHERE;
    if (end == NOWHERE) end = behind_numbers(window, place);
    if (end == NOWHERE) end = behind_words(window, place);
    if (end == NOWHERE || is_digit(at(window, end))) return NOWHERE;
    uint32_t clock = behind_clock(window, end);
    *strict &= clock == end;
    return clock;
}

#endif
