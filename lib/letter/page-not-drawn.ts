export type NotDrawnReason = 'no-such-page' | 'password' | 'unreadable' | 'too-long' | 'failed'

const SENTENCES: Record<NotDrawnReason, string> = {
  'no-such-page': 'The letter has no such page.',
  password: 'The letter cannot be opened without a password.',
  unreadable: 'The page cannot be drawn: the letter is damaged, or not a PDF.',
  'too-long': 'The page could not be drawn in the time that a page is given.',
  failed: 'The page could not be drawn.',
}

/** A page of a PDF could not be drawn. Its message is a sentence for the reader. */
export class PageNotDrawn extends Error {
  override name = 'PageNotDrawn'

  constructor(
    readonly reason: NotDrawnReason,
    cause?: unknown,
  ) {
    super(SENTENCES[reason], { cause })
  }
}
