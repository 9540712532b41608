import './desk.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { DeskFrame } from '@/components/desk/frame/desk-frame'
import { deskIsHere } from '@/lib/desk/is-here'
import { deskNavigation } from '@/lib/desk/navigation'
import { siteTitle } from '../page-metadata'
import { deskAnswer, deskPath, personIfAny } from './desk-person'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: { default: siteTitle('The desk'), template: siteTitle('%s - The desk - Upheld') },
  robots: { index: false, follow: false },
}

export default async function DeskLayout({ children }: { children: ReactNode }) {
  if (!deskIsHere()) notFound()
  const person = await personIfAny()
  const { said } = await deskAnswer()
  return (
    <DeskFrame navigation={person && deskNavigation(person, (await deskPath()) ?? '')} said={said}>
      {children}
    </DeskFrame>
  )
}
