;;; session.el --- An article in Emacs -*- lexical-binding: t -*-

;;; Commentary:

;; Findings, card, definition, completion, references and rename, with the settings that a person loads.

;;; Code:

(unless (require 'eglot nil t)
  (require 'package)
  (add-to-list 'package-directory-list "/usr/share/emacs/site-lisp/elpa")
  (package-initialize)
  (unless (require 'eglot nil t)
    (error "Eglot is missing: apt-get install elpa-eglot")))

(load "~/newsmark/editors/others/emacs/newsmark.el" nil t)

(defvar session-failures 0)
(defvar session-checks 0)

(defun session-check (what holds &optional seen)
  "Notes whether WHAT HOLDS; SEEN tells more."
  (setq session-checks (1+ session-checks))
  (unless holds
    (setq session-failures (1+ session-failures))
    (message "FAILED %s: %S" what seen)))

(defun session-eventually (what holds)
  "Wait until the function HOLDS answers something, and give that; WHAT says what is awaited."
  (let ((until (+ (float-time) 30)) seen)
    (while (and (not (setq seen (funcall holds))) (< (float-time) until))
      (accept-process-output nil 0.05))
    (session-check what seen)
    seen))

(defun session-go-to (words)
  "Put the cursor on the first letter of WORDS."
  (goto-char (point-min))
  (session-check words (search-forward words nil t))
  (goto-char (match-beginning 0)))

(defun session-findings ()
  "The findings of this article as it is now."
  ;; Edits are sent when Emacs is idle, which it never is in batch.
  (eglot--signal-textDocument/didChange)
  (flymake-start)
  (flymake-diagnostics))

(let ((newsroom (file-name-as-directory (getenv "NEWSROOM"))))
  (find-file (concat newsroom "international/2025-12-22-miami-kremlin.news"))
  (session-check "the mode" (eq major-mode 'newsmark-mode) major-mode)
  ;; `eglot-ensure' waits for the end of a command, which doesn't come in batch.
  (apply #'eglot--connect (eglot--guess-contact))
  (session-eventually "the server serves" #'eglot-managed-p)
  (session-check "the newsroom is the project"
                 (file-equal-p newsroom (project-root (project-current))) (project-current))

  (session-go-to "Kremlinul]{")
  (let ((card (plist-get (jsonrpc-request (eglot-current-server) :textDocument/hover
                                          (eglot--TextDocumentPositionParams))
                         :contents)))
    (session-check "hover shows the card" (string-match-p "Kremlin" (format "%S" card)) card))

  (let ((before (buffer-string)))
    (goto-char (point-min))
    (delete-region (point) (line-end-position))
    (insert "date 22 decembrie 2025")
    (session-eventually "a malformed date is underlined"
                        (lambda () (seq-find (lambda (finding)
                                               (string-match-p "YYYY-MM-DD" (flymake-diagnostic-text finding)))
                                             (session-findings))))
    (erase-buffer)
    (insert before)
    (session-eventually "and no more when it is mended" (lambda () (null (session-findings)))))
  (set-buffer-modified-p nil)

  (session-go-to "ntâlnirea de la Miami")
  (session-check "references" (> (length (xref-backend-references 'eglot (xref-backend-identifier-at-point 'eglot))) 2))
  (session-go-to "ntâlnirea de la Miami")
  (let ((inhibit-message t))
    (xref-find-definitions (xref-backend-identifier-at-point 'eglot)))
  (session-check "the definition" (equal (file-name-nondirectory buffer-file-name) "2025-12-22-miami-ukraine.news")
                 buffer-file-name)

  (goto-char (point-max))
  (insert "\n🙂 [Peskov]{actor=dmitri-p")
  (eglot--signal-textDocument/didChange)
  (completion-at-point)
  (session-check "an id is completed" (looking-back "\\[Peskov\\]{actor=dmitri-peskov}" nil)
                 (buffer-substring (line-beginning-position) (line-end-position)))
  (set-buffer-modified-p nil)

  (find-file (concat newsroom "local/2025-12-12-dig-dezbatere.news"))
  (session-eventually "the other article is served" #'eglot-managed-p)
  (session-go-to "radu-fantanaru}")
  (let ((eglot-confirm-server-initiated-edits nil))
    (cl-letf (((symbol-function 'y-or-n-p) (lambda (&rest _) t)))
      (eglot-rename "inginerul-fantanaru")))
  (session-check "rename" (progn (goto-char (point-min)) (search-forward "actor=inginerul-fantanaru}" nil t)))
  (eglot-shutdown (eglot-current-server)))

(message "%d of %d" (- session-checks session-failures) session-checks)
(kill-emacs (if (zerop session-failures) 0 1))
;;; session.el ends here
