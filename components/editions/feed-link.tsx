/** For programs that follow feeds; React moves it into the head of the page. */
export function FeedLink({ title, href }: { title: string; href: string }) {
  return <link rel="alternate" type="application/atom+xml" title={title} href={href} />
}
