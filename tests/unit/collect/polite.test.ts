import { expect, test } from 'vitest'
import { inShort, pageOf, withCollecting } from './collecting'
import { councilPage } from './council-page'

const here = withCollecting()

const hasAll = () => {
  for (const name of here.councils) {
    here.site.has(pageOf(name), councilPage({ council: `${name} Council`, year: '2023-24' }))
  }
}
const rules = (body: string) => here.site.replies.set('/robots.txt', { type: 'text/plain', body })

/** The milliseconds between a request and the next. */
const pauses = () => here.site.asked.slice(1).map(({ at }, i) => at - (here.site.asked[i]?.at ?? Number.NaN))

test('the rules for programs are asked for first, and once', async () => {
  hasAll()
  await here.run({ councils: here.councils })
  expect(here.site.paths()).toEqual(['/robots.txt', ...here.councils.map(pageOf)])
})

test('between two requests two seconds pass', async () => {
  hasAll()
  await here.run({ councils: here.councils })
  expect(pauses()).toEqual([2000, 2000, 2000, 2000])
})

test('a site that asks for longer pauses gets them', async () => {
  hasAll()
  rules('User-agent: *\nCrawl-delay: 10')
  await here.run({ councils: ['Ambleford', 'Brackenham'] })
  expect(pauses()).toEqual([10_000, 10_000])
})

test('a site that asks for pauses of hours is left to a person', async () => {
  hasAll()
  rules('User-agent: *\nCrawl-delay: 7200')
  const { stopped } = await here.run()
  expect(stopped?.why).toContain('asks programs to wait 7200 seconds between requests')
  expect(here.site.paths()).toEqual(['/robots.txt'])
})

test('the site is told who asks, and how to reach them', async () => {
  hasAll()
  await here.run()
  const agents = here.site.asked.map(({ headers }) => headers['user-agent'])
  expect(agents).toEqual(Array(2).fill('Upheld collect (+reader@council.test)'))
})

test.each([
  ['everybody', 'User-agent: *\nDisallow: /your-councils-performance/'],
  ['this program by its name', 'User-agent: Upheld\nDisallow: /\n\nUser-agent: *\nDisallow:'],
])('what is not for %s is not asked for', async (_, body) => {
  hasAll()
  rules(body)
  const report = await here.run({ councils: ['Ambleford', 'Brackenham'] })
  expect(here.site.paths()).toEqual(['/robots.txt'])
  expect(inShort(report)).toEqual(['not-allowed page', 'not-allowed page'])
  expect(report.collected[0]?.notes[0]).toContain('is not for programs (robots.txt of the site)')
})

test('what the rules leave open is asked for, and what a page leads to beyond them is not', async () => {
  rules('User-agent: *\nDisallow: /assets/\nAllow: /')
  const links = '<a href="/assets/1.pdf">Annual review letter 2024</a>'
  here.site.has(pageOf('Ambleford'), councilPage({ council: 'Ambleford Council', year: '2023-24', links }))
  expect(inShort(await here.run())).toEqual(['brought ambleford-2023-24.html', 'not-allowed letter'])
  expect(here.site.paths()).toEqual(['/robots.txt', pageOf('Ambleford')])
})

test('a redirect leads nowhere where programs are not to go', async () => {
  rules('User-agent: *\nDisallow: /private')
  here.site.replies.set(pageOf('Ambleford'), { status: 302, headers: { location: '/private/x' } })
  expect(inShort(await here.run())).toEqual(['not-allowed page'])
  expect(here.site.paths()).not.toContain('/private/x')
})

test('a site without rules may be asked, one whose rules cannot be had may not', async () => {
  hasAll()
  here.site.replies.set('/robots.txt', { status: 500 })
  const { stopped } = await here.run()
  expect(stopped?.why).toBe(
    'https://www.lgo.org.uk/robots.txt answered 500. It says what programs may fetch, so we fetched nothing else. Try again later.',
  )
  expect(here.site.paths()).toEqual(['/robots.txt'])
  here.site.replies.delete('/robots.txt')
  expect(inShort(await here.run())).toEqual(['brought ambleford-2023-24.html'])
})
