"""What the tree-sitter grammar reads in texts."""

import ctypes

import tree_sitter

from corpus import shown


def language(library):
    """The language in a shared library."""
    function = ctypes.CDLL(str(library)).tree_sitter_newsmark
    function.restype = ctypes.c_void_p
    capsule = ctypes.pythonapi.PyCapsule_New
    capsule.restype = ctypes.py_object
    capsule.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p)
    return tree_sitter.Language(capsule(function(), b"tree_sitter.Language", None))


class Reader:
    def __init__(self, library):
        self.parser = tree_sitter.Parser(language(library))

    def tree(self, text):
        return self.parser.parse(text.encode("utf-8"))

    def listing(self, text):
        """The header lines, tags and escapes of a text, in its order, as lines of what the corpus expects."""
        source = text.encode("utf-8")
        lines = []
        waiting = [self.parser.parse(source).root_node]
        while waiting:
            node = waiting.pop()
            if node.type == "header_line" and (node.child_by_field_name("key") or node.child_by_field_name("value")):
                lines.append(header_line(source, node))
            elif node.type == "tag":
                lines.extend(tag_lines(source, node))
            elif node.type == "escape":
                lines.append("escape " + piece(source, node))
            waiting.extend(reversed(node.children))
        return lines


def piece(source, node):
    return span(source, node.start_byte, node.end_byte)


def span(source, start, end):
    return shown(source[start:end].decode("utf-8"))


def pair(lead, key, value):
    return f"{lead}{key} = {value}".rstrip(" ")


def header_line(source, node):
    key, value = node.child_by_field_name("key"), node.child_by_field_name("value")
    text = piece(source, value) if value else ""
    return pair("header ", piece(source, key) if key else "", f"‹{text}›" if value and value.type == "date" else text)


def tag_lines(source, node):
    block = node.child_by_field_name("block")
    closing = next((child for child in node.children if child.type == "]"), None)
    text_end = closing.start_byte if closing else block.start_byte
    lines = [f"{kind(source, node, closing, block)} {span(source, node.start_byte + 1, text_end)}"]
    for attribute in block.children:
        if attribute.type == "attribute":
            lines.append(pair("    ", piece(source, attribute.child_by_field_name("key")), value(source, attribute)))
        elif attribute.type == "declaration":
            lines.append(pair("    ", "#", value(source, attribute)))
    return lines


def kind(source, node, closing, block):
    if closing is None or block.children[-1].type != "}":
        return "unclosed tag"
    if closing.end_byte < block.start_byte:
        return "detached tag"
    return "long tag" if b"\n" in source[node.start_byte : node.end_byte] or b"\r" in source[
        node.start_byte : node.end_byte
    ] else "tag"


def value(source, attribute):
    values = attribute.children_by_field_name("value")
    quotes = [child for child in attribute.children if child.type == '"']
    if quotes:
        start, end = quotes[0].end_byte, quotes[1].start_byte if len(quotes) > 1 else attribute.end_byte
    elif values:
        start, end = values[0].start_byte, values[-1].end_byte
    else:
        return ""
    out = ""
    for node in values:
        out += span(source, start, node.start_byte)
        out += f"‹{piece(source, node)}›" if node.type == "id" else piece(source, node)
        start = node.end_byte
    return out + span(source, start, end)
