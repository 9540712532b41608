import type { Instrumentation } from 'next'

let noteFailure: (error: unknown) => void = () => {}

/** Called by Next once, when a server starts: keeps its pages true to the newest edition, and its threads ready. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const watch = await import('./lib/data/watch-editions')
  const { startThreadsWithServer } = await import('./lib/sharing/start-threads')
  noteFailure = watch.noteFailure
  watch.watchEditions()
  void startThreadsWithServer()
  const { deskIsHere } = await import('./lib/desk/is-here')
  if (!deskIsHere()) return
  const { startLoads } = await import('./lib/desk/loads/queue')
  startLoads()
}

/** Called by Next when something that it was asked for failed. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, { routePath }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  noteFailure(error)
  const { tellPageError } = await import('./lib/platform/page-errors')
  const { databaseIsUnavailable } = await import('./lib/data/database-problem')
  tellPageError(error, request, routePath, !databaseIsUnavailable(error))
}
