import net, { type AddressInfo } from 'node:net'

/**
 * Stands between a program and its Postgres, and cuts the connection on which an edition is made when Postgres answers
 * its COMMIT: the edition is published, and the program never hears of it.
 * @param url of the database
 * @returns the address to give the program
 */
export async function cutAfterCommit(url: string): Promise<{ url: string; close(): void }> {
  const target = new URL(url)
  const sockets = new Set<net.Socket>()
  const server = net.createServer((program) => {
    const postgres = net.connect(Number(target.port), target.hostname)
    let [makesEdition, commits] = [false, false]
    program.on('data', (bytes) => {
      const words = bytes.toString('latin1')
      makesEdition ||= /INSERT INTO [^ ]*"Edition"/.test(words)
      commits ||= makesEdition && words.includes('COMMIT')
      postgres.write(bytes)
    })
    postgres.on('data', (bytes) => {
      if (commits) program.destroy()
      else program.write(bytes)
    })
    for (const [one, other] of [
      [program, postgres],
      [postgres, program],
    ] as const) {
      sockets.add(one)
      one.on('error', () => {})
      one.on('close', () => other.destroy())
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const through = new URL(url)
  through.hostname = '127.0.0.1'
  through.port = String((server.address() as AddressInfo).port)
  return {
    url: through.toString(),
    close() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
