import { inProject } from '../setup/project.mjs'

/** The script that serves the built pages: PORT, DATABASE_URL and UPHELD_DIST_DIR in its environment say how. */
export const PAGE_SERVER = inProject('.build', 'front.mjs')
