import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { passwordFits } from '@/lib/auth/password-hash'
import { ROLES, type Role } from '@/lib/auth/roles'
import { closePools } from '@/lib/db/pools'
import { reference } from '@/lib/db/reference'
import { parseFigurePeriod } from '@/lib/figures/period'
import { readFigures } from '@/lib/figures/queries'
import { parsePeriod, periodOf } from '@/lib/format/period'
import type { Region } from '@/lib/regions/rules'
import { STORIES } from '@/prisma/seed/stories'
import { seed } from '@/scripts/cli/seed'
import { asSuperuser } from '@/tests/support/database'
import { actorOf } from '@/tests/support/people'

const TODAY = '2026-11-22'
const LAST_MONTH = '2026-10'
const home = mkdtempSync(join(tmpdir(), 'lini-seed-'))
let all: pg.Client

beforeAll(async () => {
  process.env.LINI_DATA = home
  // The master lists are whole whatever the months of reports; one month is enough here.
  await seed({ demo: true, today: TODAY, months: 1 }, () => {})
  all = await asSuperuser()
}, 120_000)

afterAll(async () => {
  await closePools()
  rmSync(home, { recursive: true, force: true })
})

async function stock(district: string, measure: string, month: string): Promise<number> {
  const { rows } = await all.query(
    `select coalesce(sum(s.change), 0)::int as stock from stock_region s join region r on r.id = s.region_id
     where r.code = $1 and s.measure = $2 and s.period <= $3`,
    [district, measure, parsePeriod(month)],
  )
  return rows[0].stock
}

/** The figure as a person of that role and region sees it. */
async function shown(role: Role, home: string, district: string, measure: string, when: string) {
  const actor = await actorOf(role, home)
  const period = parseFigurePeriod(when)!
  const region = await reference.query<Region>(`select ${REGION} from region where code = $1 and closed_on is null`, [
    district,
  ])
  const [figure] = await readFigures(actor, { indicators: [measure], regions: region, from: period, to: period })
  return figure?.value
}

const REGION = `id, level, code, name, kind, parent_id as "parentId", province_id as "provinceId",
  district_id as "districtId", kecamatan_id as "kecamatanId", closed_on as "closedOn"`

describe('every figure the articles state', () => {
  it.each([
    ['64.08', '2022-02', 'poktan.bkb.ada', 109],
    ['62.10', '2020-11', 'poktan.bkr.ada', 13],
    ['62.10', '2020-11', 'poktan.pikr.ada', 36],
    ['62.10', '2020-11', 'poktan.bkl.ada', 16],
    ['62.10', '2020-11', 'poktan.uppka.ada', 49],
    ['62.10', '2020-11', 'poktan.bkb_hi.ada', 39],
    ['62.10', '2020-11', 'sdm.pkb', 5],
    ['62.10', '2020-11', 'sdm.plkb_non_pns', 12],
    ['19.06', '2022-08', 'kampung_kb.ada', 15],
    ['33.16', '2024-01', 'kampung_kb.ada', 295],
    ['33.16', '2024-01', 'kampung_kb.kelas.dasar', 93],
    ['33.16', '2024-01', 'kampung_kb.kelas.berkembang', 56],
    ['33.16', '2024-01', 'kampung_kb.kelas.mandiri', 32],
    ['33.16', '2024-01', 'kampung_kb.kelas.berkelanjutan', 114],
    ['33.16', '2024-01', 'kampung_kb.opd', 14],
  ])('%s in %s: %s is %i, and still is last month', async (district, month, measure, count) => {
    for (const when of [month, LAST_MONTH]) {
      expect(await stock(district, measure, when)).toBe(count)
      expect(await shown('kepala_dinas', district, district, measure, when)).toBe(count)
      expect(await shown('pejabat_provinsi', district.slice(0, 2), district, measure, when)).toBe(count)
      expect(await shown('pejabat_nasional', '00', district, measure, when)).toBe(count)
    }
  })

  it.each([
    ['2020-01', 10],
    ['2020-11', 10],
    ['2021-01', 20],
    ['2021-12', 20],
  ])('lokus of Gunung Mas in %s: %i, the later list keeping the earlier villages', async (month, count) => {
    expect(await stock('62.10', 'lokus.desa', month)).toBe(count)
    for (const when of [month, month.slice(0, 4)])
      expect(await shown('kepala_dinas', '62.10', '62.10', 'lokus.desa', when)).toBe(count)
    const { rows } = await all.query(
      `select count(*)::int as kept from lokus a join lokus b on b.village_id = a.village_id and b.year = 2021
       join region d on d.id = a.tenant_id where d.code = '62.10' and a.year = 2020`,
    )
    expect(rows[0].kept).toBe(10)
  })

  it('puts BKB of Kutai Timur in all 18 kecamatan and Kampung KB of Belitung Timur in all 7, founded 2015 to 2018', async () => {
    const { rows } = await all.query(
      `select (select count(distinct p.kecamatan_id)::int from poktan p join region d on d.id = p.tenant_id
                where d.code = '64.08' and p.kind = 'bkb') as kutim,
         count(distinct k.kecamatan_id)::int as beltim, min(extract(year from k.active_from))::int as since,
         max(extract(year from k.active_from))::int as until
       from kampung_kb k join region d on d.id = k.tenant_id where d.code = '19.06'`,
    )
    expect(rows[0]).toEqual({ kutim: 18, beltim: 7, since: expect.any(Number), until: expect.any(Number) })
    expect(rows[0].since).toBeGreaterThanOrEqual(2015)
    expect(rows[0].until).toBeLessThanOrEqual(2018)
  })

  it('gives each village of Blora one Kampung KB', async () => {
    const { rows } = await all.query(
      `select count(distinct village_id)::int as villages from kampung_kb k join region d on d.id = k.tenant_id
       where d.code = '33.16'`,
    )
    expect(rows[0].villages).toBe(295)
  })

  it('knows Kemang: its Balai, two puskesmas and two hospitals, stated with their source', async () => {
    const { rows } = await all.query(
      `select name, sample, source from balai where kecamatan_id = (select id from region where code = '32.01.12')
       union all select name, sample, source from faskes where kecamatan_id = (select id from region where code = '32.01.12')
       order by name`,
    )
    expect(rows.map(({ name }) => name)).toEqual([
      'Balai Penyuluhan KB Kecamatan Kemang',
      'Puskesmas Jampang',
      'Puskesmas Kemang',
      'RS Sentosa',
      'RSAU Atang Senjaya',
    ])
    for (const { sample, source } of rows) {
      expect(sample).toBe(false)
      expect(source).toMatch(/^Edisi\.id, .*, 23 Januari 2024$/)
    }
  })
})

describe('offices and accounts', () => {
  it('opens five sample offices in their own zone, reporting since the first month that was asked for', async () => {
    const { rows } = await all.query(
      `select r.code, t.zone, t.first_period as first, t.sample from tenant t join region r on r.id = t.id order by 1`,
    )
    const first = periodOf(2026, 10)
    expect(rows).toEqual(
      STORIES.map(({ code, zone }) => ({ code, zone, first, sample: true })).toSorted((a, b) =>
        a.code < b.code ? -1 : 1,
      ),
    )
  })

  it('has a person for every role of every office, for the provinces and for the nation', async () => {
    const accounts: { peran: string; wilayah: string; namaPengguna: string; kataSandi: string }[] = JSON.parse(
      readFileSync(join(home, 'akun-contoh.json'), 'utf8'),
    )
    expect(statSync(join(home, 'akun-contoh.json')).mode & 0o777).toBe(0o600)
    for (const [role, { tenant, level }] of Object.entries(ROLES)) {
      const regions = accounts.filter(({ peran }) => peran === role).map(({ wilayah }) => wilayah)
      const wanted = tenant ? STORIES.map(({ code }) => code) : STORIES.map(({ code }) => code.slice(0, 2))
      for (const code of level === 0 ? ['00'] : wanted)
        expect(regions.some((known) => known.startsWith(code))).toBe(true)
    }
    expect(new Set(accounts.map(({ namaPengguna }) => namaPengguna)).size).toBe(accounts.length)
    expect(new Set(accounts.map(({ kataSandi }) => kataSandi)).size).toBe(accounts.length)
    const [first] = accounts
    const { rows: stored } = await all.query('select password_hash as hash from account where username = $1', [
      first!.namaPengguna,
    ])
    expect(await passwordFits(stored[0].hash, first!.kataSandi)).toBe(true)
    expect(await passwordFits(stored[0].hash, `${first!.kataSandi} `)).toBe(false)
    const { rows } = await all.query(
      `select count(*)::int as n, bool_and(sample and not must_change_password) as sample,
         bool_and(password_hash like '$argon2id$%') as hashed from account`,
    )
    expect(rows[0]).toEqual({ n: accounts.length, sample: true, hashed: true })
  })

  it('links every PKB to an officer with villages', async () => {
    const { rows } = await all.query(
      `select ar.account_id, count(b.village_id)::int as villages from account_role ar
       left join petugas p on p.account_id = ar.account_id and p.kecamatan_id = ar.region_id
       left join desa_binaan b on b.petugas_id = p.id
       where ar.role = 'pkb' group by 1`,
    )
    expect(rows.length).toBeGreaterThanOrEqual(STORIES.length)
    for (const { villages } of rows) expect(villages).toBeGreaterThan(0)
  })
})
