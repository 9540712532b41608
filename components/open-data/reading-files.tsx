/** How to read what stands, or does not stand, in a cell. */
export function ReadingFiles() {
  return (
    <ul className="mt-2 max-w-measure list-disc space-y-1 pl-6">
      <li>
        An empty cell is a number that is not known, never a zero, and <code>status</code> says why. Pages
        show <code>[x]</code> there.
      </li>
      <li>
        Where <code>base</code> is 0, there were no cases, so <code>count</code> and <code>rate</code> are
        empty. Pages show <code>[z]</code> there.
      </li>
      <li>
        <code>outcome</code> says what a count can bear beside the average of its authority type. A bare rate
        says less than it seems to: most councils have few cases. Please do not rank by it.
      </li>
      <li>
        CSV is UTF-8 with commas and a header row. A text that a spreadsheet would take for a formula has an
        apostrophe before it: take one away. JSON has texts as they are.
      </li>
    </ul>
  )
}
