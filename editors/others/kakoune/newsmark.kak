# Annotated news in Kakoune by kak-lsp: source this file from the kakrc, after `eval %sh{kak-lsp}`.
# The server is found on PATH.

hook global BufCreate .*[.]news %{
    set-option buffer filetype newsmark
}

hook global BufSetOption filetype=newsmark %{
    set-option buffer lsp_servers %{
        [newsmark]
        command = "newsmark"
        args = ["lsp"]
        root_globs = ["newsmark.json", ".git"]
    }
    # Ids have hyphens.
    set-option buffer extra_word_chars '_' '-'
}

hook global WinSetOption filetype=newsmark %{
    lsp-enable-window
    add-highlighter window/wrap wrap -word
    map window user h ':lsp-hover<ret>' -docstring 'card'
    map window user d ':lsp-definition<ret>' -docstring 'definition'
}
