import { FindBox } from '@/components/search/find-box'

/** Finds a council by any usual name, or by the first half of a postcode, from any page. */
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
