/** Said on every page, picture and file of the practice site. */
export const PRACTICE_MARK = 'Practice: invented councils and figures'

/** Why it is said, for pages and files that have room for a sentence. */
export const PRACTICE_SENTENCE =
  'This is a practice site. Its councils do not exist. We invented every figure and every letter on it.'
