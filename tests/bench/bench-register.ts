import type { Register } from '@/lib/domain/register-files'
import { LETTER_YEARS } from '@/prisma/factories/letter-pdf'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'

/** The invented councils that so many invented letters are written to. */
export function benchRegister(letters: number): Register {
  const councils = Array.from({ length: Math.ceil(letters / LETTER_YEARS.length) }, (_, i) =>
    inventedCouncil({ name: `Testville ${String(i + 1).padStart(4, '0')}` }),
  )
  return inventedRegister(councils)
}
