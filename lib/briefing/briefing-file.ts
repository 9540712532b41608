import { ofContent } from '@/lib/platform/cache'
import { contentTag } from '@/lib/platform/http'
import { queryFrom } from '@/lib/platform/query'
import { siteAddress } from '@/lib/platform/site-address'
import { taskQueue } from '@/lib/platform/task-queue'
import { fileAnswer, fileTag, noFile, unlessBusy } from '@/lib/sharing/chart-response'
import { readBriefingAddress } from './address'
import { type Briefing, briefingFileName } from './briefing'
import { briefingOf } from './briefing-page'
import { briefingDocx } from './docx/briefing-docx'
import { findBriefing } from './find-briefing'
import { briefingPdf } from './pdf/briefing-pdf'
import { type BriefingPictures, briefingPictures } from './pictures'

/** The forms in which a briefing can be kept, by what their files' names end in. */
const FORMS = {
  pdf: { mediaType: 'application/pdf', write: briefingPdf },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: briefingDocx,
  },
} as const satisfies Record<
  string,
  { mediaType: string; write(briefing: Briefing, pictures: BriefingPictures): Promise<Uint8Array> }
>

type BriefingForm = keyof typeof FORMS

/** A document takes some tenths of a second, in which no page is served. */
const queueDocument = taskQueue(10)

export async function briefingFile(request: Request, slug: string, form: BriefingForm): Promise<Response> {
  const query = queryFrom(new URL(request.url).searchParams)
  const found = await findBriefing(slug, readBriefingAddress(query))
  if (found.kind === 'help') return noFile(404, found.problem)
  const briefing = await briefingOf(found, siteAddress(request.headers))
  const { listed } = briefing
  const ofEdition = await fileTag(request, found.edition.number, found.newest.number)
  return unlessBusy(async () =>
    fileAnswer(request, {
      // What a person withholds of the lists is gone from every edition at once.
      tag: listed ? contentTag(JSON.stringify([ofEdition, listed, briefing.questions])) : ofEdition,
      make: () => fileOf(briefing, form),
      mediaType: FORMS[form].mediaType,
      fileName: briefingFileName(briefing, form),
      isFixed: found.isFixed && listed === null,
      isDownload: true,
    }),
  )
}

/**
 * A briefing as a file; the same briefing is written once and kept.
 * @throws TooBusy while too many drawings or documents wait
 */
export function fileOf(briefing: Briefing, form: BriefingForm): Promise<Uint8Array> {
  return ofContent(`briefing.${form}`, JSON.stringify(briefing), async () => {
    const pictures = await briefingPictures(briefing)
    return queueDocument(() => FORMS[form].write(briefing, pictures))
  })
}
