/**
 * Takes what was asked for into the page. Where it does not come, or is of another edition than the page, the page
 * itself is asked for, whose address says it all already.
 * @param edition of the page
 * @param lose what is done where there is no connection, and so no page to be had
 * @returns a function by which it is no longer wanted
 */
export function takeOrLoad<Answer extends { edition: number | null }>(
  asked: Promise<Answer>,
  edition: number | null,
  { take, lose }: { take: (answer: Answer) => void; lose: () => void },
): () => void {
  let isWanted = true
  asked.then(
    (answer) => {
      if (!isWanted) return
      if (answer.edition === edition) take(answer)
      else window.location.reload()
    },
    () => {
      if (!isWanted) return
      if (navigator.onLine) window.location.reload()
      else lose()
    },
  )
  return () => {
    isWanted = false
  }
}
