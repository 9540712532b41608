/** A page that could not be made, as the web server logs it: see scripts/server/messages.ts. */
type PageError = {
  id: string | null
  path: string
  route: string
  error: { type: string; message: string; stack: string; digest: string | null }
}

/** Set by a web server that wants to know; `npm run dev` prints errors by itself. */
const shared = globalThis as { upheldTellError?: (error: PageError) => void }

/** In characters: enough to find the place. */
const LONGEST = 4000

/**
 * Tells the web server of a page that could not be made.
 * @param path of the request; what follows its question mark is not told, because what people search for is theirs
 * @param route of `app/`, as Next names it
 * @param isOurs whether it is a fault of this site; of a database that cannot be asked no more is told than what it said
 */
export function tellPageError(
  thrown: unknown,
  { path, headers }: { path: string; headers: NodeJS.Dict<string | string[]> },
  route: string,
  isOurs: boolean,
): void {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown))
  const id = headers['x-request-id']
  const digest = 'digest' in error ? String(error.digest) : null
  shared.upheldTellError?.({
    id: typeof id === 'string' ? id : null,
    path: path.split('?', 1)[0] ?? '',
    route,
    error: {
      type: error.name,
      message: error.message.slice(0, LONGEST),
      stack: (isOurs ? (error.stack ?? '') : `${error.name}: ${lastLineOf(error.message)}`).slice(0, LONGEST),
      digest,
    },
  })
}

const lastLineOf = (text: string) => text.trim().split('\n').at(-1) ?? ''
