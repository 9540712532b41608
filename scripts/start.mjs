// npm start: sets up whatever is missing, then serves the app. (Imports wait until the version of Node is known to do.)
import { requireRecentNode } from './setup/node-version.mjs'

requireRecentNode()
const { serve } = await import('./commands/serve.mjs')
await serve('start')
