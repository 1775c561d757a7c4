import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { reference } from '@/lib/db/reference'
import { inTenantSql } from '@/lib/db/tenant'
import { INDICATORS } from '@/lib/figures/catalogue'
import { mayReadFigures } from '@/lib/figures/policy'
import { formatDate } from '@/lib/format/date'
import { institusiTitle } from '@/lib/institusi/rules'
import { paths } from '@/lib/paths'
import { type PoktanKind, poktanKindLabel } from '@/lib/poktan/rules'
import { readsRapat } from '@/lib/rapat/policy'
import { listRapat } from '@/lib/rapat/queries'
import { foldName } from '@/lib/regions/name-key'
import { kindLabel, LEVEL, nameInContext } from '@/lib/regions/rules'
import { searchRegions } from '@/lib/regions/search'
import { dayIn } from '@/lib/registers/rules'

/** One find: what it is, where it stands, and where pressing it leads. */
export interface Find {
  kind: 'wilayah' | 'kelompok' | 'rapat' | 'ukuran' | 'halaman'
  title: string
  note: string
  href: string
}

const MOST = { regions: 8, groups: 6, rapat: 4, indicators: 6, pages: 5 }

/** A page the person may open, as their navigation names it. */
export interface SearchPlace {
  title: string
  note: string
  href: string
}

/**
 * Finds regions the actor may open, groups, Kampung KB and rapat of their own office, indicators,
 * and the given pages of theirs, from two letters on. What is not theirs is not offered.
 */
export async function searchEverything(actor: Actor, text: string, places: readonly SearchPlace[]): Promise<Find[]> {
  const words = foldName(text.slice(0, 100))
  if (words.length < 2) return []
  const [regions, groups, rapat] = await Promise.all([
    findRegions(actor, text.slice(0, 100)),
    findGroups(actor, words),
    findRapat(actor, words),
  ])
  return [...regions, ...groups, ...rapat, ...findIndicators(actor, words), ...findPages(places, words)]
}

async function findRegions(actor: Actor, text: string): Promise<Find[]> {
  const within = actor.tenantId === null ? undefined : { id: actor.tenantId, level: LEVEL.district }
  const { items } = await searchRegions(reference, text, { within, near: actor.region, limit: 40 })
  return items
    .filter((region) => mayReadFigures(actor, region, false))
    .slice(0, MOST.regions)
    .map((region) => ({
      kind: 'wilayah',
      title: nameInContext(region),
      note: `${kindLabel(region.kind)} · ${region.code}`,
      href: paths.dashboard(region.code),
    }))
}

interface GroupRow {
  register: string
  id: string
  kind: string | null
  name: string
  villageName: string
  kecamatanName: string
}

async function findGroups(actor: Actor, words: string): Promise<Find[]> {
  if (actor.tenantId === null) return []
  const rows = await inTenantSql(actor, ({ sql, tenantId }) =>
    sql.query<GroupRow>(
      `select g.register, g.id::text, g.kind, g.name, v.name as "villageName", k.name as "kecamatanName"
       from (
         select 'poktan' as register, id, kind, name, name_key, village_id, kecamatan_id from poktan
         where tenant_id = $1 and active_to is null
         union all
         select 'kampung-kb', id, null, name, name_key, village_id, kecamatan_id from kampung_kb
         where tenant_id = $1 and active_to is null
         union all
         select 'institusi', id, kind, name, name_key, village_id, kecamatan_id from institusi
         where tenant_id = $1 and active_to is null
       ) g join region v on v.id = g.village_id join region k on k.id = g.kecamatan_id
       where g.name_key ^@ $2 or concat_ws(' ', replace(g.kind, '_', ' '), g.name_key, v.name_key) like all($3::text[])
       order by not g.name_key ^@ $2, g.name_key, v.name_key limit $4`,
      [tenantId, words, words.split(' ').map((word) => `%${word}%`), MOST.groups],
    ),
  )
  return rows.map(({ register, id, kind, name, villageName, kecamatanName }) => ({
    kind: 'kelompok',
    title:
      register === 'institusi'
        ? institusiTitle(kind ?? '', name)
        : kind
          ? `${poktanKindLabel(kind as PoktanKind)} ${name}`
          : `Kampung KB ${name.replace(/^kampung kb /i, '')}`,
    note: `${villageName}, Kec. ${kecamatanName}`,
    href: paths.registerEntry(register, id),
  }))
}

function findIndicators(actor: Actor, words: string): Find[] {
  return INDICATORS.filter(({ label, code }) => hasWords(`${label} ${code}`, words))
    .slice(0, MOST.indicators)
    .map(({ code, label, source, form }) => ({
      kind: 'ukuran',
      title: label,
      note: source,
      href: `${paths.dashboard(actor.region.code)}?${new URLSearchParams({ ...(form && { form }), ukuran: code })}#ukuran`,
    }))
}

async function findRapat(actor: Actor, words: string): Promise<Find[]> {
  if (actor.tenantId === null || !readsRapat(actor.role)) return []
  const today = dayIn(actor.zone, new Date())
  const rows = await inTenantSql(actor, (tx) => listRapat(tx, { ...ANY_RAPAT, search: words }, today))
  return rows.slice(0, MOST.rapat).map(({ id, title, heldOn, kecamatanName }) => ({
    kind: 'rapat',
    title,
    note: [formatDate(heldOn), kecamatanName && `Kec. ${kecamatanName}`].filter(Boolean).join(', '),
    href: paths.rapat(id),
  }))
}

const ANY_RAPAT = { year: null, kind: '', kecamatanId: null, state: '' } as const

function findPages(places: readonly SearchPlace[], words: string): Find[] {
  return places
    .filter(({ title, note }) => hasWords(`${title} ${note}`, words))
    .slice(0, MOST.pages)
    .map((place) => ({ kind: 'halaman', ...place }))
}

const hasWords = (text: string, words: string): boolean => {
  const folded = foldName(text)
  return words.split(' ').every((word) => folded.includes(word))
}
