import { colourOfPage } from '@/lib/series/palette'

export const COUNCIL = colourOfPage('council')
export const AVERAGE = colourOfPage('average')
export const EXPECTED = colourOfPage('expected')
export const NOTE = colourOfPage('note')
export const INK = colourOfPage('ink')
export const QUIET = colourOfPage('quiet')
export const HAIRLINE = colourOfPage('hairline')
export const RULE = colourOfPage('rule')
export const PAPER = colourOfPage('paper')
