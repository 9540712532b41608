/** The least that a page of this Next can be: made once, with nothing but a heading. */
export default function EmptyPage() {
  return <h1>An empty page</h1>
}
