import type { Instrumentation } from 'next'

/** Called by Next once, when a server starts: keeps its pages true to the newest edition, and its threads ready. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { watchEditions } = await import('./lib/data/watch-editions')
  const { startThreadsWithServer } = await import('./lib/sharing/start-threads')
  watchEditions()
  void startThreadsWithServer()
}

/** Called by Next when something that it was asked for failed. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, { routePath }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { noteFailure } = await import('./lib/data/watch-editions')
  noteFailure(error)
  const { tellPageError } = await import('./lib/platform/page-errors')
  tellPageError(error, request, routePath)
}
