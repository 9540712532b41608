import { z } from 'zod'
import { makePasswordLink } from '@/lib/data/desk-passwords'
import {
  addPerson,
  allPeople,
  changeRole,
  PersonError,
  personByEmail,
  removePerson,
  type StoredPerson,
} from '@/lib/data/people'
import { runCommand } from '@/lib/ingest/run-command'
import { UsageError } from '@/lib/ingest/usage-error'
import { keptSiteAddress } from '@/lib/platform/site-address'
import { ROLE_WORDS } from '@/lib/words/desk-roles'
import { setPasswordAddress } from '../address'
import type { Role } from './person'
import { personFields } from './person-fields'

const USAGE = `Usage: npm run desk                         list who can sign in to the desk
       npm run desk -- add NAME E-MAIL [--role reader|publisher]
           adds a person, and prints a link that sets their password: once, for 24 hours
       npm run desk -- link E-MAIL         prints a new link, for a password that is forgotten or was never set
       npm run desk -- role E-MAIL reader|publisher
       npm run desk -- remove E-MAIL [--even-last]
           removes a person and signs them out; --even-last also removes the last publisher
       npm run desk -- practice-again      removes all that was done on the practice site (DESK=practice), which must not run

A reader of letters loads letters and proposes decisions. A publisher also publishes, and says who can sign in. The first
person is a publisher, unless you say otherwise. The desk is at /desk of the site, as soon as there is a person.

  --json   print the result as JSON, and nothing else
  --help   print this

Links begin with SITE_ADDRESS, if that is set.

Exit status: 0 done, 1 refused, 2 wrong usage or no database.
`

const OPTIONS = {
  role: { type: 'string' },
  'even-last': { type: 'boolean', default: false },
} as const

/** What steps name, where nobody has signed in. */
const AT_TERMINAL = { id: null, name: 'npm run desk' }

type Values = { role?: string; 'even-last': boolean; json: boolean }

await runCommand({
  usage: USAGE,
  options: OPTIONS,
  run: (values, positionals) => answer(positionals, values),
  refusal: (error) => (error instanceof PersonError ? error.message : null),
})

async function answer([action = 'list', ...rest]: string[], values: Values): Promise<0> {
  switch (action) {
    case 'list': {
      expectOnly(rest, 0)
      const people = await allPeople()
      return print(values, listWords(people), people)
    }
    case 'add': {
      const person = await addPerson(
        { ...fieldsOf(rest), role: values.role === undefined ? null : roleOf(values.role) },
        AT_TERMINAL,
      )
      return printLink(person, `${person.name} is added: ${ROLE_WORDS[person.role]}.`, values)
    }
    case 'link': {
      expectOnly(rest, 1)
      const person = await personOf(rest[0])
      return printLink(person, `A new link for ${person.name}. An earlier one no longer works.`, values)
    }
    case 'role': {
      expectOnly(rest, 2)
      const person = await personOf(rest[0])
      const role = roleOf(rest[1])
      await changeRole(person.id, role, AT_TERMINAL)
      return print(values, `${person.name} is now a ${ROLE_WORDS[role]}.`, { ...person, role })
    }
    case 'remove': {
      expectOnly(rest, 1)
      const person = await personOf(rest[0])
      await removePerson(person.id, { evenLast: values['even-last'] }, AT_TERMINAL)
      return print(values, `${person.name} is removed, and signed out everywhere.`, person)
    }
    default:
      throw new UsageError(`There is no “${action}”.`)
  }
}

async function printLink(
  person: { id: string; name: string; email: string; role: Role },
  words: string,
  values: Values,
): Promise<0> {
  const link = `${siteOfLinks()}${setPasswordAddress(await makePasswordLink(person, AT_TERMINAL))}`
  const lines = [
    words,
    `This link sets the password of ${person.email}. It works once, for 24 hours. Send it in a way that only they can read:`,
    '',
    `  ${link}`,
  ]
  return print(values, lines.join('\n'), { ...person, link })
}

/** Where a browser finds the site: as the settings say, or where the app runs that this folder has started. */
function siteOfLinks(): string {
  const { address, isSet } = keptSiteAddress()
  return isSet ? address : (process.env.UPHELD_APP_ADDRESS ?? address)
}

async function personOf(email: string | undefined) {
  const person = await personByEmail(email ?? '')
  if (!person) throw new PersonError(`Nobody with the e-mail address ${email} can sign in. See: npm run desk`)
  return person
}

/** A name of several words without quotation marks comes as several. */
function fieldsOf(words: string[]): { name: string; email: string } {
  if (words.length < 2) throw new UsageError('Give a name and an e-mail address.')
  const [name, email] = [words.slice(0, -1).join(' '), words.at(-1)]
  const read = z.object(personFields).safeParse({ name, email })
  if (read.success) return read.data
  throw new UsageError(read.error.issues.map(({ message }) => message).join(' '))
}

function roleOf(text: string | undefined): Role {
  if (text === 'reader' || text === 'publisher') return text
  throw new UsageError(`“${text}” is not a role. Use reader or publisher.`)
}

function expectOnly(rest: string[], count: number): void {
  if (rest.length === count) return
  throw new UsageError(
    rest.length > count ? `“${rest[count]}” is one word too many.` : 'Something is missing.',
  )
}

function listWords(people: StoredPerson[]): string {
  if (people.length === 0)
    return 'Nobody can sign in to the desk yet. Add someone: npm run desk -- add "Asha Rao" asha@council.example'
  return people
    .map(({ name, email, role, canSignIn }) => {
      const state = canSignIn ? '' : ', has not set a password yet'
      return `${name} <${email}>, ${ROLE_WORDS[role]}${state}`
    })
    .join('\n')
}

function print(values: Values, words: string, json: unknown): 0 {
  process.stdout.write(`${values.json ? JSON.stringify(json, null, 2) : words}\n`)
  return 0
}
