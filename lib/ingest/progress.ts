/** How far an ingest is. */
export type Progress = {
  done: number
  of: number
  /** How many of those done could not be taken: withheld or rejected. */
  problems: number
}
