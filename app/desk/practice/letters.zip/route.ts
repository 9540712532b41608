import { deskRequest } from '@/lib/desk/action'
import { practiceZip } from '@/lib/desk/practice/practice-page'

/** All letters to practise on, in one file. */
export const GET = deskRequest({ role: 'reader' }, async () => {
  const bytes = practiceZip()
  if (!bytes) return new Response('There is no such file.\n', { status: 404 })
  return new Response(bytes, {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': 'attachment; filename="practice-letters.zip"',
      'Cache-Control': 'no-store',
    },
  })
})
