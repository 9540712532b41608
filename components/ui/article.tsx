import type { ReactNode } from 'react'

export function Article({ title, children }: { title: string; children: ReactNode }) {
  return (
    <article className="max-w-measure space-y-5 [&_h2]:mt-10 [&_h3]:mt-6 [&_ul]:list-disc [&_ul]:space-y-1 [&_ul]:pl-6">
      <h1>{title}</h1>
      {children}
    </article>
  )
}
