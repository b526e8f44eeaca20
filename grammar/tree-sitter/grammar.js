/**
 * @file Newsmark: a news article as plain text, with a header and with tags in title and body.
 * @license MIT
 */

/// <reference types="tree-sitter-cli/dsl" />
// @ts-check

// Which bracket belongs to a tag is known only where its paragraph ends, and whether lines are a header only where a
// date is found. So the scanner (src/scanner.c) looks ahead, decides, and hands out every token; the rules below
// only say what hangs on what. It hands out nothing that they don't take: there are no ERROR nodes.
export default grammar({
  name: 'newsmark',

  externals: $ => [
    $._no_header,
    $._header_start,
    $._front_matter_start,
    $._line_start,
    $._header_end,
    $.header_key,
    $._colon,
    $.date,
    $.header_value,
    $.unread,
    $.fence,
    $._text,
    $._paragraph_end,
    $.escape,
    $._tag_open,
    $._tag_close,
    $._block_open,
    $._block_close,
    $._block_cut,
    $.key,
    $._equals,
    $._hash,
    $._quote,
    $.id,
    $.value,
    $.stray_block,
    $._blank,
  ],

  extras: $ => [$._blank],

  rules: {
    article: $ => seq(
      choice($._no_header, $.header, $.front_matter),
      repeat(choice($.paragraph, $._paragraph_end)),
    ),

    // The compact form is a header, too: of one line, with the story behind it.
    header: $ => seq($._header_start, repeat($.header_line), $._header_end),

    front_matter: $ => seq(
      $._front_matter_start,
      $.fence,
      repeat($.header_line),
      $._header_end,
      $.fence,
    ),

    header_line: $ => prec.right(seq(
      $._line_start,
      optional(field('key', $.header_key)),
      optional(alias($._colon, ':')),
      optional(alias($._quote, '"')),
      optional(field('value', choice($.date, $.header_value, $.title))),
      optional(alias($._quote, '"')),
      optional($.unread),
    )),

    title: $ => prec.right(repeat1($._inline)),

    paragraph: $ => prec.right(repeat1($._inline)),

    _inline: $ => choice($._text, $.escape, $.tag, $.stray_block),

    // `[text]{key=value}`; an unclosed tag lacks its `]` or the `}` of its block.
    tag: $ => seq(
      alias($._tag_open, '['),
      optional(field('text', $.tag_text)),
      optional(alias($._tag_close, ']')),
      field('block', $.block),
    ),

    tag_text: $ => repeat1($._inline),

    block: $ => seq(
      alias($._block_open, '{'),
      repeat(choice($.attribute, $.declaration, $.unread)),
      choice(alias($._block_close, '}'), $._block_cut),
    ),

    attribute: $ => prec.right(seq(
      field('key', $.key),
      optional(seq(alias($._equals, '='), optional($._value))),
    )),

    declaration: $ => prec.right(seq(alias($._hash, '#'), optional($._value))),

    _value: $ => choice(
      field('value', choice($.id, $.value)),
      prec.right(seq(
        alias($._quote, '"'),
        repeat(field('value', choice($.id, $.value))),
        optional(alias($._quote, '"')),
      )),
    ),
  },
});
