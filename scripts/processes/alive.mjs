import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** What /proc tells of a process on Linux: its state, its parent and when it began. */
function procStat(pid) {
  try {
    // The second field is the name in brackets, which may hold spaces and brackets itself.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return { state: fields[0], parent: Number(fields[1]), began: fields[19] }
  } catch {}
}

function ps(pid, column) {
  try {
    const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], options).trim() || undefined
  } catch {}
}

/** Whether the process is there. One that has ended but that nobody has collected does not count. */
export function isRunning(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return false
  }
  return procStat(pid)?.state !== 'Z'
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
