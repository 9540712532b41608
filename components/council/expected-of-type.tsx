import { ExpectedCases } from '@/components/series/cases'
import type { ExpectedOfType as Expected } from '@/lib/council/expected-of-type'

/** What councils of a type could expect; it is not a figure of this council. */
export function ExpectedOfType({
  measure,
  council,
  expected: { title, words, sizes },
  heading: Heading = 'h3',
}: {
  measure: string
  council: string
  expected: Expected
  heading?: 'h2' | 'h3'
}) {
  const id = `expected-${measure}`
  return (
    <section aria-labelledby={id} data-expected={measure}>
      <Heading id={id}>{title}</Heading>
      <p className="mt-1 max-w-measure">
        {words} We don’t know how many cases {council} had.
      </p>
      <ul className="mt-3 grid border-t border-hairline lg:grid-cols-3 lg:divide-x lg:divide-hairline">
        {sizes.map(({ base, sentence, how, typeAverage, expected }) => (
          <li
            key={base}
            className="space-y-2 border-b border-hairline py-4 lg:px-6 lg:first:pl-0 lg:last:pr-0 print:break-inside-avoid"
          >
            <ExpectedCases base={base} typeAverage={typeAverage} expected={expected} description={sentence} />
            <p className="font-semibold">{sentence}</p>
            <p className="text-sm text-quiet">{how}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
