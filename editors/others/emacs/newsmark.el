;;; newsmark.el --- Annotated news in Emacs -*- lexical-binding: t -*-

;; Package-Requires: ((emacs "28.1") (eglot "1.9"))

;;; Commentary:

;; A mode for articles, and the server by Eglot:
;;
;;   (load "~/newsmark/editors/others/newsmark.el")
;;
;; The server is found on PATH.  From Emacs 29 on Eglot is a part of Emacs.

;;; Code:

(require 'project)

(defvar eglot-server-programs)

(defvar newsmark-font-lock-keywords
  (let ((keys '("date" "title" "place" "author" "source" "event" "lang" "url" "updated" "lint")))
    `((,(concat "^[ \t]*" (regexp-opt keys t) "[: \t]") 1 font-lock-keyword-face)
      ("\\]\\({[^}]*}\\)" 1 font-lock-comment-face nil t)))
  "Header keys and the braces of tags; what is more the server knows.")

(defvar newsmark-mode-syntax-table
  (let ((table (make-syntax-table text-mode-syntax-table)))
    (modify-syntax-entry ?- "_" table)
    (modify-syntax-entry ?= "." table)
    table)
  "Ids have hyphens, and end where an equals sign stands.")

;;;###autoload
(define-derived-mode newsmark-mode text-mode "Newsmark"
  "Major mode for annotated news: a paragraph is one long line."
  (setq-local font-lock-defaults '(newsmark-font-lock-keywords t))
  (setq-local project-find-functions (cons #'newsmark-newsroom project-find-functions))
  (auto-fill-mode -1)
  (visual-line-mode 1))

(defun newsmark-newsroom (folder)
  "The newsroom around FOLDER: the nearest folder upward with settings."
  (let ((root (locate-dominating-file folder "newsmark.json")))
    (and root (cons 'transient root))))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.news\\'" . newsmark-mode))

(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs '(newsmark-mode "newsmark" "lsp")))

(add-hook 'newsmark-mode-hook 'eglot-ensure)

(provide 'newsmark)
;;; newsmark.el ends here
