/**
 * Tells a person how far a run of files is: one line that is written over on a terminal, a line at the start
 * otherwise.
 */
export function progressLine(stream: NodeJS.WriteStream): (done: number, of: number) => void {
  return (done, of) => {
    if (stream.isTTY) stream.write(`\rReading ${done} of ${of}${done === of ? '\n' : ''}`)
    else if (done === 1) stream.write(`Reading ${of} ${of === 1 ? 'file' : 'files'}...\n`)
  }
}
