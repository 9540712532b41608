import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type LetterLine, letterLines } from '@/lib/letters/letter-text'
import { type OwnPassages, ownPassages } from '@/lib/letters/own-passages'
import { sharedWording, wordingOf, wordsOf } from '@/lib/letters/shared-wording'
import { SAMPLE_LETTERS, sample } from '../../support/sample-letters'

const TRAINING =
  "We were pleased to deliver two online complaint handling courses to your staff during the year. I welcome your Council's investment in good complaint handling training and trust the courses were useful to you."

function textOf(council: keyof typeof SAMPLE_LETTERS): string {
  return new TextDecoder().decode(sample(SAMPLE_LETTERS[council]))
}

function linesOf(text: string): LetterLine[] {
  const read = letterLines(new TextEncoder().encode(text))
  if ('refused' in read) throw new Error(read.refused.message)
  return read.lines
}

/** The passages of the first text, compared with the others as letters of one year. */
function compared(text: string, others: string[]): string[] {
  const letters = [text, ...others].map(linesOf)
  const found = ownPassages(linesOf(text), sharedWording(letters.map(wordingOf)), true)
  expect(found).toMatchObject({ foundBy: 'comparison', others: others.length })
  return texts(found)
}

function texts({ passages }: OwnPassages): string[] {
  return passages.map(({ text }) => text)
}

const luton = textOf('luton')
const knowsley = textOf('knowsley')
/** Luton's letter without the one passage that is its own. */
const common = luton.replace(`${TRAINING}\n\n`, '')

/** The common letter with words of one's own as a paragraph of their own. */
function withPassage(passage: string, text = common): string {
  return text.replace('Returning to the theme', `${passage}\n\nReturning to the theme`)
}

/** What text extraction does to a letter, another one for each seed; the words stay the same. */
function withNoise(text: string, seed: number): string {
  let state = seed * 2654435761 + 1
  const chance = (one: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state % one === 0
  }
  return text
    .replaceAll("'", () => (chance(2) ? '’' : "'"))
    .replaceAll('fi', () => (chance(3) ? 'ﬁ' : 'fi'))
    .replace(/(?<= )[a-z]{5,}(?= [a-z])/g, (word) => {
      if (chance(30)) return `<u>${word}</u>`
      if (chance(30)) return `[${word}](#)`
      return chance(40) ? `**${word}**` : word
    })
    .replace(/(?<=[a-z]{3})(?=[a-z]{4} )/g, () => (chance(60) ? '-\n' : ''))
    .replace(/(?<=[a-z]) (?=[a-z])/g, () => {
      if (chance(15)) return '\n'
      if (chance(120)) return '\n\nPage 2\n\f\n'
      return chance(30) ? ' \u00a0' : ' '
    })
}

/** As a PDF gives it: lines of the page's width, no empty lines. */
function wrapped(text: string, width = 95): string {
  const lines = text.split('\n').flatMap((paragraph) => {
    const parts = ['']
    for (const word of paragraph.split(' ')) {
      const last = parts.at(-1) ?? ''
      if (last.length + word.length < width) parts[parts.length - 1] = `${last} ${word}`.trim()
      else parts.push(word)
    }
    return parts
  })
  return lines.filter((line) => line.trim() !== '').join('\n')
}

/** As a PDF gives it with the places of lines: paragraphs have room between them, in place of empty lines. */
function inPrint(text: string): LetterLine[] {
  const lines = text.split('\n\n').flatMap((paragraph) =>
    wrapped(paragraph)
      .split('\n')
      .map((words, i) => ({ words, pitch: i === 0 ? 28 : 14 })),
  )
  let y = 0
  return lines.map(({ words, pitch }, i) => {
    y += pitch
    return { page: 1, line: i + 1, text: words, box: { x: 70, y, width: 450, height: 11 } }
  })
}

describe('what no other letter of the year says', () => {
  test("Luton's training courses are all that Knowsley's letter does not have too", () => {
    const shared = sharedWording([luton, knowsley].map((text) => wordingOf(linesOf(text))))
    expect(ownPassages(linesOf(luton), shared, true)).toEqual({
      foundBy: 'comparison',
      others: 1,
      passages: [{ page: 1, line: 45, text: TRAINING }],
    })
    expect(compared(knowsley, [luton])).toEqual([])
  })

  test('a letter that is not yet counted is compared with all that are', () => {
    const shared = sharedWording([wordingOf(linesOf(knowsley))])
    expect(ownPassages(linesOf(luton), shared, false)).toEqual({
      foundBy: 'comparison',
      others: 1,
      passages: [{ page: 1, line: 45, text: TRAINING }],
    })
  })

  test.each([70, 80, 95, 120])('is found where lines end after %i letters, without empty lines', (width) => {
    expect(compared(wrapped(luton, width), [knowsley])).toEqual([TRAINING])
    expect(compared(luton, [wrapped(knowsley, width)])).toEqual([TRAINING])
    expect(compared(wrapped(knowsley, width), [wrapped(luton, 88)])).toEqual([])
  })

  test.each([
    ['1 of 40', 1, [TRAINING]],
    ['2 of 40', 2, []],
    ['30 of 40', 30, []],
  ])('is told from noise where %s letters say it', (_, trained, expected) => {
    const letters = Array.from({ length: 40 }, (_, i) => withNoise(i < trained ? luton : common, i + 1))
    const shared = sharedWording(letters.map((text) => wordingOf(linesOf(text))))
    letters.forEach((text, i) => {
      const found = texts(ownPassages(linesOf(text), shared, true))
      expect(found.map((passage) => wordsOf(passage))).toEqual(
        i < trained ? expected.map((passage) => wordsOf(passage)) : [],
      )
    })
  })

  test('is not what one other letter says too', () => {
    expect(compared(luton, [luton, common])).toEqual([])
    expect(compared(luton, [luton, common, common, common, common])).toEqual([])
    expect(compared(luton, [common, common, common, common])).toEqual([TRAINING])
  })

  test('has no sentence between its own that another letter has too, however short', () => {
    const own = (middle: string) =>
      withPassage(`Your Council was late to pay in four cases.${middle} I invite you to explain why.`)
    const other = withPassage('This must improve.')
    expect(compared(own(' This must improve.'), [other])).toEqual([
      'Your Council was late to pay in four cases.',
      'I invite you to explain why.',
    ])
  })

  test('is said once, where the letter says it again', () => {
    const sentence = 'Your Council was late to pay in four cases.'
    const twice = withPassage(`${sentence} ${sentence}`).replace(
      'To find out more visit',
      `${sentence} To find out more visit`,
    )
    expect(twice.split(sentence)).toHaveLength(4)
    expect(compared(twice, [knowsley])).toEqual([sentence])
  })

  test('is not a long common sentence with the name of the council in it', () => {
    const named = (name: string) =>
      withPassage(
        `I am writing to thank the staff of ${name} for the courtesy that they have shown to our investigators during the year.`,
      )
    expect(compared(named('Luton'), ['Knowsley', 'Leeds', 'Kent', 'Surrey'].map(named))).toEqual([])
  })

  test('is a sentence with another number in it, where that is what the sentence says', () => {
    const training = (courses: string) =>
      withPassage(`During the year we delivered ${courses} to your staff.`)
    const others = Array.from({ length: 6 }, () => training('one online course'))
    expect(compared(training('two online courses'), others)).toEqual([
      'During the year we delivered two online courses to your staff.',
    ])
    expect(compared(training('one online course'), others)).toEqual([])
  })

  test('is one passage from its first sentence to its last, with its paragraphs', () => {
    const passage =
      'Your Council was late to pay in four cases. This must improve.\n\nI invite you to explain why.'
    expect(compared(withPassage(passage), [knowsley])).toEqual([passage.replace('\n\n', '\n')])
  })

  test('has the paragraphs of a PDF too, which has room between them and no empty lines', () => {
    const passage =
      'Your Council was late to pay in four cases. This must improve.\n\nI invite you to explain why.'
    const lines = inPrint(withPassage(passage))
    expect(texts(ownPassages(lines, sharedWording([wordingOf(linesOf(knowsley))]), false))).toEqual([
      passage.replace('\n\n', '\n'),
    ])
  })

  test('is two passages where a heading or a common sentence stands between', () => {
    const passage =
      'Your Council was late to pay in four cases.\n\nPublic reports\n\nWe issued two reports about housing.'
    expect(compared(withPassage(passage), [knowsley])).toEqual([
      'Your Council was late to pay in four cases.',
      'We issued two reports about housing.',
    ])
    const apart = withPassage('We issued two reports about housing.').replace(
      'To find out more visit',
      'Your staff came to six of them. To find out more visit',
    )
    expect(compared(apart, [knowsley])).toEqual([
      'Your staff came to six of them.',
      'We issued two reports about housing.',
    ])
  })

  test('is a list of points with the words before it', () => {
    const list =
      'Three remedies were late:\n\n• Adult social care\n\n• Benefits and tax\n\n• Housing, by 76 days.'
    expect(compared(withPassage(list), [knowsley])).toEqual([list.replaceAll('\n\n', '\n')])
  })

  test('is not who the letter went to, when, from where, or who signed it', () => {
    const other = luton
      .replaceAll('Mr Porter', 'Dame Ambrosia Amble')
      .replaceAll('17 July 2024', '19 August 2024')
      .replace('Amerdeep Somal', 'Somebody Else Entirely, of Another Place')
      .replace(
        'Complaint statistics',
        '2\n\n19 August 2024\n\nPO Box 4771, Coventry, CV4 0EH\n\nPhone: 0300 061 0614\n\nPage 2 of 3\n\nSome (-\n\nPublic interest\n\nComplaint statistics',
      )
    expect(compared(other, [luton, knowsley])).toEqual([])
  })

  test('is not the statistics of a letter that has lost its signature', () => {
    const unsigned = knowsley.replace('Yours sincerely,', '')
    expect(compared(unsigned, [luton])).toEqual([])
    expect(compared(luton.replace('Yours sincerely,', ''), [knowsley])).toEqual([TRAINING])
  })

  test('is nothing in a text without the title of a letter', () => {
    expect(wordingOf(linesOf('Dear Ms Example\n\nThank you for the flowers.'))).toEqual({
      sentences: [],
      shingles: new Uint32Array(),
    })
    expect(compared('Thank you for the flowers.', [luton])).toEqual([])
  })
})

describe('a letter that is the only one published of its year', () => {
  const miltonKeynes = textOf('milton-keynes')

  test("gives Milton Keynes's part on its performance, and nothing else", () => {
    const start = miltonKeynes.indexOf('During the year, we [issued a public report](#)')
    const end = miltonKeynes.indexOf('\n\nSupporting complaint and service improvement')
    const part = miltonKeynes
      .slice(start, end)
      .replace('[issued a public report](#)', 'issued a public report')
      .replaceAll('\n\n', '\n')
    expect(part).toMatch(
      /^During the year, we issued a public report about your Council's handling of a special/,
    )
    expect(part).toMatch(/I hope to see an improved performance in future\.$/)
    expect(ownPassages(linesOf(miltonKeynes), null, false)).toEqual({
      foundBy: 'heading',
      passages: [{ page: 1, line: 43, text: part }],
    })
  })

  test('is alone whether it is counted or not', () => {
    const lines = linesOf(miltonKeynes)
    const alone = ownPassages(lines, null, false)
    expect(ownPassages(lines, sharedWording([wordingOf(lines)]), true)).toEqual(alone)
    expect(ownPassages(lines, sharedWording([]), false)).toEqual(alone)
  })

  test('has its part found without empty lines too', () => {
    const [passage] = texts(ownPassages(linesOf(wrapped(miltonKeynes)), null, false))
    expect(passage).toMatch(/^During the year, we issued a public report/)
    expect(passage).toMatch(/I hope to see an improved performance in future\.$/)
  })

  test.each(['Your council’s performance', 'Your authority’s performance', '**Your Council’s Performance**'])(
    'may have it headed "%s"',
    (heading) => {
      const text = common.replace(
        'Supporting complaint and service improvement',
        `${heading}\n\nYour Council was late to pay.\n\nSupporting complaint and service improvement`,
      )
      expect(texts(ownPassages(linesOf(text), null, false))).toEqual(['Your Council was late to pay.'])
    },
  )

  test.each([
    'our interactive map,\n\nYour council’s performance\n\n, on 24 July 2024.',
    'our interactive map,\nYour council’s performance\non 24 July 2024. It is useful.',
    'our interactive map.\nYour council’s performance\nlaunched last year. It is useful.',
    'our interactive map,\n\nYour council’s performance\n\nYou can see it on 24 July 2024.',
    '[Your council’s\nperformance](#), on 24 July 2024.',
  ])("does not have the name of the Ombudsman's map taken for a heading: %j", (words) => {
    const text = common.replace(/our interactive map, .* on 24 July 2024\./, words)
    expect(text).not.toBe(common)
    expect(texts(ownPassages(linesOf(text), null, false))).toEqual([])
  })

  test.each(['bromsgrove', 'maidstone', 'knowsley'] as const)(
    'gives nothing without the heading: %s',
    (council) => {
      expect(ownPassages(linesOf(textOf(council)), null, false)).toEqual({ foundBy: 'heading', passages: [] })
    },
  )
})

test.each([
  ['the Council’s ﬁrst', "The council's first"],
  ['re-\nconsider well-known', 're-consider wellknown'],
  ['2023–24', '2023-24'],
  ['1,700 people', '1700 people'],
  ['Ynys Môn', 'YNYS MON'],
  ['per\u00adcent', 'percent'],
])('the words of "%s" are those of "%s"', (one, other) => {
  expect(wordsOf(one)).toEqual(wordsOf(other))
})

test.each([
  ['two courses', 'one course'],
  ['upheld - we', 'upheldwe'],
  ['4 of 9', '49'],
])('the words of "%s" are not those of "%s"', (one, other) => {
  expect(wordsOf(one)).not.toEqual(wordsOf(other))
})

describe('in any letter', () => {
  const paragraphs = common.split('\n\n')
  const body = { min: paragraphs.findIndex((p) => p.startsWith('I write to you')), max: 18 }
  /** Words that no letter has, so that nothing of an invented sentence is common. */
  const sentence = fc
    .array(fc.stringMatching(/^[bcdfgz]{4,9}$/), { minLength: 5, maxLength: 30 })
    .map((words) => `Zz${words.join(' ')}.`)
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc
      .array(
        fc.constantFrom(
          ...paragraphs,
          'Annual Review letter 2023-24',
          "Your council's performance",
          '[',
          '<u',
          '-',
        ),
        { maxLength: 40 },
      )
      .chain((parts) => fc.constantFrom('\n', '\n\n', ' ', '\f').map((glue) => parts.join(glue))),
  )

  test('noise alone is no passage', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (one, another) => {
        expect(compared(withNoise(luton, one), [luton, withNoise(luton, another)])).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('a sentence that nobody else has is found whole and alone, with its line', () => {
    fc.assert(
      fc.property(sentence, fc.integer(body), (own, at) => {
        const text = [...paragraphs.slice(0, at), own, ...paragraphs.slice(at)].join('\n\n')
        const lines = linesOf(text)
        const found = ownPassages(lines, sharedWording([wordingOf(linesOf(knowsley))]), false)
        expect(texts(found)).toEqual([own])
        const [passage] = found.passages
        expect(lines.find(({ line }) => line === passage?.line)?.text).toBe(own)
      }),
    )
  })

  test('a letter counts once, however often it says a thing, and the order of letters does not matter', () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 2, max: 20 }), (own, times) => {
        const often = withPassage(Array(times).fill(own).join(' '))
        const once = withPassage(own)
        expect(compared(once, [often, common, common])).toEqual([])
        expect(compared(once, [common, common, often])).toEqual([])
        expect(compared(often, [common, common])).toEqual([own])
      }),
    )
  })

  test('passages are words of the letter, at lines of the letter, and nothing makes it fail', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, alone) => {
        if (text.trim() === '' || text.includes('\0')) return
        const lines = linesOf(text)
        const shared = alone ? null : sharedWording([wordingOf(linesOf(knowsley))])
        const words = wordsOf(text).join('')
        for (const passage of ownPassages(lines, shared, false).passages) {
          for (const word of wordsOf(passage.text)) expect(words).toContain(word)
          const start = lines.find(({ page, line }) => page === passage.page && line === passage.line)
          expect(wordsOf(start?.text ?? '').join('')).toContain(wordsOf(passage.text)[0])
        }
      }),
      { numRuns: 300 },
    )
  })

  test('350 letters are compared at once, and a file full of one character too', () => {
    const letters = Array.from({ length: 350 }, (_, i) => linesOf(i % 5 === 0 ? luton : common))
    const shared = sharedWording(letters.map(wordingOf))
    expect(shared.letters).toBe(350)
    for (const noise of ['"', '.', '1', '- ', 'A. ', '<a ', "'"]) {
      const text = `Annual Review letter 2023-24\n${noise.repeat(90_000)}`
      expect(ownPassages(linesOf(text), shared, false).foundBy).toBe('comparison')
    }
  })
})
