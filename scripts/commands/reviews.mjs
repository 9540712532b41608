import { asksForHelp, withDatabase } from './with-database.mjs'

/**
 * npm run reviews.
 * @param {string[]} args
 */
export const reviews = (args) =>
  withDatabase({ what: 'npm run reviews', bundle: 'reviews.mjs', args, needsNoDatabase: asksForHelp })
