;;; -*- lexical-binding: t -*-
;; Uses the server in the file on the command line, as a person does, and writes what it found; see Findings in
;; support.ts. Loaded after the setup of the guide.

(require 'json)
(require 'eglot)

(defun test-wait (what condition)
  "Wait until CONDITION gives something, and give that; WHAT is named in the error when nothing comes."
  (let ((deadline (+ (float-time) 20)) answer)
    (while (not (setq answer (funcall condition)))
      (when (> (float-time) deadline) (error "Waited in vain for %s" what))
      (accept-process-output nil 0.05))
    answer))

(defun test-ask (method params)
  "Ask the server for METHOD with PARAMS."
  (jsonrpc-request (eglot-current-server) method params))

(defun test-problems ()
  "Problems of the current buffer as LINE:COLUMN CODE, from 0."
  ;; What eglot sends when a person pauses: nobody does here.
  (eglot--signal-textDocument/didChange)
  (flymake-start)
  (mapcar
   (lambda (problem)
     (save-excursion
       (goto-char (flymake-diagnostic-beg problem))
       (format "%d:%d %s" (1- (line-number-at-pos)) (- (point) (line-beginning-position))
               (test-code-of problem))))
   (flymake-diagnostics)))

(defun test-code-of (problem)
  "The code of PROBLEM as the server gave it."
  (let ((data (flymake-diagnostic-data problem)))
    (plist-get (cdr (assq 'eglot-lsp-diag data)) :code)))

(defun test-has (code)
  (seq-some (lambda (problem) (string-search code problem)) (test-problems)))

(defun test-text ()
  (buffer-substring-no-properties (point-min) (point-max)))

(defun test-at (text)
  "Go to the first TEXT and give its position as the protocol has it."
  (goto-char (point-min))
  (search-forward text)
  (goto-char (match-beginning 0))
  (eglot--TextDocumentPositionParams))

(defun test-main (file)
  (find-file file)
  ;; What eglot waits with until a person does something.
  (run-hooks 'post-command-hook)
  (test-wait "the server" #'eglot-current-server)
  (test-wait "problems" (lambda () (test-has "date/not-iso")))
  (let ((problems (test-problems)) hover outline references fixed cleaned undone)
    (setq hover (plist-get (plist-get (test-ask :textDocument/hover (test-at "2-3")) :contents) :value))
    (setq outline
          (mapcar (lambda (symbol) (plist-get symbol :name))
                  (test-ask :textDocument/documentSymbol
                            (list :textDocument (eglot--TextDocumentIdentifier)))))
    (setq references
          (mapcar
           (lambda (place)
             (format "%s:%d"
                     ;; Eglot of this age leaves it in bytes.
                     (decode-coding-string
                      (file-name-nondirectory (eglot--uri-to-path (plist-get place :uri))) 'utf-8)
                     (plist-get (plist-get (plist-get place :range) :start) :line)))
           (test-ask :textDocument/references
                     (append (test-at "Thu Hà") '(:context (:includeDeclaration t))))))
    (test-at "02/03")
    (let ((fix (seq-find (lambda (action) (plist-get action :edit))
                         (eglot-code-actions (point) (point) "quickfix"))))
      (unless fix (error "No quick fix"))
      (undo-boundary)
      (eglot--apply-workspace-edit (plist-get fix :edit)))
    (setq fixed (test-text))
    (test-wait "the fix to be seen" (lambda () (not (test-has "date/not-iso"))))
    (undo-boundary)
    (let ((eglot-confirm-server-initiated-edits nil))
      (eglot-execute-command
       (eglot-current-server) 'corpus.server.cleanFile
       (vector (list :uri (plist-get (eglot--TextDocumentIdentifier) :uri))))
      (test-wait "the furniture to go" (lambda () (not (string-search "Facebook" (test-text))))))
    (setq cleaned (test-text))
    (undo-boundary)
    (undo-only)
    (setq undone (test-text))
    (test-wait "the problems of the text" (lambda () (test-has "boilerplate/block")))
    (let ((coding-system-for-write 'utf-8))
      (with-temp-file (getenv "RESULT")
        (insert
         (let ((json-encoding-pretty-print nil)
               (result `((problems . ,(vconcat problems))
                         (hover . ,hover)
                         (outline . ,(vconcat outline))
                         (references . ,(vconcat references))
                         (fixed . ,fixed)
                         (cleaned . ,cleaned)
                         (undone . ,undone))))
           (json-encode (append result `((left . ,(vconcat (with-current-buffer (get-file-buffer file) (test-problems))))))))))))
  (let ((kill-emacs-hook nil))
    (set-buffer-modified-p nil)
    (kill-emacs 0)))

(condition-case problem
    (test-main (pop command-line-args-left))
  (error
   (message "%S" problem)
   (message "%s" (ignore-errors (with-current-buffer (eglot-events-buffer (eglot-current-server)) (buffer-string))))
   (kill-emacs 1)))
