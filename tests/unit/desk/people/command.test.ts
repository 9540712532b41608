import { beforeAll, describe, expect, test } from 'vitest'
import { POST as saveRoute } from '@/app/desk/set-password/[token]/save/route'
import { deskSteps } from '@/lib/data/desk-steps'
import { formRequest, PASSWORD, runDesk, sendSignIn } from '../../../support/desk-people'
import { withFreshDatabase } from '../../../support/fresh-database'

withFreshDatabase({ forEach: 'test' })

beforeAll(() => {
  process.env.UPHELD_DESK = '1'
})

describe('npm run desk', () => {
  test('adds the first person as a publisher, and prints a link of this site that sets their password', async () => {
    const { status, stdout } = runDesk(['add', 'Asha', 'Rao', 'Asha@desk.example'], {
      SITE_ADDRESS: 'https://upheld.example/',
    })
    expect(status).toBe(0)
    expect(stdout).toContain('Asha Rao is added: publisher.')
    const token = /https:\/\/upheld\.example\/desk\/set-password\/([\w-]{43})\n/.exec(stdout)?.[1] ?? ''
    const fields = { 'new-password': PASSWORD, 'again-password': PASSWORD }
    await saveRoute(formRequest(`/desk/set-password/${token}/save`, fields), {
      params: Promise.resolve({ token }),
    })
    const entered = await sendSignIn({ email: 'asha@desk.example', password: PASSWORD })
    expect(entered.headers.get('location')).toBe('/desk')
    expect((await deskSteps({ kind: 'person-added' }, 1))[0]).toMatchObject({
      by: 'npm run desk',
      personId: null,
      what: 'added Asha Rao as publisher',
    })
  })
})
