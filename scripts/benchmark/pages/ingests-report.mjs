import { bar, tableOf } from '../table.mjs'

/** A year's file with every council is taken in in less. */
const MOST_SECONDS = 10

const line = tableOf([42, 12, 10, 9], 1)

/** How long the larger database took to fill: what the letters, the map and the yearly files say of the same. */
export function ingestsReport({ letters, list, decided, oneDecided }) {
  const row = (name, { letters: files, published, ms }, asked) =>
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
