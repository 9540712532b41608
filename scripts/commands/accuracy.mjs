import { withDatabase } from './with-database.mjs'

/**
 * npm run accuracy, which needs no database.
 * @param {string[]} args
 */
export const accuracy = (args) =>
  withDatabase({
    what: 'npm run accuracy',
    bundle: 'accuracy.mjs',
    args,
    needsNoDatabase: () => true,
    isTool: true,
  })
