import { defaultModel, type IEntityDatum, Model, type Property } from '@alephdata/followthemoney'
import type { FtmEntity } from '../../src/export/follow-the-money/follow-the-money.ts'

const MODEL = new Model(defaultModel)

/** What FollowTheMoney asks of values, as its schema describes the types. */
const VALUES: Readonly<Record<string, (value: string) => boolean>> = {
  date: value => /^\d{4}(-\d{2}(-\d{2}(T\d{2}(:\d{2}(:\d{2})?)?)?)?)?$/.test(value),
  url: value => URL.canParse(value) && /^https?:/.test(value),
  language: value => MODEL.getType('language').values.has(value),
}

/** What is wrong with entities by FollowTheMoney's own schema. */
export function faultsOf(entities: readonly FtmEntity[]): string[] {
  const byId = new Map(entities.map(entity => [entity.id, entity]))
  const faults: string[] = byId.size === entities.length ? [] : ['an id stands twice']
  for (const { id, schema: name, properties } of entities) {
    // Throws for a schema or a property that there is none of.
    const entity = MODEL.getEntity({ id, schema: name, properties } as unknown as IEntityDatum)
    if (entity.schema.abstract) faults.push(`${id}: ${name} is abstract`)
    const required = entity.schema.getExtends().flatMap(parent => parent.required)
    for (const property of [...entity.schema.required, ...required])
      if (!Object.hasOwn(properties, property)) faults.push(`${id}: ${property} is missing`)
    for (const [key, values] of Object.entries(properties))
      for (const value of values) {
        const property = entity.schema.getProperty(key)
        const fault = valueFault(property, value, byId)
        if (fault !== null) faults.push(`${id}: ${key}: ${fault}`)
      }
  }
  return faults
}

function valueFault(property: Property, value: string, byId: ReadonlyMap<string, FtmEntity>): string | null {
  if (value.trim() === '') return 'empty'
  if ([...value].length > property.maxLength) return `longer than ${property.maxLength}`
  if (property.type.name === 'entity') {
    const other = byId.get(value)
    if (other === undefined) return `${value} is not there`
    return MODEL.getSchema(other.schema).isA(property.getRange())
      ? null
      : `${other.schema} is of another kind`
  }
  return (VALUES[property.type.name] ?? (() => true))(value) ? null : `“${value}” is no ${property.type.name}`
}
