import { readFileSync } from 'node:fs'

/** Packages that are named in one place and have to be the same in the other. */
const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies']

/** Where Node would look for `name` as required by the package in `folder`: its own node_modules, then those above. */
function* placesFor(name, folder) {
  for (let at = folder; at; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/'))))
    yield `${at}/node_modules/${name}`
  yield `node_modules/${name}`
}

const has = (packages, name, folder) => [...placesFor(name, folder)].some((place) => packages[place]?.version)

function missingParts(packages) {
  return Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !has(packages, name, folder))
      .map(
        ([name, version]) =>
          `${folder || 'package.json'} may need ${name} ${version}, which is not in package-lock.json`,
      ),
  )
}

function differences(manifest, packages) {
  const names = (kind) =>
    new Set([...Object.keys(manifest[kind] ?? {}), ...Object.keys(packages['']?.[kind] ?? {})])
  return KINDS.flatMap((kind) =>
    [...names(kind)]
      .filter((name) => manifest[kind]?.[name] !== packages['']?.[kind]?.[name])
      .map((name) => `${name} is not the same in the ${kind} of package.json and package-lock.json`),
  )
}

const addresses = (packages) =>
  Object.entries(packages)
    .filter(([, { resolved }]) => resolved)
    .map(([folder]) => `${folder} names the address that it was downloaded from`)

/**
 * What is wrong with a lock file: parts for other systems left out, out of step with package.json, or tied to one
 * registry. Each is a sentence.
 * @param {object} manifest package.json
 * @param {{ packages: Record<string, any> }} lock package-lock.json
 * @returns {string[]}
 */
export const faultsOf = (manifest, { packages }) => [
  ...missingParts(packages),
  ...differences(manifest, packages),
  ...addresses(packages),
]

/** The same for the files of a folder. */
export function lockFileFaults(folder) {
  const read = (name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))
  return faultsOf(read('package.json'), read('package-lock.json'))
}
