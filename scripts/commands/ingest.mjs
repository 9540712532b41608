import { asksForHelp, withDatabase } from './with-database.mjs'

/** Asking how it works, or naming no file: that needs no database. */
const needsNoDatabase = (args) => asksForHelp(args) || args.every((arg) => arg.startsWith('-'))

/**
 * npm run ingest.
 * @param {string[]} args
 */
export const ingest = (args) =>
  withDatabase({ what: 'npm run ingest', bundle: 'ingest.mjs', args, needsNoDatabase })
