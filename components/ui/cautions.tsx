import type { Caution } from '@/lib/domain/cautions'

export function Cautions({
  cautions,
  title = 'Reading these figures',
}: {
  cautions: Pick<Caution, 'id' | 'text'>[]
  title?: string
}) {
  if (cautions.length === 0) return null
  return (
    <div role="note" className="max-w-measure bg-note px-5 py-4 text-sm">
      <p className="font-semibold">{title}</p>
      <ul className="mt-1 list-disc space-y-1 pl-5">
        {cautions.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </div>
  )
}
