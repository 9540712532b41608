import { runCommand } from './processes/command'
import { PlainError } from './processes/plain-error'

/** What `npm start`, `npm test` and `npm run …` do, by the names that run.mjs is given. */
const COMMANDS: Record<string, (args: string[]) => Promise<void>> = {
  start: async () => (await import('./commands/serve')).serve('start'),
  build: async () => (await import('./commands/build')).build(),
  dev: async () => (await import('./commands/serve')).serve('dev'),
  test: async (args) => (await import('./commands/test')).test(args),
  collect: async (args) => (await import('./commands/with-database')).collect(args),
  ingest: async (args) => (await import('./commands/with-database')).ingest(args),
  reviews: async (args) => (await import('./commands/with-database')).reviews(args),
  desk: async (args) =>
    args[0] === 'practice-again'
      ? (await import('./commands/practice-again')).practiceAgain()
      : (await import('./commands/with-database')).desk(args),
  backup: async (args) => (await import('./commands/backup')).backup(args),
  restore: async (args) => (await import('./commands/backup')).restoreBackup(args),
  accuracy: async (args) => (await import('./commands/with-database')).accuracy(args),
  bench: async (args) => (await import('./commands/bench')).bench(args),
}

function refuse(name: string): never {
  throw new PlainError(`There is no command “${name}”. Use one of: ${Object.keys(COMMANDS).join(', ')}`)
}

/** Runs a command to its end, which ends the process. */
export async function runNamed(name: string, args: string[]) {
  const command = COMMANDS[name]
  await (command ? command(args) : runCommand(async () => refuse(name)))
}
