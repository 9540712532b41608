import { normaliseName } from '@/lib/domain/normalise-name'
import { type NearName, nearNames } from './near-names'
import type { AnnouncedNames, SearchedCouncil, SearchIndex } from './search-index'

/** How many councils a search by name answers with at most, without the counties of districts. */
const MOST_FOUND = 20

/** Where so few are found, the county of each district is named too. */
const FEW = 3

/** Of all postcodes with a first half, in thousandths: where the councils have fewer, the rest is not in England. */
const WHOLE = 995

export type Found = {
  council: SearchedCouncil
  /** The county that it lies in, where it is a district. */
  county: SearchedCouncil | null
  /** The districts found that lie in this county, where it was found by them. */
  over: SearchedCouncil[]
  /** In thousandths of the postcodes with the first half that was typed; null where a name was typed. */
  share: number | null
}

export type Finding =
  | { kind: 'nothing typed' }
  | {
      kind: 'names'
      /** Those that go by exactly this name, each district with its county. */
      named: Found[]
      /** Others with such words or beginnings of words in a name. */
      near: Found[]
      /** Whether no name has such words, and the near ones are those spelt nearly so. */
      misspelt: boolean
    }
  | {
      /** A council that is announced and not law: it has no page, and is never taken for one of today. */
      kind: 'announced'
      name: string
      change: Omit<AnnouncedNames, 'councils'>
      /** The councils of its area today, those with such words in a name first. */
      found: Found[]
    }
  | {
      kind: 'postcode'
      outcode: string
      /** What was typed is no first half itself, but one with more behind it, which was not used. */
      more: boolean
      /** Largest share first, each district with its county. */
      found: Found[]
      partlyOutside: boolean
    }
  | { kind: 'unknown postcode'; outcode: string }

/** Finds councils by what people type: a name in any form, or the first half of a postcode. */
export type CouncilSearch = (query: string) => Finding

/** Makes a search; the same in the browser and on the server. */
export function councilSearch(index: SearchIndex): CouncilSearch {
  const { councils, names, outcodes } = index
  const byName = placesByName(names)
  const near = nearNames(names)
  const found = (places: number[]) =>
    places.flatMap((place): Found[] => {
      const council = councils[place]
      return council ? [{ council, county: countyOf(council, councils), over: [], share: null }] : []
    })

  function byNames(query: string): Finding {
    const wanted = normaliseName(query)
    const named = (byName.get(wanted) ?? []).toSorted(
      (a, b) => Number(isPast(councils[a])) - Number(isPast(councils[b])),
    )
    const beginning = near.beginning(wanted)
    const misspelt = named.length === 0 && beginning.length === 0
    const places = misspelt
      ? near.misspelt(wanted).map(({ council }) => council)
      : beginning.toSorted(byLikelihood(wanted, councils)).map(({ council }) => council)
    const others = found(
      unique(places)
        .filter((place) => !named.includes(place))
        .slice(0, MOST_FOUND),
    )
    return {
      kind: 'names',
      named: withCounties(found(named)),
      near: named.length === 0 && others.length <= FEW ? withCounties(others) : others,
      misspelt,
    }
  }

  function byAnnounced(query: string): Finding | null {
    const wanted = withoutTypeWords(normaliseName(query))
    const isNamed = (name: string) => withoutTypeWords(normaliseName(name)) === wanted
    for (const { councils: ofArea, ...change } of index.announced) {
      const name = change.newCouncils.find(isNamed)
      if (name === undefined) continue
      const nearestFirst = found(ofArea).toSorted(
        (a, b) => wordsShared(b.council.name, wanted) - wordsShared(a.council.name, wanted),
      )
      return { kind: 'announced', name, change, found: nearestFirst }
    }
    return null
  }

  function byPostcode(likeliest: PostcodeReading, others: PostcodeReading[]): Finding {
    const [known] = [likeliest, ...others].flatMap((reading) => {
      const parts = outcodes[reading.outcode]
      return parts ? { reading, parts } : []
    })
    if (!known) return { kind: 'unknown postcode', outcode: likeliest.outcode }
    const places = known.parts.toSorted(([, a], [, b]) => b - a)
    const total = sum(places.map(([, share]) => share))
    const each = places.flatMap(([place, share]) => found([place]).map((one) => ({ ...one, share })))
    return {
      kind: 'postcode',
      ...known.reading,
      found: withCounties(each).map((one) => ({ ...one, share: one.share && rounded(one.share, total) })),
      partlyOutside: total < WHOLE,
    }
  }

  return (query) => {
    const [likeliest, ...others] = postcodeReadings(query)
    if (likeliest) return byPostcode(likeliest, others)
    if (normaliseName(query) === '') return { kind: 'nothing typed' }
    const named = byName.has(normaliseName(query))
    return (named ? null : byAnnounced(query)) ?? byNames(query)
  }
}

/** How much of a name is in what was typed: a word counts more than the beginning of one, West of 'western suffolk'. */
function wordsShared(name: string, wanted: string): number {
  const typed = wanted.split(' ')
  const points = (word: string) =>
    typed.includes(word) ? 2 : Number(typed.some((one) => one.startsWith(word)))
  return sum(normaliseName(name).split(' ').map(points))
}

/** 'greater norwich' of 'greater norwich council'. */
function withoutTypeWords(normalised: string): string {
  return normalised.replace(/(?: (?:unitary|city|borough|council|authority))+$/, '')
}

/** First councils, then other bodies; of these first names that begin as was typed, and councils of today. */
function byLikelihood(wanted: string, councils: SearchedCouncil[]) {
  const unlikely = ({ council: place, name }: NearName) => {
    const council = councils[place]
    return (
      Number(!name.startsWith(wanted)) * 2 + Number(council?.type === 'other') * 4 + Number(isPast(council))
    )
  }
  return (a: NearName, b: NearName) => unlikely(a) - unlikely(b)
}

function isPast(council: SearchedCouncil | undefined): boolean {
  return council?.status === 'abolished'
}

/** A share that is not all is never rounded to all, nor the other way round. */
function rounded(share: number, total: number): number {
  return share === total && total >= WHOLE ? 1000 : Math.min(share, 999)
}

/** After each district its county, once, with the districts that lie in it and what their shares come to. */
function withCounties(found: Found[]): Found[] {
  const slugs = new Set(found.map(({ council }) => council.slug))
  return found.flatMap((one) => {
    const { county } = one
    if (!county || slugs.has(county.slug)) return [one]
    slugs.add(county.slug)
    const over = found.filter((other) => other.county?.slug === county.slug)
    const share = one.share === null ? null : sum(over.flatMap((district) => district.share ?? []))
    return [one, { council: county, county: null, over: over.map(({ council }) => council), share }]
  })
}

function countyOf({ county }: SearchedCouncil, councils: SearchedCouncil[]): SearchedCouncil | null {
  return county === null ? null : (councils[county] ?? null)
}

function placesByName(names: string[][]): Map<string, number[]> {
  const byName = new Map<string, number[]>()
  names.forEach((ofCouncil, place) => {
    for (const name of ofCouncil) byName.set(name, [...(byName.get(name) ?? []), place])
  })
  return byName
}

const unique = (places: number[]) => [...new Set(places)]
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

/** The first half of a postcode as it is typed: 'AL1', 'SW1A'. */
const FIRST_HALF = /^[A-Z]{1,2}\d[A-Z\d]?$/

/** The first half with as much of the second as is typed: 'AL1 1', 'AL1 1A', 'AL1 1AA'. */
const WITH_SECOND_HALF = /^([A-Z]{1,2}\d[A-Z\d]?) ?(\d[A-Z]{0,2})$/

/** What a typed text may be, where it has the form of a postcode. */
type PostcodeReading = {
  outcode: string
  /** Whether there is more of the postcode behind it, which is not used. */
  more: boolean
}

/**
 * Reads a text as a postcode or its first half, in any capitals and spaces.
 * @returns the ways in which it can be read, likeliest first: 'AL10' is all of a first half, or may be the
 * beginning of 'AL1 0AA'; empty where it has not the form of a postcode
 */
function postcodeReadings(text: string): PostcodeReading[] {
  const typed = text.trim().replace(/\s+/g, ' ').toUpperCase()
  const close = typed.replace(/ /g, '')
  const readings: PostcodeReading[] = []
  if (FIRST_HALF.test(close) && !WITH_SECOND_HALF.test(typed.includes(' ') ? typed : ''))
    readings.push({ outcode: close, more: false })
  const [, outcode, rest] = WITH_SECOND_HALF.exec(typed.includes(' ') ? typed : close) ?? []
  if (outcode && rest) readings.push({ outcode, more: true })
  return readings
}
