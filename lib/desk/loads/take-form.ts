import { createLoad, type Load, loadOf } from '@/lib/data/loads'
import { LOADS_ADDRESS, loadAddress } from '@/lib/desk/address'
import { done, problem, seeOther } from '@/lib/desk/answer'
import type { DeskPerson } from '@/lib/desk/people/person'
import { contentOf } from './load-action'
import { cancel, sendToReading } from './queue'
import { receiveForm } from './receive'

/**
 * Takes the files of a plain form, and has them read. Where something kept some of them from arriving, the load waits for
 * whoever sent it: to send the rest, or to have those read that are here.
 * @param into the load that takes them; null for a new one
 */
export async function takeForm(request: Request, person: DeskPerson, into: Load | null): Promise<Response> {
  const load = into ?? (await createLoad(person))
  const { body, type } = contentOf(request)
  const received = await receiveForm(load, body, type)
  const answer = (to: string, said: Parameters<typeof seeOther>[2]['said']) =>
    seeOther(request, to, { ...(said && { said }), personId: person.id })
  const isEmpty = received.files.length === 0 && into === null
  if (received.problem !== null) {
    if (isEmpty) await cancel(load, person)
    return answer(isEmpty ? LOADS_ADDRESS : loadAddress(load.id), [problem(received.problem)])
  }
  const now = await loadOf(load.id)
  if (now && (await sendToReading(now, person)))
    return answer(loadAddress(load.id), [
      done('Your files are here. Nothing is published until a publisher publishes it.'),
    ])
  if (isEmpty) await cancel(load, person)
  return answer(isEmpty ? LOADS_ADDRESS : loadAddress(load.id), [problem(NO_FILES, 'files')])
}

const NO_FILES = 'No files were chosen. Choose letters, a folder or a .zip.'
