const SAY_COLUMNS = ' Say what they are under “Say its year or its columns”.'

/** What sentences say of commands and of the project's own files: nothing that a person at the desk can do. */
const AT_TERMINAL: [RegExp, string][] = [
  [/ with npm run reviews -- identify\./g, '.'],
  [/:? npm run reviews[^.]*\./g, '.'],
  [/ Load the file again without --no-ocr, so that its words are recognised\./g, ''],
  [
    / Check the name, or add it to prisma\/register\/aliases\.csv\./g,
    ' Say in its review which council it is.',
  ],
  [/ Give it too: [A-Za-z0-9]+=\.\.\./g, ' Give it too.'],
  [/ See --dry-run and --columns in docs\/loading-letters-by-command\.md\./g, SAY_COLUMNS],
  [/, and name its columns: --columns "Heading=figure"\./g, `.${SAY_COLUMNS}`],
  [/^--columns changes nothing here: no column/g, 'What was said of a column changes nothing: no column'],
  [/ Give it: --year \d{4}-\d\d\./g, ' Say its year under “Say its year or its columns”.'],
  [/--year says/g, 'you say'],
]

/** A reason as the desk shows it: without what is to be typed at a terminal. */
export function atDesk(message: string): string {
  return AT_TERMINAL.reduce((text, [words, instead]) => text.replace(words, instead), message)
}
