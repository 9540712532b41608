import { asksForHelp, withDatabase } from './with-database.mjs'

/**
 * npm run letters.
 * @param {string[]} args
 */
export const letters = (args) =>
  withDatabase({ what: 'npm run letters', bundle: 'letters.mjs', args, needsNoDatabase: asksForHelp })
