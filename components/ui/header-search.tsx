'use client'

import { useSelectedLayoutSegment } from 'next/navigation'
import type { ReactNode } from 'react'

/** On every page but the front page, which has a box of its own. The box is given, so that it adds no script here. */
export function HeaderSearch({ children }: { children: ReactNode }) {
  return useSelectedLayoutSegment() === null ? null : children
}
