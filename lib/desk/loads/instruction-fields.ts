/** The names of the fields that say a column's heading, and what it is, by their numbers. */
export const headingField = (at: number) => `heading-${at}`
export const takenForField = (at: number) => `taken-for-${at}`
