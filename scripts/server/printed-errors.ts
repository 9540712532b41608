import { databaseIsUnavailable } from '@/lib/data/database-problem'

/**
 * Next prints each error that a page ended with. Of a database that cannot be asked the log says so itself, once and
 * without a stack trace.
 * @param print prints what is no such error
 */
export const withoutDatabaseErrors =
  (print: (...said: unknown[]) => void) =>
  (...said: unknown[]): void => {
    if (!said.some((one) => one instanceof Error && databaseIsUnavailable(one))) print(...said)
  }
