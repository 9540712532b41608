import type { Metadata } from 'next'
import { deskPerson } from '@/app/desk/desk-person'
import { LoadList } from '@/components/desk/loads/load-list'
import { NewLoad } from '@/components/desk/loads/new-load'
import { loadsPage } from '@/lib/desk/loads/load-page'

export const metadata: Metadata = { title: 'Letters' }

export default async function LoadsPage() {
  await deskPerson('reader')
  return (
    <>
      <h1>Load letters</h1>
      <NewLoad />
      <LoadList loads={await loadsPage()} />
    </>
  )
}
