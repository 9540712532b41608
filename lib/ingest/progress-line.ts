/** How far a run is. */
export type Progress = {
  done: number
  of: number
  /** How many of those done could not be taken: withheld or rejected. */
  problems: number
  /** What takes longer than others, in words: 'recognising page 3 of luton.pdf'. */
  step?: string
}

/** What is done, in words. */
export type ProgressWords = { begins: string; one: string; many: string; done: string }

const READING: ProgressWords = { begins: 'Reading', one: 'file', many: 'files', done: 'read' }

/** Cells of the bar. */
const WIDTH = 24

/** Milliseconds between two lines where nobody watches a terminal. */
const BETWEEN_LINES = 10_000

/**
 * Tells a person how far a run of files is. On a terminal it is one line that is written over: a bar, how many are
 * read, how many a second, the time left, how many could not be taken. Otherwise it is a line at the start and
 * one every ten seconds.
 * @param now the time in milliseconds
 */
export function progressLine(
  stream: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>,
  now: () => number = Date.now,
  words: ProgressWords = READING,
): (progress: Progress) => void {
  const start = now()
  let last = start
  let started = false
  return (progress) => {
    const time = now()
    if (stream.isTTY) {
      // Ten times a second is enough for the eye.
      if (progress.done < progress.of && time - last < 100) return
      last = time
      const end = progress.done === progress.of ? '\n' : ''
      stream.write(`\r${bar(progress)} ${inWords(progress, time - start, words)}\u001b[K${end}`)
      return
    }
    if (!started)
      stream.write(`${words.begins} ${progress.of} ${progress.of === 1 ? words.one : words.many}...\n`)
    else if (time - last >= BETWEEN_LINES) stream.write(`${inWords(progress, time - start, words)}\n`)
    if (!started || time - last >= BETWEEN_LINES) last = time
    started = true
  }
}

function bar({ done, of }: Progress): string {
  const full = Math.round((WIDTH * done) / of)
  return `[${'='.repeat(full)}${' '.repeat(WIDTH - full)}]`
}

/** '120 of 317 read, 38 a second, 5 s left, 2 to look at, recognising page 3 of luton.pdf' */
function inWords({ done, of, problems, step }: Progress, passed: number, words: ProgressWords): string {
  const rate = passed > 0 ? (done * 1000) / passed : 0
  const left = rate > 0 ? Math.ceil((of - done) / rate) : null
  return [
    `${done} of ${of} ${words.done}`,
    ...(rate > 0 ? [`${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a second`] : []),
    ...(left !== null && done < of ? [`${timeInWords(left)} left`] : []),
    ...(problems > 0 ? [`${problems} to look at`] : []),
    ...(step ? [step] : []),
  ].join(', ')
}

function timeInWords(seconds: number): string {
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}
