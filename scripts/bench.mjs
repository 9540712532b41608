// npm run bench [-- --only letters|pages|map]: how fast letters are read, how pages are served, what the map costs.
import { requireRecentNode } from './setup/node-version.mjs'

requireRecentNode()
const { bench } = await import('./commands/bench.mjs')
await bench(process.argv.slice(2))
