/**
 * Whether this is the practice site: the whole of Upheld on a database of its own, with invented councils and figures.
 * Pages are made when they are first asked for, and none when they are built: so each build can serve either site.
 */
export function isPractice(): boolean {
  return process.env.DESK === 'practice'
}

/**
 * The folder that the pages are built into and served from, unless a setting names another: of its own, so that both sites
 * can run from one folder, and none is built anew while it serves.
 */
export function builtFolder(): string {
  return isPractice() ? '.next-practice' : '.next'
}

/** The script that loads what a site begins with, among the bundles. */
export function prepareScript(): string {
  return isPractice() ? 'prepare-practice.mjs' : 'prepare.mjs'
}
