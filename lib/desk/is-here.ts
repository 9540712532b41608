/** What the front process says to the one process that serves the desk: see scripts/server. */
export const DESK_HERE = 'UPHELD_DESK'

/** Whether this process serves the desk. All others answer as if there were none. */
export function deskIsHere(): boolean {
  return process.env[DESK_HERE] === '1'
}
