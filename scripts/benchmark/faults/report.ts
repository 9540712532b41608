import { bar, tableOf } from '../table'
import type { FullDiskTold } from './full-disk-step'
import type { Killed, KillReport } from './kills'
import type { Place } from './places'

const line = tableOf([14, 8, 16, 16, 16], 1)

const killedRow = ({ part, kills, whole, notAtAll, startedAgain }: Killed) =>
  line([part, ...[kills, whole, notAtAll, startedAgain].map(String)])

const listed = (items: string[]) => items.slice(0, 5).map((item) => `   ${item.replaceAll('\n', '\n   ')}`)

function killRows({ killed, lost, halfPublished, failed, visitor }: KillReport): string[] {
  const kills = killed.reduce((sum, one) => sum + one.kills, 0)
  const none = (what: string, found: string[]) => [
    bar(`${what}: 0 (${found.length})`, found.length === 0),
    ...listed(found),
  ]
  return [
    `${kills} kills with -9 at random moments, while an edition was published and somebody read the site`,
    line(['killed', 'times', 'edition whole', 'not there', 'started again']),
    ...killed.map(killedRow),
    ...none('Lost editions and files', lost),
    ...none('Half-published editions', halfPublished),
    ...none('Starts and ingests that failed afterwards, and stack traces', failed),
    `What the reader got: ${Object.entries(visitor)
      .map(([kind, times]) => `${times} × ${kind}`)
      .join(', ')}`,
  ]
}

function placeRows({ folder, fault, said, problems }: Place): string[] {
  if (said === null) return [`${folder}, ${fault}: this system cannot try it.`]
  return [bar(`${folder}, ${fault}`, problems.length === 0), ...listed([...problems, said])]
}

function fullRows(full: FullDiskTold | null): string[] {
  if (!full) return ['An ingest while the disk of .data is full: this system cannot try it.']
  const { said, problems } = full
  return [
    bar('An ingest while the disk of .data is full', problems.length === 0),
    ...listed([...problems, said]),
  ]
}

/** What became of the data, and what the commands said. */
export function faultsReport({
  killed,
  full,
  places,
}: {
  killed: KillReport
  full: FullDiskTold | null
  places: Place[]
}): string {
  return [
    `Faults, on a copy of this project with the sample data, Node ${process.version}`,
    '',
    ...killRows(killed),
    '',
    'What npm start says (a small tmpfs is the full disk, a mount the read-only one)',
    ...places.flatMap(placeRows),
    ...fullRows(full),
  ].join('\n')
}
