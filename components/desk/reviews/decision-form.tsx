import type { FormView, IdentifyView } from '@/lib/desk/reviews/form-view'
import {
  COUNCIL_ID,
  DATE_ID,
  DECISION_ID,
  EDITION_ID,
  URL_ID,
  WHY_ID,
  YEAR_ID,
} from '@/lib/desk/reviews/proposing'
import styles from './reviews.module.css'

/** What a person proposes, and why. It is a part of the form with the figures, so that nothing typed is lost. */
export function DecisionForm({ form: { decisions, why, identify, versions } }: { form: FormView }) {
  return (
    <div className="not-printed">
      {identify && <Identify identify={identify} />}
      {versions.length > 0 && <Versions versions={versions} />}
      <fieldset id={DECISION_ID} className={`${styles.below} mt-8`}>
        <legend className="font-serif text-[1.5rem] font-semibold">What you propose</legend>
        <p className="mt-1 text-sm text-quiet">Nothing is published until a publisher does so.</p>
        <div className="mt-2 space-y-2">
          {decisions.map(({ id, words, help, isChosen }) => (
            <div key={id} className="flex gap-2">
              <input
                type="radio"
                id={`decision-${id}`}
                name="decision"
                value={id}
                defaultChecked={isChosen}
                aria-describedby={`decision-${id}-help`}
                className="mt-1 h-5 w-5 shrink-0 accent-council"
              />
              <div>
                <label htmlFor={`decision-${id}`}>{words}</label>
                <p id={`decision-${id}-help`} className="text-sm text-quiet">
                  {help}
                </p>
              </div>
            </div>
          ))}
        </div>
      </fieldset>
      <div className="mt-4">
        <label htmlFor={WHY_ID} className="mb-1 block font-semibold">
          Your reason
        </label>
        <p id="why-help" className="mb-1 text-sm text-quiet">
          We keep it with your name, and show both with what is published.
        </p>
        <textarea
          id={WHY_ID}
          name="why"
          rows={3}
          maxLength={2000}
          defaultValue={why}
          aria-describedby="why-help"
          className={`${styles.below} desk-field max-w-none`}
        />
      </div>
      <p className="mt-3">
        <button type="submit" name="do" value="propose" className="desk-button">
          Propose
        </button>
      </p>
    </div>
  )
}

function Identify({ identify }: { identify: IdentifyView }) {
  const { isNeeded, council, choice, councils, year, years, date, url } = identify
  return (
    <details open={isNeeded || undefined} className={`${styles.below} mt-8`} id="identify">
      <summary className="cursor-pointer font-serif text-[1.5rem] font-semibold">
        Which council and year it is of
      </summary>
      <div className="mt-3 space-y-4">
        <div>
          <label htmlFor={COUNCIL_ID} className="mb-1 block font-semibold">
            Council
          </label>
          <input
            id={COUNCIL_ID}
            name="council"
            type="text"
            list="councils"
            defaultValue={council}
            autoComplete="off"
            spellCheck={false}
            className={`${styles.below} desk-field`}
          />
          <datalist id="councils">
            {councils.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          {choice.slug === null && choice.found.length > 0 && (
            <fieldset className="mt-2">
              <legend className="text-sm">{choice.title}</legend>
              {choice.found.map(({ slug, officialName, facts }) => (
                <div key={slug} className="mt-1 flex gap-2">
                  <input
                    type="radio"
                    id={`council-${slug}`}
                    name="councilSlug"
                    value={slug}
                    className="mt-1 h-5 w-5 shrink-0 accent-council"
                  />
                  <label htmlFor={`council-${slug}`}>
                    {officialName} <span className="text-sm text-quiet">{facts}</span>
                  </label>
                </div>
              ))}
            </fieldset>
          )}
          {choice.slug !== null && (
            <>
              <input type="hidden" name="councilSlug" value={choice.slug} />
              {choice.name !== council && <p className="mt-1 text-sm">That is {choice.name}.</p>}
            </>
          )}
        </div>
        <div>
          <label htmlFor={YEAR_ID} className="mb-1 block font-semibold">
            Reporting year
          </label>
          <select id={YEAR_ID} name="year" defaultValue={year} className={`${styles.below} desk-field`}>
            <option value="">Choose a year</option>
            {years.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </div>
        {date !== null && (
          <div>
            <label htmlFor={DATE_ID} className="mb-1 block font-semibold">
              Date of the letter
            </label>
            <input
              id={DATE_ID}
              name="date"
              type="date"
              defaultValue={date}
              className={`${styles.below} desk-field`}
            />
          </div>
        )}
        {url !== null && (
          <div>
            <label htmlFor={URL_ID} className="mb-1 block font-semibold">
              Address of the Ombudsman’s page with these figures
            </label>
            <input
              id={URL_ID}
              name="url"
              type="url"
              defaultValue={url}
              className={`${styles.below} desk-field max-w-none`}
            />
          </div>
        )}
      </div>
    </details>
  )
}

function Versions({ versions }: { versions: FormView['versions'] }) {
  return (
    <fieldset id={EDITION_ID} className={`${styles.below} mt-8`}>
      <legend className="font-serif text-[1.5rem] font-semibold">Earlier versions</legend>
      {versions.map(({ edition, words, href, isChosen }) => (
        <div key={edition} className="mt-2 flex gap-2">
          <input
            type="radio"
            id={`edition-${edition}`}
            name="edition"
            value={edition}
            defaultChecked={isChosen}
            className="mt-1 h-5 w-5 shrink-0 accent-council"
          />
          <span>
            <label htmlFor={`edition-${edition}`}>{words}</label> <a href={href}>Open it</a>
          </span>
        </div>
      ))}
    </fieldset>
  )
}
