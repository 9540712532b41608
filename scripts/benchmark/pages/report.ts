import { readFileSync } from 'node:fs'
import { inProject } from '../../setup/project'
import { bar, tableOf } from '../table'
import type { Databases, Took } from './databases'
import type { PageLoad } from './load-in-turns'
import { loadsReport } from './loads-report'
import { type PicturesMeasured, picturesReport } from './pictures-report'
import { type Shown, shownReport } from './shown-report'
import { type KindWeight, weightsReport } from './weights-report'

/** A year's file with every council is taken in in less. */
const MOST_SECONDS = 10

const line = tableOf([42, 12, 10, 9], 1)

/** How long the larger database took to fill: what the letters, the map and the yearly files say of the same. */
function ingestsReport({ letters, list, decided, oneDecided }: Took): string[] {
  const row = (name: string, { letters: files, published, ms }: Took['letters'], asked?: string) =>
    line([name, String(files), String(published), (ms / 1000).toFixed(1), asked])
  const seconds = oneDecided.ms / 1000
  return [
    line(['Into Postgres', 'files', 'published', 'seconds']),
    row('Letters', letters),
    row('A list of the map', list),
    row('The Ombudsman’s yearly files, but one', decided),
    row('One yearly file', oneDecided, bar(`under ${MOST_SECONDS} s`, seconds < MOST_SECONDS)),
  ]
}

const versionOf = (name: string): string =>
  JSON.parse(readFileSync(inProject('node_modules', name, 'package.json'), 'utf8')).version

/** The report on pages, as plain text. */
export function pagesReport({
  databases,
  version,
  cores,
  seconds,
  weights,
  shown,
  loads,
  pictures,
}: {
  databases: Databases
  version: string
  cores: number
  seconds: number
  weights: KindWeight[]
  shown: Shown[]
  loads: PageLoad[]
  pictures: PicturesMeasured
}): string {
  const { councils, letters } = databases
  return [
    `Pages of ${councils} invented councils with ${letters.many} letters; Next ${versionOf('next')}, Chromium ` +
      `${version}, ${cores === 1 ? '1 core' : `${cores} cores`}, Node ${process.version}`,
    '',
    ...ingestsReport(databases.took),
    '',
    ...weightsReport(weights),
    '',
    ...shownReport(shown),
    '',
    ...loadsReport(loads, { seconds, letters }),
    '',
    ...picturesReport(pictures),
    '',
    'Bars hold for the best of the rounds; medians tell how calm the machine was. Ratios of 1 to 4 are to 2, that of 6',
    'is to 5. Work is the processor time of the server for an answer. LCP is the largest contentful paint; blocking',
    'is what tasks took beyond 50 ms each; shift is that of the whole visit, a chart that wakes among it.',
  ].join('\n')
}
