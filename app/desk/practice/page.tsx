import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { deskPerson } from '@/app/desk/desk-person'
import { Practice } from '@/components/desk/practice/practice'
import { practicePage } from '@/lib/desk/practice/practice-page'

export const metadata: Metadata = { title: 'Practise loading letters' }

export default async function PracticeRoute() {
  await deskPerson('reader')
  const page = practicePage()
  if (!page) notFound()
  return <Practice page={page} />
}
