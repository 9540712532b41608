import { chmodSync, existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { freePort } from '../../processes/ports'
import { worked } from '../../processes/programs'
import { runStep } from '../step'
import { ALL_FIGURES } from './batches'
import { firstDataOf } from './first-data'
import type { FullDisk, FullDiskTold } from './full-disk-step'
import { type Ended, kill, startCommand } from './own-site'
import { hasStackTrace } from './sentences'

const FULL_DISK_STEP = new URL('./full-disk-step.ts', import.meta.url)

/** The folders that the commands write into. */
export const FOLDERS = ['.data', '.build', '.next'] as const
type Folder = (typeof FOLDERS)[number]

const FAULTS = ['no rights', 'read-only', 'full'] as const
type Fault = (typeof FAULTS)[number]

/** What `npm start` said where a folder cannot be written into; null where this system cannot try it. */
export type Place = { folder: Folder; fault: Fault; said: string | null; problems: string[] }

/** How large a disk is that is full at once. */
const SIZE: Record<Folder, string> = { '.data': '16m', '.build': '1m', '.next': '1m' }

/** A start that finds nothing wrong goes on for ever. */
const PATIENCE = 900_000

/** How others run a command that may mount: as root of a space of its own. */
const IN_OWN_SPACE = ['unshare', '--user', '--map-root-user', '--mount']
/** Root may do everything. */
const AS_NOBODY_SPECIAL = ['unshare', '--user', '--map-user=1000', '--map-group=1000']

/** Runs `npm start` where a folder may not be written into, is on a read-only disk, or on one that is full. */
export async function tryPlaces(copy: string, say: (text: string) => void): Promise<Place[]> {
  const places: Place[] = []
  for (const fault of FAULTS)
    for (const folder of FOLDERS) {
      say(`npm start with ${folder} ${fault}`)
      places.push(await tryPlace(copy, folder, fault))
    }
  return places
}

async function tryPlace(copy: string, folder: Folder, fault: Fault): Promise<Place> {
  const within = await wayTo(copy, folder, fault)
  if (!within) return { folder, fault, said: null, problems: [] }
  const place = path.join(copy, folder)
  const { mode } = statSync(place)
  if (fault === 'no rights') chmodSync(place, 0)
  try {
    const { status, said } = await endOf(copy, within)
    return { folder, fault, said: lastWords(said), problems: problemsOf(folder, { status, said }) }
  } finally {
    chmodSync(place, mode)
  }
}

async function endOf(copy: string, within: string[]): Promise<Ended> {
  const start = startCommand(copy, ['start'], { port: await freePort(), within })
  const timer = setTimeout(() => kill([start.pid]), PATIENCE)
  try {
    return await start.ended
  } finally {
    clearTimeout(timer)
  }
}

/** The programs by which a command meets a fault; null where this system has none. */
async function wayTo(copy: string, folder: Folder, fault: Fault): Promise<string[] | null> {
  const place = path.join(copy, folder)
  if (!existsSync(place)) return null
  if (fault === 'no rights') {
    if (process.getuid?.() !== 0) return process.platform === 'win32' ? null : []
    return (await works(AS_NOBODY_SPECIAL)) ? AS_NOBODY_SPECIAL : null
  }
  const mount =
    fault === 'full'
      ? `mount -t tmpfs -o size=${SIZE[folder]} tmpfs "$0"`
      : 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0"'
  const first = [...IN_OWN_SPACE, 'sh', '-c']
  if (!(await works([...first, mount, place]))) return null
  return [...first, `${mount} && exec "$@"`, place]
}

const works = ([program = '', ...args]: string[]) => worked(program, [...args, 'true'], 1)

/** The sentences after the last line of progress. */
const lastWords = (said: string) =>
  said
    .split('\n')
    .filter((line) => line.trim() && !/^\s*\d+\.\d s {2}/.test(line))
    .join('\n')

/** Room for what Postgres writes while nothing is loaded, in bytes. */
const ROOM = 40_000_000

/**
 * Fills the disk of .data while a site runs on it and letters are loaded; null where this system cannot try it.
 * @param copy its data is that of its first start, and nothing of it may run
 */
export async function fillDisk(copy: string, say: (text: string) => void): Promise<FullDiskTold | null> {
  const place = path.join(copy, '.data')
  const size = sizeOf(firstDataOf(copy)) + ROOM
  const mount = `mount -t tmpfs -o size=${size} tmpfs "$0"`
  const first = [...IN_OWN_SPACE, 'sh', '-c']
  if (!(await works([...first, mount, place]))) return null
  say('An ingest while the disk of .data is full')
  const copied = `${mount} && cp -a "$0-first/." "$0/" && exec "$@"`
  const told: FullDisk = { copy, batch: ALL_FIGURES }
  return runStep<FullDisk, FullDiskTold>(FULL_DISK_STEP, told, [...first, copied, place])
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).reduce(
    (sum, entry) => sum + (entry.isFile() ? statSync(path.join(entry.parentPath, entry.name)).size : 0),
    0,
  )
}

/** What is wrong with the way in which a fault was told. */
function problemsOf(folder: Folder, { status, said }: Ended): string[] {
  const words = lastWords(said)
  return [
    status === null && 'it did not end by itself',
    status === 0 && 'it ended as if all were well',
    !words.includes(folder) && `${folder} is not named`,
    hasStackTrace(said) && 'it shows a stack trace',
    words.split('\n').length > 6 && 'it takes more than six lines',
  ].filter((problem) => problem !== false)
}
