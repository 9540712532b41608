/**
 * Whether this is the practice site: the whole of Upheld on a database of its own, with invented councils and figures.
 * Some of its pages are made when it is built, so what is built for practice can serve nothing else.
 */
export function isPractice(): boolean {
  return process.env.DESK === 'practice'
}

/** The folder that the pages are built into and served from, unless a setting names another. */
export function builtFolder(): string {
  return isPractice() ? '.next-practice' : '.next'
}

/** The script that loads what a site begins with, among the bundles. */
export function prepareScript(): string {
  return isPractice() ? 'prepare-practice.mjs' : 'prepare.mjs'
}

/** How the number of a build of the practice site begins. */
const BUILT_FOR_PRACTICE = 'practice-'

/**
 * @param buildId the number of the build that is to be served
 * @throws where pages that are marked as practice would be served as others, or the other way round
 */
export function requireBuiltFor(buildId: string): void {
  if (buildId.startsWith(BUILT_FOR_PRACTICE) === isPractice()) return
  throw new Error(
    isPractice()
      ? 'These pages were not built for the practice site. Build them again: DESK=practice npm run build.'
      : 'These pages were built for the practice site. Build them again without DESK=practice: npm run build.',
  )
}
