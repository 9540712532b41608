/** What we have and do not show, because it needs a review. */
export function Withheld({ withheld }: { withheld: string[] }) {
  return withheld.map((words) => (
    <p key={words} className="mt-8 max-w-measure bg-note px-5 py-3">
      {words}
    </p>
  ))
}
