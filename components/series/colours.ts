/** The colours of charts. A drawing outside of a page knows no style sheet, so each carries its value with it. */
export const COUNCIL = 'var(--color-council, #12436d)'
export const AVERAGE = 'var(--color-average, #f46a25)'
export const EXPECTED = 'var(--color-expected, #e3ebf2)'
export const INK = 'var(--color-ink, #14181f)'
export const QUIET = 'var(--color-quiet, #4b5360)'
export const HAIRLINE = 'var(--color-hairline, #d9d5cb)'
export const RULE = 'var(--color-rule, #8b8779)'
export const PAPER = 'var(--color-paper, #fbfaf6)'
