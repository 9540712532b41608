import { makePasswordLink } from '@/lib/data/desk-passwords'
import { addPerson, allPeople } from '@/lib/data/people'
import { setPasswordAddress, signInAddress } from '../address'

/** Who practises: nobody's name, and an address that can belong to nobody. */
export const PRACTICE_PERSON = { name: 'Pat Practice', email: 'pat@practice.example' }

/** What prepares the practice site is no person. */
const BY = { id: null, name: 'The practice site' }

/**
 * The person who practises, a publisher; added where they are not there yet.
 * @param site where the site stands, without a slash at the end
 * @returns in words, how to sign in: with a link that sets a password, or with the password that was set
 */
export async function howToSignIn(site: string): Promise<string> {
  const { name, email } = PRACTICE_PERSON
  const found = (await allPeople()).find((one) => one.email === email)
  if (found?.canSignIn) return `To practise, sign in as ${email}, at ${site}${signInAddress()}`
  const person = found ?? (await addPerson({ ...PRACTICE_PERSON, role: 'publisher' }, BY))
  const link = `${site}${setPasswordAddress(await makePasswordLink(person, BY))}`
  return `To practise, set a password for ${name} (${email}). This link works once, for 24 hours:\n  ${link}`
}
