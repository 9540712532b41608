/** The measures that no year held gives, and why: in the place of their charts. */
export function AbsentSeries({ absent }: { absent: { id: string; title: string; reason: string }[] }) {
  return absent.map(({ id, title, reason }) => (
    <section key={id} aria-labelledby={`absent-${id}`} className="mt-14 space-y-1">
      <h2 id={`absent-${id}`}>{title} across years</h2>
      <p>{reason}</p>
    </section>
  ))
}
