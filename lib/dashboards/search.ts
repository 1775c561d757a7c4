import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { reference } from '@/lib/db/reference'
import { inTenantSql } from '@/lib/db/tenant'
import { INDICATORS } from '@/lib/figures/catalogue'
import { mayReadFigures } from '@/lib/figures/policy'
import { institusiTitle } from '@/lib/institusi/rules'
import { paths } from '@/lib/paths'
import { type PoktanKind, poktanKindLabel } from '@/lib/poktan/rules'
import { foldName } from '@/lib/regions/name-key'
import { kindLabel, LEVEL, nameInContext } from '@/lib/regions/rules'
import { searchRegions } from '@/lib/regions/search'

/** One find: what it is, where it stands, and where pressing it leads. */
export interface Find {
  kind: 'wilayah' | 'kelompok' | 'ukuran' | 'halaman'
  title: string
  note: string
  href: string
}

const MOST = { regions: 8, groups: 6, indicators: 6, pages: 5 }

const PAGES: readonly { title: string; note: string; href: string; office?: true }[] = [
  { title: 'Beranda', note: 'Yang perlu dikerjakan sekarang', href: paths.home() },
  { title: 'Dasbor', note: 'Angka wilayah Anda', href: paths.dashboards() },
  { title: 'Laporan', note: 'Periksa dan setujui laporan bulanan', href: paths.reports(), office: true },
  { title: 'Daftar poktan', note: 'BKB, BKR, BKL, UPPKA, PIK-R', href: paths.poktanList(), office: true },
  { title: 'Daftar Kampung KB', note: 'Profil dan kelas', href: paths.kampungKbList(), office: true },
  {
    title: 'Data',
    note: 'PPKBD, Rumah DataKu, petugas, balai, faskes, OPD, lokus',
    href: paths.registers(),
    office: true,
  },
  { title: 'Akun saya', note: 'Kata sandi, perangkat, token', href: paths.account() },
  { title: 'Bantuan', note: 'Bulan pertama Anda', href: paths.help() },
]

/**
 * Finds regions the actor may open, groups and Kampung KB of their own office, indicators
 * and pages, from two letters on. What is not theirs is not offered.
 */
export async function searchEverything(actor: Actor, text: string): Promise<Find[]> {
  const words = foldName(text.slice(0, 100))
  if (words.length < 2) return []
  const [regions, groups] = await Promise.all([findRegions(actor, text.slice(0, 100)), findGroups(actor, words)])
  return [...regions, ...groups, ...findIndicators(actor, words), ...findPages(actor, words)]
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

function findPages(actor: Actor, words: string): Find[] {
  return PAGES.filter(
    (page) => (!page.office || actor.tenantId !== null) && hasWords(`${page.title} ${page.note}`, words),
  )
    .slice(0, MOST.pages)
    .map(({ title, note, href }) => ({ kind: 'halaman', title, note, href }))
}

const hasWords = (text: string, words: string): boolean => {
  const folded = foldName(text)
  return words.split(' ').every((word) => folded.includes(word))
}
