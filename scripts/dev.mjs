// npm run dev: like npm start, with pages and bundles rebuilt as files change.
import { requireRecentNode } from './setup/node-version.mjs'

requireRecentNode()
const { serve } = await import('./commands/serve.mjs')
await serve('dev')
