import { deskRequest } from '@/lib/desk/action'
import { practiceLetter } from '@/lib/desk/practice/practice-page'

/** One of the letters to practise on. */
export const GET = deskRequest<{ file: string }>({ role: 'reader' }, async ({ params }) => {
  const bytes = practiceLetter(params.file)
  if (!bytes) return new Response('There is no such file.\n', { status: 404 })
  return new Response(bytes, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="practice-${params.file}"`,
      'Cache-Control': 'no-store',
    },
  })
})
