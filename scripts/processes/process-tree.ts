import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** A process of this machine: its number, that of the one that started it, and its command line. */
export type Process = { pid: number; parent: number; command: string }

/**
 * A process and all that it has started, and what those have, parents first; without it where it has ended.
 * Known on Linux and macOS only: elsewhere there are none.
 */
export function treeOf(pid: number): Process[] {
  const all = process.platform === 'linux' ? fromProc() : fromPs()
  const tree = all.filter((one) => one.pid === pid)
  // Processes that are found are looked through for their children in turn.
  for (const { pid: parent } of tree) tree.push(...all.filter((one) => one.parent === parent))
  return tree
}

function fromProc(): Process[] {
  return readdirSync('/proc')
    .map(Number)
    .flatMap((pid) => {
      if (!pid) return []
      try {
        // The second field is the name in brackets, which may hold spaces and brackets itself.
        const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ')
        if (fields[0] === 'Z') return []
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
        return [{ pid, parent: Number(fields[1]), command }]
      } catch {
        return []
      }
    })
}

function fromPs(): Process[] {
  try {
    return execFileSync('ps', ['-A', '-ww', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
      .split('\n')
      .flatMap((line) => {
        const [, pid, parent, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? []
        return pid === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), command }]
      })
  } catch {
    return []
  }
}
