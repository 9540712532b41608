const NEEDED = [20, 19]

/** Ends the process with a plain sentence when Node is older than the app can run on. */
export function requireRecentNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return
  console.error(
    `Upheld needs Node ${NEEDED.join('.')} or newer; this is Node ${process.versions.node}.\n` +
      'Install a newer version from https://nodejs.org and try again.',
  )
  process.exit(1)
}
