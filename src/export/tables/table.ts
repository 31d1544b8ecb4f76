import type { Collation } from '../../model/collation.ts'

export type Cell = string | number | boolean | null

/** `json`: a list or an object in one cell, written as JSON. */
export type ColumnKind = 'text' | 'integer' | 'number' | 'boolean' | 'json'

export interface Column<Row = unknown> {
  readonly name: string
  readonly kind: ColumnKind
  /** What it holds, and its unit. */
  readonly about: string
  readonly of: (row: Row) => Cell
}

/** One noun: what a row is, and its columns. Names are public, like those of `hearsay/1`: added to, never changed. */
export interface Table {
  readonly name: string
  readonly about: string
  readonly columns: readonly Column[]
  /** One row a thing, each as long as `columns`. Of what several parts have, `isFresh` tells whether it was not given yet. */
  rows(collation: Collation, isFresh: (key: string) => boolean): Generator<readonly Cell[]>
}

interface TableOf<Row> {
  readonly name: string
  readonly about: string
  readonly columns: readonly Column<Row>[]
  readonly each: (collation: Collation) => Iterable<Row>
  /** What a row is one and the same thing by, in whichever part it stands. */
  readonly key: (row: Row) => string
}

export function tableOf<Row>({ name, about, columns, each, key }: TableOf<Row>): Table {
  return {
    name,
    about,
    columns: columns as readonly Column[],
    *rows(collation, isFresh) {
      for (const row of each(collation)) if (isFresh(key(row))) yield columns.map(column => column.of(row))
    },
  }
}

export const text = <Row>(
  name: string,
  about: string,
  of: (row: Row) => string | null | undefined,
): Column<Row> => ({ name, kind: 'text', about, of: row => of(row) ?? null })

export const integer = <Row>(
  name: string,
  about: string,
  of: (row: Row) => number | null | undefined,
): Column<Row> => ({ name, kind: 'integer', about, of: row => of(row) ?? null })

export const number = <Row>(
  name: string,
  about: string,
  of: (row: Row) => number | null | undefined,
): Column<Row> => ({ name, kind: 'number', about, of: row => of(row) ?? null })

export const truth = <Row>(name: string, about: string, of: (row: Row) => boolean): Column<Row> => ({
  name,
  kind: 'boolean',
  about,
  of,
})

/** What is no single value, as JSON. */
export const json = <Row>(name: string, about: string, of: (row: Row) => unknown): Column<Row> => ({
  name,
  kind: 'json',
  about,
  of: row => JSON.stringify(of(row)),
})
