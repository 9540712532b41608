// npx tsx scripts/type/make-type.ts: writes the type of the pages into app/type, from the packages that have it whole.
import { mkdirSync, writeFileSync } from 'node:fs'
import { inProject } from '../setup/project'
import { typeFiles } from './type-files'

mkdirSync(inProject('app', 'type'), { recursive: true })
for (const [name, content] of await typeFiles()) writeFileSync(inProject('app', 'type', name), content)
