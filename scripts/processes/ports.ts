import { createServer } from 'node:net'
import { codeOf } from '../run.mjs'
import { messageOf, PlainError } from './plain-error'

function listen(port: number, host: string | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
      .once('error', reject)
      .listen({ port, host, exclusive: true }, () => {
        const given = server.address()
        server.close(() =>
          typeof given === 'object' && given
            ? resolve(given.port)
            : reject(new Error('The system gave no port.')),
        )
      })
  })
}

/** A port on this machine that nothing uses. */
export const freePort = () => listen(0, '127.0.0.1')

/** The port to serve on: PORT, or 3000. */
export function chosenPort(): number {
  const port = Number(process.env.PORT ?? 3000)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new PlainError(`PORT must be a number from 1 to 65535. It is “${process.env.PORT}”.`)
}

/**
 * Refuses a port that cannot be used, while that is still cheap to find out.
 * @param given the address to serve on; all of this machine where left out
 */
export async function requireFreePort(port: number, given?: string) {
  // A program that listens on the loopback address alone would still answer in our place.
  for (const host of given ? [given] : [undefined, '127.0.0.1']) {
    try {
      await listen(port, host)
    } catch (error) {
      const code = codeOf(error)
      if (code === 'EADDRINUSE')
        throw new PlainError(
          `Another program is using port ${port}. Stop it, or choose another port: PORT=${port + 1}`,
        )
      if (code === 'EACCES')
        throw new PlainError(`This user may not use port ${port}. Choose one above 1023: PORT=3000`)
      if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
        throw new PlainError(`This machine has no address “${given}”. Change HOST, or leave it out.`)
      throw new PlainError(`Port ${port} cannot be used: ${messageOf(error)}`)
    }
  }
}
