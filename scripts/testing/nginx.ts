import { existsSync } from 'node:fs'
import { canInstall, installFromDebian, onPath } from '../processes/programs'
import type { Say } from '../setup/progress'

/** Folders of programs for root, which are not on every PATH. */
const PLACES = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx']

const onThisMachine = () => onPath('nginx') ?? PLACES.find((place) => existsSync(place))

/**
 * nginx, for the tests that read the site through a cache: NGINX_PATH, the one on this machine, or Debian's package.
 * @returns its path; undefined where there is none and none could be installed
 */
export async function findNginx(say: Say): Promise<string | undefined> {
  const found = process.env.NGINX_PATH ?? onThisMachine()
  if (found) return found
  if (canInstall()) {
    say('Installing nginx')
    await installFromDebian('nginx-light')
  }
  return onThisMachine()
}
