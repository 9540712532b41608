import type { ReactNode } from 'react'
import { DeskField } from '@/components/desk/frame/desk-field'
import { ADD_PERSON_FORM, CHANGE_ROLE_FORM, PASSWORD_LINK_FORM, REMOVE_PERSON_FORM } from '@/lib/desk/address'
import type { DeskAnswer } from '@/lib/desk/answer'
import type { PeopleView } from '@/lib/desk/people/manage'

/** Who may sign in to the desk, and what they may do there. */
export function People({ view: { people, link }, answer }: { view: PeopleView; answer: DeskAnswer }) {
  return (
    <div className="max-w-measure space-y-12">
      <div>
        <h1>People</h1>
        <p className="mt-4">
          A reader of letters loads letters and proposes decisions. A publisher can also publish, and says who
          may sign in.
        </p>
        {link && <NewLink link={link} />}
      </div>
      <section aria-labelledby="who">
        <h2 id="who">Who can sign in</h2>
        <ul className="mt-4 border-t border-hairline">
          {people.map((one) => (
            <li key={one.id} className="border-b border-hairline py-4">
              <h3>
                {one.name}
                {one.isYou && ' (you)'}
              </h3>
              <p>
                {one.email}, {one.role}
              </p>
              <p className="text-sm text-quiet">{one.state}</p>
              <div className="mt-3 flex flex-wrap items-start gap-3">
                <PersonForm action={CHANGE_ROLE_FORM} person={one.id} role={one.otherRole}>
                  Make {one.name} a {one.otherRoleWords}
                </PersonForm>
                <PersonForm action={PASSWORD_LINK_FORM} person={one.id}>
                  New password link<span className="sr-only"> for {one.name}</span>
                </PersonForm>
                {!one.isYou && (
                  <details className="not-printed">
                    <summary className="cursor-pointer py-2 text-council underline">
                      Remove {one.name}
                    </summary>
                    <p className="my-3">
                      {one.name} will be signed out at once, everywhere. What they did stays, with their name.
                    </p>
                    <PersonForm action={REMOVE_PERSON_FORM} person={one.id}>
                      Yes, remove {one.name}
                    </PersonForm>
                  </details>
                )}
              </div>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="add" className="not-printed">
        <h2 id="add">Add someone</h2>
        <form method="post" action={ADD_PERSON_FORM} className="mt-4 space-y-5">
          <DeskField
            name="name"
            label="Name"
            help="We show it next to each decision of theirs, to readers too."
            autoComplete="off"
            required
            maxLength={100}
            answer={answer}
          />
          <DeskField
            name="email"
            label="E-mail address"
            type="email"
            autoComplete="off"
            required
            maxLength={254}
            answer={answer}
          />
          <fieldset>
            <legend className="mb-1 font-semibold">What they may do</legend>
            {[
              { value: 'reader', words: 'Reader of letters: load letters, propose decisions' },
              { value: 'publisher', words: 'Publisher: also publish, and say who may sign in' },
            ].map(({ value, words }) => (
              <label key={value} className="flex items-baseline gap-3 py-1">
                <input
                  type="radio"
                  name="role"
                  value={value}
                  defaultChecked={value === (answer.typed.role ?? 'reader')}
                />
                {words}
              </label>
            ))}
          </fieldset>
          <button type="submit" className="desk-button">
            Add
          </button>
        </form>
      </section>
    </div>
  )
}

function NewLink({ link: { name, address, until } }: { link: NonNullable<PeopleView['link']> }) {
  return (
    <div className="not-printed mt-6 border border-rule bg-white px-5 py-4">
      <label htmlFor="new-link" className="font-semibold">
        The link for {name}
      </label>
      <input id="new-link" readOnly value={address} className="desk-field my-2 max-w-full" />
      <p className="text-sm">
        It sets the password of {name}, once, until {until}. Send it in a way that only they can read. We show
        it for five minutes, and never again.
      </p>
    </div>
  )
}

function PersonForm({
  action,
  person,
  role,
  children,
}: {
  action: string
  person: string
  role?: string
  children: ReactNode
}) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="person" value={person} />
      {role && <input type="hidden" name="role" value={role} />}
      <button type="submit" className="desk-button desk-button-quiet">
        {children}
      </button>
    </form>
  )
}
