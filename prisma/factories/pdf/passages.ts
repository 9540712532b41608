/** A passage of a letter's body: a heading or a paragraph. */
export type Passage = { kind: 'heading' | 'paragraph'; text: string }

/** A heading within the letter. */
export function heading(text: string): Passage {
  return { kind: 'heading', text }
}

/** A paragraph of the letter. */
export function paragraph(text: string): Passage {
  return { kind: 'paragraph', text }
}
