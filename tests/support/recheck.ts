import type { Figures } from '@/lib/domain/figure'

/**
 * What in some figures cannot be true, reckoned here once more and in another way than the reader's own checks do.
 * @returns a sentence for each contradiction
 */
export function contradictions(figures: Figures): string[] {
  const value = (name: keyof Figures) => figures[name]?.value
  const all = Object.values(figures)
  const [investigations, upheld, early] = [value('investigations'), value('upheld'), value('earlyRemedies')]
  const found: string[] = []
  const say = (isWrong: boolean, sentence: string) => {
    if (isWrong) found.push(sentence)
  }

  for (const { name, value: number, base, typeAverage, place, parts, origin } of all) {
    const isPer100k = /Per100k/.test(name)
    say(
      number < 0 || (!isPer100k && !Number.isInteger(number)),
      `${name} ${number} is no count or percentage`,
    )
    say(isPer100k && Math.round(number * 10) !== number * 10, `${name} ${number} has more than one decimal`)
    say(/Rate/.test(name) && number > 100, `${name} ${number} is over 100`)
    say(base !== null && !/Rate/.test(name) && number > base, `${name} ${number} is more than ${base}`)
    say(place.quote.trim() === '' || place.line < 1 || place.page < 1, `${name} stands nowhere`)
    say(
      origin.kind === 'printed' && !stands(number, place.quote),
      `${name} ${number} is not in "${place.quote}"`,
    )
    const average = figures[`${name}TypeAverage` as keyof Figures]?.value ?? null
    say(typeAverage !== average, `${name} has the average ${typeAverage}, not ${average}`)
    const sum = parts.reduce((total, part) => total + part.value, 0)
    say(parts.length > 0 && sum !== number, `the parts of ${name} are ${sum}, not ${number}`)
  }

  say(isOff(value('upheldRate'), upheld, investigations), 'upheldRate is not upheld of investigations')
  say(isOff(value('earlyRemedyRate'), early, upheld), 'earlyRemedyRate is not earlyRemedies of upheld')
  say(isNoShare(value('complianceRate'), value('complianceOutcomes')), 'complianceRate is no share')
  say((upheld ?? 0) > (investigations ?? Infinity), 'more upheld than investigated')
  say((early ?? 0) + (value('remediedByOmbudsman') ?? 0) > (upheld ?? Infinity), 'more remedied than upheld')
  const overview = [value('notForUs'), value('assessedAndClosed'), investigations]
  const dealtWith = value('dealtWith')
  if (dealtWith !== undefined && overview.every((part) => part !== undefined)) {
    say(overview.reduce((a, b) => a + b, 0) !== dealtWith, 'the overview does not add up')
  }
  return found
}

/** Whether words hold a number, by itself or as "none". */
function stands(number: number, words: string): boolean {
  return (
    new RegExp(`(?<![\\d.,])${number}(?:\\.0)?(?![\\d,]|\\.\\d)`).test(words) ||
    (number === 0 && /\b(?:no|not)\b/i.test(words))
  )
}

/** Whether a rate is given and its count and base do not round to it, a half either way. */
function isOff(rate: number | undefined, count: number | undefined, base: number | undefined): boolean {
  if (rate === undefined || count === undefined || base === undefined) return false
  const twice = (200 * count) / base
  return !(2 * rate - 1 <= twice + 1e-9 && twice - 1e-9 <= 2 * rate + 1)
}

function isNoShare(rate: number | undefined, base: number | undefined): boolean {
  if (rate === undefined || base === undefined) return false
  return !Array.from({ length: base + 1 }, (_, count) => count).some((count) => !isOff(rate, count, base))
}
