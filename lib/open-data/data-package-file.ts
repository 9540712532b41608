import { loadedRegister } from '@/lib/data/loaded-register'
import { siteAddress } from '@/lib/platform/site-address'
import { citationOf } from '@/lib/words/citation'
import { dataAddress, dataFileAddress } from './address'
import { answered } from './answer'
import { dataPackage } from './data-package'
import { editionAsked, published } from './edition-asked'
import { entityTag } from './entity-tag'
import { readQuery } from './read-query'

/** Answers with the Frictionless data package of an edition: '/data/datapackage.json?edition=7'. */
export function dataPackageFile(request: Request): Promise<Response> {
  return answered(request, async () => {
    const url = new URL(request.url)
    const asked = readQuery(url, ['edition'])
    const [edition, register] = await Promise.all([
      editionAsked(asked.edition).then(published),
      loadedRegister(),
    ])
    const site = siteAddress(request.headers)
    const address = `${site}${dataAddress(edition.number)}`
    const citation = citationOf({ title: 'Upheld: all data', address, edition })
    return {
      tag: entityTag([site, url.pathname, url.search, edition.number, register]),
      isFixed: asked.edition !== undefined,
      mediaType: 'application/json',
      headers: {
        'Content-Location': dataFileAddress('datapackage.json', { edition: edition.number }),
      },
      body: async () => `${JSON.stringify(dataPackage(edition, citation, site), null, 2)}\n`,
    }
  })
}
