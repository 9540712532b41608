import { FindBox } from '@/components/search/find-box'

export function SearchForm({
  id,
  value,
  visibleLabel,
}: {
  id: string
  value?: string
  visibleLabel?: string
}) {
  return (
    <search aria-label={visibleLabel ?? 'Find a council, from any page'} className="not-printed">
      <FindBox id={id} value={value} label={visibleLabel ?? 'Find a council'} isLabelled={!!visibleLabel} />
    </search>
  )
}
