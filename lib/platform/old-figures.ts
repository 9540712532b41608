/**
 * The element of every page that says that its figures may be out of date. It is hidden; the server shows it in pages
 * that it kept, while the database does not answer.
 */
export const OLD_FIGURES_ID = 'old-figures'
