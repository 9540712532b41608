import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import { type Answer, isText, weakTag } from './answer'
import { withOldFiguresLine } from './old-figures'

const compress = promisify(gzip)
const decompress = promisify(gunzip)

/** In bytes, of all answers together with their addresses and headers. */
const MOST = 128 * 1024 * 1024

/** In bytes: what is larger is passed on as it is made, and not kept. */
export const MOST_OF_ONE = 4 * 1024 * 1024

/** In bytes: what is smaller is not worth compressing. */
const WORTH_COMPRESSING = 1000

/** In bytes, for each answer and each of its forms: what keeping it takes besides what it says. */
const OVERHEAD = 400

/** So many names a site may have, before further ones count as made up. */
const MOST_SITES = 4

/** 'https://upheld.example' of a key that names a site, '' of others. */
const siteOf = (key: string) => key.slice(0, Math.max(0, key.indexOf('/', key.indexOf('://') + 3)))

/** How an answer is wanted. */
export type Wanted = {
  gzip: boolean
  /** With the line that says that its figures may be out of date. */
  isOld: boolean
}

/** An answer as it is sent. */
export type Form = {
  status: number
  /** Names and values in turns. */
  headers: string[]
  etag: string | null
  isGzip: boolean
  body: Buffer
}

type FormName = 'plain' | 'gzip' | 'old plain' | 'old gzip'

type Kept = {
  head: Omit<Answer, 'body'>
  /** In bytes, not compressed. */
  length: number
  forms: { [name in FormName]?: Form }
}

/**
 * Answers as the bytes that are sent, for the time in which nothing new is published: see docs/decisions/11-answers-kept-by-edition.md.
 * What was asked for longest ago makes room. Addresses with a question mark, of which there is no end, take their room
 * from one half and never from that of the others; nor do those of made-up sites.
 * @param most bytes of all together
 */
export function keptAnswers(most = MOST) {
  let forgotten = 0
  const half = () =>
    new LRUCache<string, Kept>({
      maxSize: Math.max(1, Math.floor(most / 2)),
      sizeCalculation: sizeOf,
    })
  const [plain, withChoices] = [half(), half()]
  const sites = new Set<string>()
  const placeOf = (key: string) => (key.includes('?') || !sites.has(siteOf(key)) ? withChoices : plain)

  /** Makes a form of another, and keeps it where nothing was forgotten meanwhile. */
  async function make(key: string, kept: Kept, name: FormName): Promise<Form> {
    const form = await formOf(kept, name)
    const now = placeOf(key).peek(key)
    if (now?.head === kept.head) placeOf(key).set(key, { ...now, forms: { ...now.forms, [name]: form } })
    return form
  }

  return {
    /** The answer to a request, or a promise of it where its form is yet to be made; undefined where nothing is kept. */
    find(key: string, wanted: Wanted): Form | Promise<Form> | undefined {
      const kept = placeOf(key).get(key)
      if (!kept) return undefined
      const name = nameOf(kept, wanted)
      return kept.forms[name] ?? make(key, kept, name)
    },

    /** Keeps an answer, in the form in which it is wanted first: few are ever wanted in another. */
    keep(key: string, answer: Answer, form: Form): void {
      if (sites.size < MOST_SITES) sites.add(siteOf(key))
      const kept = asKept(answer)
      const name = form.isGzip ? 'gzip' : 'plain'
      placeOf(key).set(key, { ...kept, forms: { [name]: form } })
    },

    /** Whoever takes time to keep an answer asks before and after: what was current may not be any more. */
    timesForgotten: () => forgotten,

    forgetAll(): void {
      forgotten++
      plain.clear()
      withChoices.clear()
    },

    counts: () => ({
      answers: plain.size + withChoices.size,
      bytes: plain.calculatedSize + withChoices.calculatedSize,
    }),
  }
}

export type KeptAnswers = ReturnType<typeof keptAnswers>

/** An answer in the form that is wanted. */
export async function formOfAnswer(answer: Answer, wanted: Wanted): Promise<Form> {
  const kept = asKept(answer)
  const name = nameOf(kept, wanted)
  return kept.forms[name] ?? formOf(kept, name)
}

function asKept({ body, ...head }: Answer): Kept {
  return { head, length: body.length, forms: { plain: asForm(head, body, 'plain') } }
}

function nameOf({ head, length }: Kept, wanted: Wanted): FormName {
  const isOld = wanted.isOld && head.mediaType.startsWith('text/html')
  const isGzip = wanted.gzip && isText(head.mediaType) && length >= WORTH_COMPRESSING
  return `${isOld ? 'old ' : ''}${isGzip ? 'gzip' : 'plain'}` as FormName
}

async function formOf({ head, forms }: Kept, name: FormName): Promise<Form> {
  const plain = forms.plain?.body ?? (await decompress(present(forms.gzip).body))
  const body = name.startsWith('old') ? Buffer.from(withOldFiguresLine(plain.toString())) : plain
  return asForm(head, name.endsWith('gzip') ? await compress(body) : body, name)
}

function asForm(head: Kept['head'], body: Buffer, name: FormName): Form {
  const isGzip = name.endsWith('gzip')
  const isOld = name.startsWith('old')
  // The same figures in other bytes: the tag of what is compressed is a weak one.
  const etag = isOld || !head.etag ? null : isGzip ? weakTag(head.etag) : head.etag
  const headers = isOld
    ? head.headers.map(([title, value]) => [title, title === 'Cache-Control' ? 'no-store' : value])
    : head.headers
  return {
    status: head.status,
    etag,
    isGzip,
    headers: [
      ...headers,
      ...(etag ? [['ETag', etag]] : []),
      ...(isGzip ? [['Content-Encoding', 'gzip']] : []),
      ['Content-Length', String(body.length)],
    ].flat(),
    body,
  }
}

function sizeOf({ head, forms }: Kept, key: string): number {
  const all = Object.values(forms).filter((form) => form !== undefined)
  const words = [key, ...head.headers.flat(), ...all.flatMap(({ headers }) => headers)]
  const ofWords = words.reduce((sum, word) => sum + 2 * word.length, 0)
  return OVERHEAD + all.reduce((sum, { body }) => sum + body.length + OVERHEAD, ofWords)
}

function present(form: Form | undefined): Form {
  if (!form) throw new Error('A kept answer has neither its plain form nor its compressed one.')
  return form
}
