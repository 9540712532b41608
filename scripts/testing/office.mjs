import { existsSync } from 'node:fs'
import { canInstall, installFromDebian, onPath } from '../processes/programs.mjs'

const NAMES = ['soffice', 'libreoffice']

const PLACES = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
]

const onThisMachine = () => NAMES.map(onPath).find(Boolean) ?? PLACES.find((place) => existsSync(place))

/**
 * LibreOffice, for the tests that open Word documents in it: SOFFICE_PATH, the one on this machine, or Debian's package.
 * @param {(text: string) => void} say
 * @returns {Promise<string | undefined>} its path; undefined where there is none and none could be installed
 */
export async function findOffice(say) {
  const found = process.env.SOFFICE_PATH ?? onThisMachine()
  if (found) return found
  if (canInstall()) {
    say('Installing LibreOffice')
    await installFromDebian('libreoffice-writer-nogui')
  }
  return onThisMachine()
}
