import { readFileSync } from 'node:fs'
import { inProject } from '../../setup/project'
import { ingestsReport } from './ingests-report.mjs'
import { loadsReport } from './loads-report.mjs'
import { picturesReport } from './pictures-report.mjs'
import { shownReport } from './shown-report.mjs'
import { weightsReport } from './weights-report.mjs'

const versionOf = (name) =>
  JSON.parse(readFileSync(inProject('node_modules', name, 'package.json'), 'utf8')).version

/** The report on pages, as plain text. */
export function pagesReport({ databases, version, cores, seconds, weights, shown, loads, pictures }) {
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
