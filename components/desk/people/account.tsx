import { DeskField } from '@/components/desk/frame/desk-field'
import { CHANGE_PASSWORD_FORM, END_SESSIONS_FORM, REMOVE_PASSKEY_FORM } from '@/lib/desk/address'
import type { DeskAnswer } from '@/lib/desk/answer'
import type { AccountView } from '@/lib/desk/people/account'
import { AddPasskey } from './add-passkey'
import { NewPasswordFields } from './new-password-fields'

/** A person’s own page: their password, passkeys, and the browsers that they are signed in with. */
export function Account({ view, answer }: { view: AccountView; answer: DeskAnswer }) {
  const { name, email, role, hasPassword, shortestPassword, sessions, endOfSession, passkeys } = view
  return (
    <div className="max-w-measure space-y-12">
      <div>
        <h1>{name}</h1>
        <p className="mt-4">
          {email}, {role}. A publisher can change your role.
        </p>
      </div>
      <section aria-labelledby="sessions">
        <h2 id="sessions">Where you are signed in</h2>
        <ul className="mt-4 border-t border-hairline">
          {sessions.map(({ id, browser, words, isThis }) => (
            <li
              key={id}
              className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-hairline py-3"
            >
              <div>
                <p className="font-semibold">
                  {browser}
                  {isThis && ' (this browser)'}
                </p>
                <p className="text-sm text-quiet">{words}</p>
              </div>
              {!isThis && <End which={id} words="Sign out there" about={`${browser}, ${words}`} />}
            </li>
          ))}
        </ul>
        <p className="mt-4 text-sm text-quiet">{endOfSession}</p>
        <div className="mt-4 flex flex-wrap gap-4">
          <End which="others" words="Sign out everywhere else" />
          <End which="all" words="Sign out everywhere" />
        </div>
      </section>
      {hasPassword && <ChangePassword email={email} shortest={shortestPassword} answer={answer} />}
      <section aria-labelledby="passkeys">
        <h2 id="passkeys">Passkeys</h2>
        <p className="mt-4">
          With a passkey you sign in by your fingerprint, face or screen lock instead of a password.
        </p>
        {passkeys.length > 0 && (
          <ul className="mt-4 border-t border-hairline">
            {passkeys.map(({ id, name: passkey, words }) => (
              <li
                key={id}
                className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-hairline py-3"
              >
                <div>
                  <p className="font-semibold">{passkey}</p>
                  <p className="text-sm text-quiet">{words}</p>
                </div>
                <form method="post" action={REMOVE_PASSKEY_FORM}>
                  <input type="hidden" name="passkey" value={id} />
                  <button type="submit" className="desk-button desk-button-quiet">
                    Remove<span className="sr-only"> the passkey {passkey}</span>
                  </button>
                </form>
              </li>
            ))}
          </ul>
        )}
        <AddPasskey />
      </section>
    </div>
  )
}

function End({ which, words, about }: { which: string; words: string; about?: string }) {
  return (
    <form method="post" action={END_SESSIONS_FORM}>
      <input type="hidden" name="end" value={which} />
      <button type="submit" className="desk-button desk-button-quiet">
        {words}
        {about && <span className="sr-only">: {about}</span>}
      </button>
    </form>
  )
}

type ChangePasswordProps = { email: string; shortest: number; answer: DeskAnswer }

function ChangePassword({ email, shortest, answer }: ChangePasswordProps) {
  return (
    <section aria-labelledby="password" className="not-printed">
      <h2 id="password">Password</h2>
      <form method="post" action={CHANGE_PASSWORD_FORM} className="mt-4 space-y-5">
        <input type="hidden" name="email" autoComplete="username" defaultValue={email} />
        <DeskField
          name="present-password"
          label="The password that you have now"
          type="password"
          autoComplete="current-password"
          required
          answer={answer}
        />
        <NewPasswordFields shortest={shortest} answer={answer} />
        <button type="submit" className="desk-button">
          Change password
        </button>
      </form>
    </section>
  )
}
