/** Called by Next once, when a server starts: keeps its pages true to the newest edition. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { watchEditions } = await import('./lib/data/watch-editions')
  watchEditions(`http://127.0.0.1:${process.env.PORT ?? '3000'}/api/new-edition`)
}
