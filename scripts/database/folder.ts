import path from 'node:path'

/** The files of an embedded database, by what they hold. */
export const filesOf = (folder: string) => ({
  /** The cluster itself: Postgres's data folder. */
  data: path.join(folder, 'postgres'),
  /** The password of its only user. */
  password: path.join(folder, 'password'),
  /** The lock of the guard that runs it. */
  owner: path.join(folder, 'owner.json'),
  /** While it runs: its address (with the password) and its guard, readable by the owner alone. */
  connection: path.join(folder, 'connection.json'),
})

/** The address of one of its databases. */
export const urlOf = ({ port, password, database }: { port: number; password: string; database: string }) =>
  `postgresql://postgres:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${encodeURIComponent(database)}`
  return other.toString()
}
