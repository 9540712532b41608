import { slipsAllowed, slipsBetween } from '@/lib/words/slips'

type NearNames = {
  /** Names in which a word begins with each word that was typed. */
  beginning(query: string): NearName[]
  /** Names with words, or beginnings of words, that are a slip of the finger from those typed. */
  misspelt(query: string): NearName[]
}

/** A name that comes near what was typed: the fewer slips and the fewer letters left over, the nearer. */
export type NearName = { council: number; name: string; slips: number; left: number }

/** Words that nearly every council's name has, and so tell none from another. */
const TYPE_WORDS = ['council', 'borough', 'district', 'city', 'county', 'metropolitan', 'london', 'of', 'the']

type Form = { council: number; name: string; words: string[]; joined: string }

/**
 * The names are few enough to be gone through at each key: that takes less than any index takes to be made.
 * @param names of each council, in the form in which names are compared
 */
export function nearNames(names: string[][]): NearNames {
  const forms = names.flatMap(formsOf)
  const vocabulary = [...new Set(forms.flatMap(({ words }) => words))]

  /** Words that were typed without a space, or with one too many, are taken as one too. */
  function find(typed: string[], slipsOf: (typed: string, word: string) => number): NearName[] {
    const letters = typed.join('').length
    const known = typed.map((one) => new Map(vocabulary.map((word) => [word, slipsOf(one, word)])))
    return forms
      .flatMap((form) => {
        const apart = sum(
          known.map((slips) => Math.min(...form.words.map((word) => slips.get(word) ?? Infinity))),
        )
        const isOneWord = typed.length === 1 && form.words.length === 1
        const slips = isOneWord ? apart : Math.min(apart, slipsOf(typed.join(''), form.joined))
        return slips === Infinity ? [] : [{ ...form, slips, left: form.joined.length - letters }]
      })
      .sort((a, b) => a.slips - b.slips || a.left - b.left)
  }

  return {
    beginning: (query) => find(tellingWords(query), (typed, word) => (word.startsWith(typed) ? 0 : Infinity)),
    misspelt(query) {
      const words = tellingWords(query)
      const telling = words.filter((word) => !isTypeWord(word))
      const found = find(telling.length > 0 ? telling : words, slipsToWord)
      const [nearest] = found
      return nearest ? found.filter(({ slips }) => slips <= nearest.slips + 1) : []
    },
  }
}

/** Every way to write a name without the words that tell nothing, none twice. */
function formsOf(names: string[], council: number): Form[] {
  return [...new Set(names.map((name) => tellingWords(name).join(' ')))].map((name) => {
    const words = name.split(' ')
    return { council, name, words, joined: words.join('') }
  })
}

/** The words of a name that tell it from others; all of them where none does. */
function tellingWords(normalised: string): string[] {
  const words = normalised.replace(/\bsaint\b/g, 'st').split(' ')
  const telling = words.filter((word) => !TYPE_WORDS.includes(word))
  return telling.length > 0 ? telling : words
}

function slipsToWord(typed: string, word: string): number {
  const allowed = slipsAllowed(typed)
  const { beginning } = slipsBetween(typed, word, allowed)
  return beginning <= allowed ? beginning : Infinity
}

/** Also one that is misspelt itself. */
function isTypeWord(word: string): boolean {
  return TYPE_WORDS.some(
    (type) => type.length > 3 && slipsBetween(word, type).whole <= slipsAllowed(word) / 2,
  )
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
