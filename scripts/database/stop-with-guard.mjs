import { spawn } from 'node:child_process'

/** Waits for its input to end, which happens when the guard at the other end is gone, and then stops Postgres. */
const WATCHER = `trap '' INT TERM HUP; read -r line; kill -INT "$1"`

/**
 * Has Postgres stopped should this process be killed with -9: Postgres itself would live on. (On Windows the system
 * ends a process's children with it.)
 * @param {number | undefined} pid Postgres
 * @returns {() => void} calls the watch off; to be done as soon as Postgres has ended
 */
export function stopWithGuard(pid) {
  if (process.platform === 'win32' || !pid) return () => {}
  const watcher = spawn('sh', ['-c', WATCHER, 'sh', String(pid)], { stdio: ['pipe', 'ignore', 'ignore'] })
  watcher.on('error', () => {})
  watcher.stdin.on('error', () => {})
  return () => watcher.kill('SIGKILL')
}
