/** A council's name, the answer about it in sentences, then what it is, and where. */
export function CouncilHeading({
  name,
  headline,
  facts,
}: {
  name: string
  headline: string
  facts: string[]
}) {
  return (
    <>
      <h1>{name}</h1>
      <p className="mt-3 max-w-measure font-serif text-lg sm:text-xl" data-headline>
        {headline}
      </p>
      <p className="mt-2 text-quiet">{facts.join(' · ')}</p>
    </>
  )
}
