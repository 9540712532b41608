import { beforeAll, describe, expect, test } from 'vitest'
import { councilBySlug } from '@/lib/data/councils'
import { editionByNumber } from '@/lib/data/editions'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { councilPictureSvg } from '@/lib/sharing/council-picture'
import { PREVIEW_SENTENCE, PREVIEW_TITLE } from '@/lib/sharing/preview'
import { sitePictureSvg } from '@/lib/sharing/preview-picture'
import { SHORT_CREDIT } from '@/lib/words/credits'
import { askRoute } from '../../support/ask-route'
import { withFreshDatabase } from '../../support/fresh-database'
import { CHANGED_LETTER, FIRST_LETTERS, withInventedRegister } from '../../support/published-letters'

withFreshDatabase()
const publish = withInventedRegister()
beforeAll(async () => {
  await publish(FIRST_LETTERS)
  await publish([CHANGED_LETTER])
})

async function picture(slug: string, year: ReportingYear, number: number): Promise<string> {
  const [council, edition] = [await councilBySlug(slug), await editionByNumber(number)]
  const svg = council && edition && (await councilPictureSvg(council, year, edition))
  if (!svg) throw new Error('There should be a picture.')
  return svg
}

/** All that a picture says, a line of it after another. */
function words(svg: string): string {
  return [...svg.matchAll(/<text[^>]*>([^<]+)</g)].map(([, line]) => line).join(' ')
}

/** How many dots are filled, and how many are hollow. */
function dots(svg: string): { filled: number; hollow: number } {
  const all = [...svg.matchAll(/<circle[^>]*>/g)].map(([dot]) => dot)
  const hollow = all.filter((dot) => dot.includes('fill="none"')).length
  return { filled: all.length - hollow, hollow }
}

describe('the picture of a council', () => {
  test('has its name, year, counts, verdict, averages and edition', async () => {
    const said = words(await picture('ambleford', '2023-24', 2))
    for (const part of [
      'Ambleford Council',
      'Complaints to the Ombudsman, 2023-24',
      '10 of 13 upheld',
      'Within 7 to 13',
      'expected 7 to 13',
      'average of unitary councils 79%',
      '3 of 10 put right early',
      'Upheld, edition 2, published',
      SHORT_CREDIT,
    ])
      expect(said).toContain(part)
  })

  test('shows what its edition showed', async () => {
    expect(words(await picture('ambleford', '2023-24', 1))).toContain('9 of 13 upheld')
  })

  test('says why a figure is missing, with no dot for it', async () => {
    // The letter lacks its statistics.
    const svg = await picture('ambleleigh', '2023-24', 1)
    expect(words(svg)).toContain('Not known')
    expect(dots(svg)).toEqual({ filled: 0, hollow: 0 })
  })

  test('is a PNG as large as those who show links ask for', async () => {
    const answer = await askRoute('/councils/ambleford/2023-24/picture.png?edition=1')
    const png = Buffer.from(await answer.arrayBuffer())
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
    expect(answer.headers.get('cache-control')).toContain('immutable')
  })

  test.each([
    '/councils/ambleford/2016-17/picture.png',
    '/councils/amblefrod/2023-24/picture.png',
    '/councils/ambleford/2023/picture.png',
    '/councils/ambleford/2023-24/picture.png?edition=9',
  ])('is not there at %s', async (address) => {
    expect((await askRoute(address)).status).toBe(404)
  })
})

test('pages without a picture of their own have one with no figures', async () => {
  const said = words(sitePictureSvg())
  expect(said).toContain(PREVIEW_TITLE)
  expect(said).toContain(PREVIEW_SENTENCE)
  expect(said).not.toMatch(/\d/)
  expect((await askRoute('/preview.png')).headers.get('content-type')).toBe('image/png')
})
