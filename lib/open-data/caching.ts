/** What an edition shows never changes; an address that follows new data is asked about again after a minute. */
export const CACHING = {
  fixed: 'public, max-age=31536000, immutable',
  following: 'public, max-age=60, stale-while-revalidate=600',
}
