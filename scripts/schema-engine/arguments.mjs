/**
 * What Prisma's command line asks of the engine when it starts it.
 * @param {string[]} argv
 * @returns {{ url?: string, schemas: string[], command?: string, version?: boolean }} `command` is given when a single
 *   thing is to be done, without a conversation
 */
export function readArguments(argv) {
  const options = { schemas: [] }
  const rest = [...argv]
  while (rest.length) {
    const name = rest.shift()
    if (name === '--version') options.version = true
    else if (name === '--datamodels') options.schemas.push(rest.shift())
    else if (name === '--datasource') options.url = JSON.parse(rest.shift()).url
    else if (name === 'cli') options.command = rest.shift()
    else if (name.startsWith('--')) rest.shift()
  }
  return options
}
