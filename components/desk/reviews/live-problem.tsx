'use client'

import { useEffect, useSyncExternalStore } from 'react'
import { fieldId } from '@/lib/desk/reviews/ids'
import type { FigureName } from '@/lib/domain/figure-names'
import { checksNow, onChecks } from './check-store'

/** What is wrong with what is typed into one field, as it is typed. */
export function LiveProblem({ name, id }: { name: FigureName; id: string }) {
  const checks = useSyncExternalStore(onChecks, checksNow, () => null)
  const problem = checks?.problems.find((one) => one.name === name)
  useEffect(() => {
    const field = document.getElementById(fieldId(name))
    if (problem) field?.setAttribute('aria-invalid', 'true')
    else field?.removeAttribute('aria-invalid')
  }, [problem, name])
  return (
    <p id={id} className={problem ? 'mt-1 font-semibold' : ''}>
      {problem?.message}
    </p>
  )
}
