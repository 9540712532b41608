import { notFound } from 'next/navigation'
export default async function P({ searchParams }: { searchParams: Promise<{ year?: string }> }) {
  const { year } = await searchParams
  if (year === 'x') notFound()
  return <h1>ok</h1>
}
