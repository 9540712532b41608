/** A council's name with what it is, and where. */
export function CouncilHeading({ name, facts }: { name: string; facts: string[] }) {
  return (
    <>
      <h1>{name}</h1>
      <p className="mt-2 text-quiet">{facts.join(' · ')}</p>
    </>
  )
}
