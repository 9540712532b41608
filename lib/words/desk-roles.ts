/** The roles of people of the desk, by the words that pages have for them. */
export const ROLE_WORDS = { reader: 'reader of letters', publisher: 'publisher' } as const
