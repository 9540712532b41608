import type { NameIndex } from '@/lib/domain/name-index'
import type { Label } from './label'

/** A file with what a person reads in it. */
export type LabelledCase = {
  /** What kind of case it is, for the summary: 'PDF letters'. */
  kind: string
  /** Tells it from all others, and how it was made: 'text 0012, 2019-20, in columns'. */
  name: string
  /** The file's name, whose ending tells text, PDF and HTML apart. */
  file: string
  bytes: Uint8Array
  label: Label
  /** What a person reads in the other letters that the file holds, in their order. */
  others?: Label[]
  /** The councils that there are. */
  names: NameIndex
  /** Whether pages that are pictures are recognised, which takes some seconds each; not where left out. */
  recognises?: boolean
}
