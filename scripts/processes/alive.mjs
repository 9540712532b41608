import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { procStat } from '../run.mjs'

function ps(pid, column) {
  try {
    const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], options).trim() || undefined
  } catch {}
}

/** The command line of a process, where the system tells. */
export function commandLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {}
  if (process.platform !== 'win32') return ps(pid, 'command')
}

/** When a process began, where the system tells: tells it from a later one that was given the same number. */
export function beginning(pid) {
  const began = procStat(pid)?.began
  if (began || process.platform === 'win32') return began
  return ps(pid, 'lstart')
}

/** The process that started this one, where the system tells. */
export function parentOf(pid) {
  if (pid === process.pid) return process.ppid
  if (process.platform === 'win32') return
  return procStat(pid)?.parent ?? (Number(ps(pid, 'ppid')) || undefined)
}
