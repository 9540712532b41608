'use client'

import { useSearchParams } from 'next/navigation'
import { AreaMark, areaId } from './area-mark'

/** The line around the area of the council that the address names. */
export function ChosenArea() {
  const slug = useSearchParams().get('council')
  return slug && <AreaMark mark="chosen" href={`#${areaId(slug)}`} />
}
