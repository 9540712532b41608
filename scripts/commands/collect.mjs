import { asksForHelp, withDatabase } from './with-database.mjs'

/**
 * npm run collect, which needs no database. One runs at a time: the site is asked for one thing at a time.
 * @param {string[]} args
 */
export const collect = (args) =>
  withDatabase({
    what: 'npm run collect',
    bundle: 'collect.mjs',
    args,
    needsNoDatabase: () => true,
    isAlone: !asksForHelp(args) && !args.includes('--dry-run'),
  })
