import type { Metadata } from 'next'
import { deskAnswer, deskPerson } from '@/app/desk/desk-person'
import { NoUndoArticle, UndoArticle } from '@/components/desk/publishing/undo-article'
import { deskRegister } from '@/lib/desk/loads/register'
import { undoPage } from '@/lib/desk/publishing/undo-page'

export const metadata: Metadata = { title: 'Undo the newest edition' }

export default async function UndoEditionPage() {
  const person = await deskPerson('reader')
  const { register } = deskRegister()
  const page = await undoPage(register, person)
  if ('problem' in page) return <NoUndoArticle problem={page.problem} />
  return <UndoArticle page={page} answer={await deskAnswer()} />
}
