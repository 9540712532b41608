/** The id of the chosen council's card in the page of a map. */
export const CARD_ID = 'chosen'
