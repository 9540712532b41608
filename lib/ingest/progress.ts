/** How far an ingest is. */
export type Progress = {
  done: number
  of: number
  /** How many of those done could not be taken: held or rejected. */
  problems: number
}
