import { readFileSync } from 'node:fs'

/** Packages that are named in one place and have to be the same in the other. */
const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies'] as const

type Manifest = Partial<Record<(typeof KINDS)[number], Record<string, string>>>
type Packages = Record<string, Manifest & { version?: string; resolved?: string }>

/** Where Node would look for `name` as required by the package in `folder`: its own node_modules, then those above. */
function* placesFor(name: string, folder: string) {
  for (let at = folder; at; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/'))))
    yield `${at}/node_modules/${name}`
  yield `node_modules/${name}`
}

const has = (packages: Packages, name: string, folder: string) =>
  [...placesFor(name, folder)].some((place) => packages[place]?.version)

function missingParts(packages: Packages): string[] {
  return Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !has(packages, name, folder))
      .map(
        ([name, version]) =>
          `${folder || 'package.json'} may need ${name} ${version}, which is not in package-lock.json`,
      ),
  )
}

function differences(manifest: Manifest, packages: Packages): string[] {
  const locked = packages['']
  return KINDS.flatMap((kind) =>
    [...new Set([...Object.keys(manifest[kind] ?? {}), ...Object.keys(locked?.[kind] ?? {})])]
      .filter((name) => manifest[kind]?.[name] !== locked?.[kind]?.[name])
      .map((name) => `${name} is not the same in the ${kind} of package.json and package-lock.json`),
  )
}

const addresses = (packages: Packages): string[] =>
  Object.entries(packages)
    .filter(([, { resolved }]) => resolved)
    .map(([folder]) => `${folder} names the address that it was downloaded from`)

/**
 * What is wrong with a lock file: parts for other systems left out, out of step with package.json, or tied to one
 * registry. Each is a sentence.
 * @param manifest package.json
 * @param lock package-lock.json
 */
export const faultsOf = (manifest: Manifest, { packages }: { packages: Packages }): string[] => [
  ...missingParts(packages),
  ...differences(manifest, packages),
  ...addresses(packages),
]

/** The same for the files of a folder. */
export function lockFileFaults(folder: string): string[] {
  const read = (name: string) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))
  return faultsOf(read('package.json'), read('package-lock.json'))
}
