import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hashOf, PlacesByKey } from '../../src/collation/places-by-key.ts'

it('places by key are those of a map, but for keys of one hash', () => {
  const step = fc.record({
    drop: fc.boolean(),
    key: fc.integer({ min: 0, max: 300 }).map(number => `key ${number % 7 === 0 ? 0 : number}`),
    place: fc.integer({ min: 0, max: 3 }),
  })
  fc.assert(
    fc.property(fc.array(step, { minLength: 200, maxLength: 900 }), steps => {
      const places = new PlacesByKey()
      const map = new Map<string, number[]>()
      for (const { drop, key, place } of steps) {
        const known = map.get(key) ?? []
        map.set(key, known)
        if (!drop) {
          places.add(key, place)
          known.push(place)
        } else {
          places.drop(key, place)
          const at = known.indexOf(place)
          if (at >= 0) known.splice(at, 1)
        }
      }
      for (const [key, known] of map) expect(places.of(key).sort()).toEqual(known.sort())
    }),
    { seed: 6, numRuns: 30 },
  )
})

it.each(['', 's-0123456789abcdef', 'Ångström'])('a hash is of 32 bits: %s', key => {
  expect(hashOf(key) | 0).toBe(hashOf(key))
  expect(hashOf(key)).not.toBe(hashOf(`${key} `))
})
