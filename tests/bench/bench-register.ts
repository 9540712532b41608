import type { Register } from '@/lib/domain/register-files'
import { LETTER_YEARS } from '@/prisma/factories/letter-pdf'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'

/** The invented councils that so many invented letters are written to. */
export function benchRegister(letters: number): Register {
  const councils = Array.from({ length: Math.ceil(letters / LETTER_YEARS.length) }, (_, i) =>
    inventedCouncil({ name: `Testville ${String(i + 1).padStart(4, '0')}` }),
  )
  return inventedRegister(
    councils,
    Object.fromEntries(councils.map(({ slug }, i) => [slug, [nameInLists(i)]])),
  )
}

/** The name of a council without digits, which no name in a list of the Ombudsman's has: 'Testville Aab Council'. */
export function nameInLists(index: number): string {
  const letter = (place: number) => String.fromCharCode(97 + (Math.floor(index / 26 ** place) % 26))
  return `Testville ${letter(2).toUpperCase()}${letter(1)}${letter(0)} Council`
}
