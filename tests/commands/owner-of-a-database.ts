// Starts the embedded database of the folder it is given, says where it is, and holds it until it is killed.
import { startEmbedded } from '../../scripts/database/embedded'

const { url, pid, postgres } = await startEmbedded({
  folder: process.argv[2] ?? '',
  what: 'npm start',
  shared: true,
})
console.log(JSON.stringify({ url, guard: pid, postgres }))
setInterval(() => {}, 60_000)
