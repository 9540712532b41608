/**
 * Whether this is the practice site: the whole of Upheld on a database of its own, with invented councils and figures
 * (DESK=practice). One that is built so can serve nothing else, because some of its pages are made when it is built.
 */
export function isPractice(): boolean {
  return process.env.DESK === 'practice'
}
