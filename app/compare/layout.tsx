import type { ReactNode } from 'react'
import { Announcer } from '@/components/compare/announcer'
import { HashEntries } from '@/components/ui/hash-entries'

/** Stays while one comparison follows another, so that changes can be told. */
export default function CompareLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <HashEntries />
      <Announcer>{children}</Announcer>
    </>
  )
}
