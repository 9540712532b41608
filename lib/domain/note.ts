import type { FigureName } from './figure-names'

/** Something that a reader of figures should know, with a code for programs and a sentence for people. */
export type Note = {
  code: string
  message: string
  /** The figure that a person would have to give or put right. */
  figure?: FigureName
}
