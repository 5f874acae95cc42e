import type { CommandName } from './options';

export const HELP = `corpus: check, clean, analyze, take apart and convert text corpora

  corpus check [PATH…] [--format stylish|json|sarif|github] [--fix] [--max-warnings N]
  corpus clean [PATH…] [--write | --out DIR | --diff]
  corpus analyze [PATH…]
  corpus pipe [--clean | --facts | --merge] [--with FILE]
  corpus merge [FILE…] [--facts]
  corpus split [PATH…] --out DIR [--preamble NAME] [--force]
  corpus join [PATH…] [--out FILE] [--style STYLE] [--force]
  corpus export [PATH…] --to jsonl|vrt|tei|parquet|csv|tsv|text [--out FILE] [--raw] [--force]
  corpus import PATH… [--from jsonl|vrt|conllu|html|text] [--out FILE] [--style STYLE] [--force]
  corpus lsp --stdio
  corpus --version

PATH is a file, a folder, or - for standard input; this folder when none is given.
Every command takes --config FILE, --locale en|vi and --help.
Exit code: 0 clean, 1 problems, 2 could not run.
`;

export const COMMAND_HELP: Readonly<Record<CommandName, string>> = {
  check: `corpus check [PATH…]: report problems

  --format stylish|json|sarif|github   how to print them (stylish)
  --fix                                apply all safe fixes first and write the files
  --max-warnings N                     let up to N warnings pass (0)
  --jobs N                             threads to work in (as many as there are cores, for more than a few files)
  --part-size BYTES                    read larger files in parts of about this size (262144); answers stay the same
  --config FILE                        use this configuration for all files
  --locale en|vi                       language of the messages (en)

Exit code 1 for errors, or for more warnings than allowed; information and hints never fail.
`,
  clean: `corpus clean [PATH…]: remove page furniture

  (nothing)          print the cleaned text to standard output
  --write            write it back to each file
  --out DIR          write it below a folder, under the same paths
  --diff             print what would be removed as a unified diff
  --jobs N           threads to work in (as many as there are cores, for more than a few files)
  --part-size BYTES  read larger files in parts of about this size (262144); answers stay the same
  --config FILE      use this configuration for all files
  --locale en|vi     language of the summary (en)

With --write and --out a summary on standard error says how many lines of what kind went.
`,
  analyze: `corpus analyze [PATH…]: print what is recognized, one JSON object a file, one line each

  --jobs N           threads to work in (as many as there are cores, for more than a few files)
  --part-size BYTES  read larger files in parts of about this size (262144); answers stay the same
  --config FILE      use this configuration for all files
  --locale en|vi     language of the problems' messages (en)
`,
  pipe: `corpus pipe: one JSON document a line in ({"name","text"}), one line out

  --clean         answer the cleaned text instead of the analysis
  --facts         answer only what the document tells of lines that recur, for corpus merge --facts
  --with FILE     take what corpus merge --facts has found into account
  --merge         answer the analysis with what corpus merge needs
  --jobs N        threads to work in (1)
  --config FILE   use this configuration
  --locale en|vi  language of the problems' messages (en)

Nothing is remembered from line to line: lines can go to any number of workers, in any order.
`,
  merge: `corpus merge [FILE…]: the answers of many corpus pipe workers as one; standard input when no file is given

  (nothing)       print the answers of corpus pipe --merge in the order of names, with documents that repeat others
  --facts         put answers of corpus pipe --facts together to what corpus pipe --with takes
  --config FILE   use this configuration
  --locale en|vi  language of the problems' messages (en)

Answers can come in any order, and more than once where a worker was started again.
`,
  split: `corpus split [PATH…] --out DIR: one file per document, below DIR by its name

  --out DIR        where the files go
  --preamble NAME  name for the text before the first marker, which else is refused
  --force          write over files that are there and hold something else
  --part-size N    read larger files in parts of about N bytes (262144)
  --config FILE    use this configuration for all files

All that stands in the way is listed before anything is written. Files that are there with the same content are left,
so that a split that was stopped can be run again. The line break before a marker belongs to the marker, not to the
document; order and markers that joining could not guess go into DIR/corpus.split.json.
`,
  join: `corpus join [PATH…]: files, and the text files of folders, as one corpus file

  (nothing)      print the corpus to standard output
  --out FILE     write it to a file
  --style STYLE  markers: doc, conllu, a fence such as "===", or a template such as "@@ {name} @@"
  --force        write over FILE
  --config FILE  use this configuration for all files

Documents are called by their paths, those in a folder relative to it. Files that are corpora already are merged.
`,
  export: `corpus export [PATH…] --to FORMAT: the documents for other tools

  --to jsonl         one JSON document a line: name, path, fields, text, entities, dates, citations
  --to vrt           vertical text for Sketch Engine and CWB
  --to tei           TEI P5
  --to parquet       a table of texts, metadata and mentions
  --to csv|tsv       a table of the metadata
  --to text          the text alone
  --out FILE         write to a file instead of standard output
  --raw              the text as it is written, page furniture included
  --force            write over FILE
  --jobs N           threads to work in (as many as there are cores, for more than a few files)
  --part-size BYTES  read larger files in parts of about this size (262144); what is written stays the same
  --config FILE      use this configuration for all files

Files that are exported together are one corpus: lines that recur in them are page furniture, as corpus clean takes them.
`,
  import: `corpus import PATH… [--from FORMAT]: a corpus from what other tools wrote

  --from jsonl   one JSON document a line, as export writes them: {"name","text","fields"}
  --from vrt     <doc id="…" …> with one token a line
  --from conllu  CoNLL-U: # newdoc, # text, one word a line
  --from html    saved pages, one document each: the main text, and the fields that the page names
  --from text    text files, one document each
  (nothing)      what the endings of the files say
  --out FILE     write to a file instead of standard output
  --style STYLE  markers: doc, conllu, a fence such as "===", or a template such as "@@ {name} @@"
  --force        write over FILE
  --config FILE  use this configuration for all files
`,
  lsp: `corpus lsp --stdio: the language server, for any editor that speaks LSP
`,
};
