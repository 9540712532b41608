import type { Day } from './day'

/** A numbered state of all published figures. */
export type Edition = { number: number; publishedOn: Day; summary: string }
