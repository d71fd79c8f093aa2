import { isJsonObject, type Json, type JsonObject } from '#shared/domain/json.ts'
import { SEARCH_KINDS, type SearchAnswer, type SearchHit, type SearchKind } from '#shared/domain/search.ts'
import { integer, text, type Columns } from '../sqlite/columns.ts'
import type { Sql } from '../sqlite/sql.ts'
import type { PlacesTable } from './places-table.ts'
import { toPieces } from './search-pieces.ts'
import type { SearchQuestion } from './search-question.ts'
import { toFindableText } from './search-text.ts'
import { toIndexQuery, toIndexText, toWords, type Word } from './search-words.ts'

/** Above the ids of all rows: what an account consists of is found before what goes through it. */
export const FIRST_THING = 2 ** 52 + 2 ** 51

/** A row of `rows` or `things`. */
export interface RowToFind {
  id: number
  place: number
  kind: string
  body: string
}

/** The words of everything that is held. */
export interface SearchIndex {
  /** Takes rows up, or what became of them. */
  put(rows: readonly RowToFind[]): void
  find(question: SearchQuestion): Omit<SearchAnswer, 'isComplete'>
}

/** What an account consists of comes first, but leaves room for what goes through it. */
const MOST_THINGS = 10
/** Beginnings that more words have than this are asked for as beginnings. */
const MOST_WORDS = 100
/** Ids looked at for one answer: among them may be those of accounts that are just being forgotten. */
const MOST_ROUNDS = 20

/** The index of an open cache. */
export function openSearchIndex(sql: Sql, places: PlacesTable): SearchIndex {
  let hasWords = false

  /** The words of the index that begin so, found one after the other by what comes next; null where they are too many. */
  function listWords(start: string): string[] | null {
    if (!hasWords) sql.run('create virtual table temp.words using fts5vocab(main, found, instance)', {})
    hasWords = true
    const words: string[] = []
    for (let from = start; words.length <= MOST_WORDS;) {
      const word = sql.first('select term from temp.words where term >= :from limit 1', { from }, (row) =>
        text(row, 'term'),
      )
      if (word?.startsWith(start) !== true) return words
      words.push(word)
      from = `${word}\0`
    }
    return null
  }

  function listIds(query: string, from: number, before: number, most: number): number[] {
    return sql.all(
      `select rowid as id from found where found match :query and rowid >= :from and rowid < :before
       order by rowid desc limit :most`,
      { query, from, before, most },
      (columns) => integer(columns, 'id'),
    )
  }

  /** The newest hits in a range of ids, one more than wanted where there is more. */
  function collect(
    query: string,
    [from, before]: readonly [number, number],
    most: number,
    read: (ids: number[]) => SearchHit[],
  ): SearchHit[] {
    const hits: SearchHit[] = []
    let end = before
    for (let round = 0; round < MOST_ROUNDS && hits.length <= most; round += 1) {
      const ids = listIds(query, from, end, most + 1)
      hits.push(...read(ids))
      if (ids.length <= most) break
      end = ids.at(-1) ?? from
    }
    return hits
  }

  function readHits(table: string, words: readonly Word[]): (ids: number[]) => SearchHit[] {
    return (ids) =>
      sql.all(
        `${table} where places.is_forgotten = 0 order by wanted.key`,
        { ids: JSON.stringify(ids) },
        (columns) => toHit(columns, words),
      )
  }

  function write({ id, place, kind, body }: RowToFind): void {
    if (!isSearched(kind)) return
    const { title, details } = toFindableText(kind, toValue(body))
    const words = toIndexText(place, kind, [title, ...details].join('\n'))
    sql.run('insert or replace into found (rowid, words) values (:id, :words)', { id, words })
  }

  return {
    put(rows) {
      // Lowest first: at an id below the last one FTS5 closes what it gathered, and merging costs far more than writing.
      for (const row of rows.toSorted((one, other) => one.id - other.id)) write(row)
    },
    find({ text: asked, kinds, account, most }) {
      const words = toWords(asked)
      const place = account === null ? null : places.find(account.identityId, account.accountId)
      const query = place === undefined ? null : toIndexQuery(words, kinds, place, listWords)
      if (query === null) return { hits: [], hasMore: false }
      const mostThings = kinds.length > 0 ? most : Math.min(MOST_THINGS, most)
      const things = collect(
        query,
        [FIRST_THING, Number.MAX_SAFE_INTEGER],
        mostThings,
        readHits(THINGS, words),
      )
      const shown = things.slice(0, mostThings)
      const rows = collect(query, [0, FIRST_THING], most - shown.length, readHits(ROWS, words))
      const hits = [...shown, ...rows]
      return { hits: hits.slice(0, most), hasMore: things.length > shown.length || hits.length > most }
    },
  }
}

/** Whether things of this kind are searched for. */
export function isSearched(kind: string): kind is SearchKind {
  return SEARCH_KINDS.some((known) => known === kind)
}

const ROWS = `select rows.kind, rows.parent_id, rows.item_id, rows.body, rows.fetched_at,
    places.identity_id, places.account_id
  from json_each(:ids) as wanted cross join rows on rows.id = wanted.value
  join places on places.id = rows.place`
const THINGS = `select things.kind, 0 as parent_id, things.item_id, things.body,
    coalesce(checks.checked_at, 0) as fetched_at, places.identity_id, places.account_id
  from json_each(:ids) as wanted cross join things on things.id = wanted.value
  join places on places.id = things.place
  left join checks on checks.identity_id = places.identity_id and checks.account_id = places.account_id
    and checks.kind = things.kind and checks.part = ''`

function toHit(columns: Columns, words: readonly Word[]): SearchHit {
  const kind = text(columns, 'kind') as SearchKind
  const { title, details } = toFindableText(kind, toValue(text(columns, 'body')))
  // What fits is shown before what only belongs to it.
  const pieces = details.map((detail) => toPieces(detail, words))
  const isFitting = (line: { isHit: boolean }[]) => line.some(({ isHit }) => isHit)
  const shown = [...pieces.filter(isFitting), ...pieces.filter((line) => !isFitting(line))].slice(0, 3)
  return {
    ref: { identityId: text(columns, 'identity_id'), accountId: integer(columns, 'account_id') },
    kind,
    itemId: integer(columns, 'item_id'),
    parentId: integer(columns, 'parent_id'),
    title: toPieces(title, words),
    detail: shown.flatMap((line, index) => (index === 0 ? line : [{ text: ' · ', isHit: false }, ...line])),
    fetchedAt: integer(columns, 'fetched_at'),
  }
}

function toValue(body: string): JsonObject {
  const value = JSON.parse(body) as Json
  return isJsonObject(value) ? value : {}
}
