import type { CommandName } from './options';

export const HELP = `corpus: check, clean and analyze text corpora

  corpus check [PATH…] [--format stylish|json|sarif|github] [--fix] [--max-warnings N]
  corpus clean [PATH…] [--write | --out DIR | --diff]
  corpus analyze [PATH…]
  corpus pipe [--clean]
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
  --config FILE                        use this configuration for all files
  --locale en|vi                       language of the messages (en)

Exit code 1 for errors, or for more warnings than allowed; informations and hints never fail.
`,
  clean: `corpus clean [PATH…]: remove page furniture

  (nothing)      print the cleaned text to standard output
  --write        write it back to each file
  --out DIR      write it below a folder, under the same paths
  --diff         print what would be removed as a unified diff
  --config FILE  use this configuration for all files
`,
  analyze: `corpus analyze [PATH…]: print what is recognized, one JSON object a file, one line each

  --config FILE   use this configuration for all files
  --locale en|vi  language of the problems' messages (en)
`,
  pipe: `corpus pipe: one JSON document a line in ({"name","text"}), one line out

  --clean         answer the cleaned text instead of the analysis
  --config FILE   use this configuration
  --locale en|vi  language of the problems' messages (en)
`,
  lsp: `corpus lsp --stdio: the language server, for any editor that speaks LSP
`,
};
