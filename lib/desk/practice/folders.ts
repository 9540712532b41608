import path from 'node:path'

/** Where the letters for practice are, made by scripts/setup when the practice site is built. */
const FOLDER = path.join(process.cwd(), '.build', 'practice')

export const PRACTICE_FOLDERS = {
  /** Published when practice begins. */
  before: path.join(FOLDER, 'before'),
  /** To be loaded by those who practise. */
  toLoad: path.join(FOLDER, 'letters'),
}

/** What is in them, and what is to be found in those that are withheld. */
export const PRACTICE_LIST = path.join(FOLDER, 'letters.json')

/** All letters that are to be loaded, in one file. */
export const PRACTICE_ZIP = path.join(FOLDER, 'practice-letters.zip')
