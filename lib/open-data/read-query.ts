import { listInWords } from '@/lib/words/numbers'
import { type Asked, PARAMETERS, type ParameterName } from './parameters'
import { Problem } from './problems'

/**
 * Reads what stands after the question mark of an address.
 * @param allowed the parameters that the address takes
 * @throws Problem for a parameter that is not one of them, is there twice, or cannot be read
 */
export function readQuery<Name extends ParameterName>(url: URL, allowed: readonly Name[]): Asked<Name> {
  const asked: Record<string, unknown> = {}
  for (const [name, text] of url.searchParams) {
    if (!isAllowed(name)) throw unknown(name, url.pathname, allowed)
    if (name in asked) {
      const detail = `“${name}” is there twice in the address.`
      throw new Problem('bad-parameter', detail, 'Give it once, and ask once for each value.', name)
    }
    const { schema, mustBe } = PARAMETERS[name]
    const read = schema.safeParse(text)
    if (!read.success) {
      const detail = `“${shown(text)}” cannot be read as “${name}”.`
      throw new Problem('bad-parameter', detail, `It must be ${mustBe}.`, name)
    }
    asked[name] = read.data
  }
  return asked as Asked<Name>

  function isAllowed(name: string): name is Name {
    return (allowed as readonly string[]).includes(name)
  }
}

function unknown(name: string, place: string, allowed: readonly string[]): Problem {
  const help = allowed.length === 0 ? 'It takes none.' : `It takes ${listInWords([...allowed])}.`
  return new Problem('unknown-parameter', `${place} takes no parameter “${shown(name)}”.`, help, shown(name))
}

function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
