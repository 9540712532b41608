import { councilsAddress } from '@/lib/coverage/address'

/** In place of the map, where the councils are invented and so lie nowhere. */
export function WithoutMap() {
  return (
    <section>
      <h2>Map</h2>
      <p className="mt-2 max-w-measure">
        Invented councils are on no map. Here is <a href={councilsAddress()}>the list of all councils</a>.
      </p>
    </section>
  )
}
