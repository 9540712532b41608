import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { procStat } from '../run.mjs'

function ps(pid: number, column: string): string | undefined {
  try {
    return (
      execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim() || undefined
    )
  } catch {
    return undefined
  }
}

/** The command line of a process, where the system tells. */
export function commandLine(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    return process.platform === 'win32' ? undefined : ps(pid, 'command')
  }
}

/** When a process began, where the system tells: tells it from a later one that was given the same number. */
export function beginning(pid: number): string | undefined {
  const began = procStat(pid)?.began
  return began || process.platform === 'win32' ? began : ps(pid, 'lstart')
}

/** The process that started this one, where the system tells. */
export function parentOf(pid: number): number | undefined {
  if (pid === process.pid) return process.ppid
  if (process.platform === 'win32') return undefined
  return procStat(pid)?.parent ?? (Number(ps(pid, 'ppid')) || undefined)
}
