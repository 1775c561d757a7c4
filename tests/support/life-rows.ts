import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import type { Place } from './roster'

const WHO = '00000000-0000-4000-8000-00000000aaaa'

/** Deterministic chance, so that a failing seed can be run again. */
export function chances(seed: number) {
  let state = seed
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
  return {
    some: (share: number) => next() < share,
    upTo: (most: number) => Math.floor(next() * (most + 1)),
    one: <Of>(of: readonly Of[]): Of => of[Math.floor(next() * of.length)]!,
  }
}

export type Chances = ReturnType<typeof chances>

/** Things of an office that rows of persons hang on. */
export interface Around {
  groups: { id: string; individual: boolean; meetings: string[] }[]
  faskes: string
  lists: string[]
  team: string
}

/** Groups with meetings, a facility, two lists of verval and a team in this place. */
export async function plantAround(admin: Client, place: Place): Promise<Around> {
  const { tenantId: t, villageId: v, kecamatanId: k } = place
  const groups = []
  for (const kind of ['bkb', 'pikr'] as const) {
    const id = randomUUID()
    await admin.query(
      `insert into poktan (tenant_id, id, kind, name, name_key, village_id, kecamatan_id, active_from) values ($1, $2, $3, $4, $4, $5, $6, '2020-01-01')`,
      [t, id, kind, `kelompok ${id.slice(0, 6)}`, v, k],
    )
    const meetings = [randomUUID(), randomUUID()]
    for (const [at, meeting] of meetings.entries())
      await admin.query(
        `insert into poktan_meeting (tenant_id, id, poktan_id, kind, village_id, kecamatan_id, held_on, period, speaker_role, syllabus, recorded_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 'kader', 'x', $9)`,
        [t, meeting, id, kind, v, k, `2026-0${8 + at}-10`, 2026 * 12 + 7 + at, WHO],
      )
    groups.push({ id, individual: kind === 'pikr', meetings })
  }
  const [faskes, team] = [randomUUID(), randomUUID()]
  await admin.query(
    `insert into faskes (tenant_id, id, name, name_key, kind, kecamatan_id, active_from) values ($1, $2, 'Puskesmas', 'puskesmas', 'puskesmas', $3, '2020-01-01')`,
    [t, faskes, k],
  )
  await admin.query(
    `insert into tpk_team (tenant_id, id, name, name_key, village_id, kecamatan_id, active_from) values ($1, $2, 'Tim', 'tim', $3, $4, '2020-01-01')`,
    [t, team, v, k],
  )
  await admin.query(
    `insert into tpk_area (tenant_id, id, team_id, village_id, rw, from_on) values ($1, $2, $3, $4, '', '2020-01-01') on conflict do nothing`,
    [t, randomUUID(), team, v],
  )
  const lists = [randomUUID(), randomUUID()]
  for (const [at, id] of lists.entries())
    await admin.query(
      `insert into krs_list (tenant_id, id, year, semester, edition) values ($1, $2, $3, 1, '2025') on conflict do nothing`,
      [t, id, 2030 + at + Number.parseInt(id.slice(0, 3), 16)],
    )
  return { groups, faskes, lists, team }
}

/** A life by chance: memberships, targets with visits, measures, referrals, a case and a request. */
export async function plantLife(
  admin: Client,
  place: Place,
  around: Around,
  who: { personId: string; familyId: string; partnerId: string },
  chance: Chances,
): Promise<void> {
  const { tenantId: t, villageId: v, kecamatanId: k } = place
  const base = [t, who.personId, who.familyId, v, k]
  const day = () => `2026-${String(1 + chance.upTo(9)).padStart(2, '0')}-0${1 + chance.upTo(2)}`
  const period = (on: string) => Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1
  for (const group of around.groups) {
    if (!chance.some(0.7)) continue
    const id = randomUUID()
    await admin.query(
      `insert into poktan_member (tenant_id, id, poktan_id, family_id, person_id, individual, joined_on) values ($1, $2, $3, $4, $5, $6, $7)`,
      [t, id, group.id, who.familyId, who.personId, group.individual, day()],
    )
    for (const meeting of group.meetings)
      if (chance.some(0.5))
        await admin.query('insert into poktan_attendance (tenant_id, meeting_id, member_id) values ($1, $2, $3)', [
          t,
          meeting,
          id,
        ])
    if (chance.some(0.5))
      await admin.query(
        `insert into poktan_service (tenant_id, id, poktan_id, member_id, village_id, service, done_on, period, recorded_by)
         values ($1, $2, $3, $4, $5, 'kunjungan', '2026-08-01', $6, $7)`,
        [t, randomUUID(), group.id, id, v, 2026 * 12 + 7, WHO],
      )
  }
  for (const stage of ['anak', 'hamil', 'catin']) {
    if (!chance.some(0.6)) continue
    const [target, opened] = [randomUUID(), day()]
    await admin.query(
      `insert into tpk_target (tenant_id, person_id, family_id, village_id, kecamatan_id, id, stage, opened_on, rw, team_id, facts, visits, closed_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, '1', $9, $10, 1, $11)`,
      [
        ...base,
        target,
        stage,
        opened,
        around.team,
        { partnerId: who.partnerId, place: 'rumah' },
        chance.some(0.2) ? opened : null,
      ],
    )
    const on = day()
    const visit = randomUUID()
    await admin.query(
      `insert into tpk_visit (tenant_id, person_id, family_id, village_id, kecamatan_id, id, target_id, stage, visited_on, period, edition, answers, recorded_by, recorder_name)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1, '{"catatan":"kata bebas"}', $11, 'Kader')`,
      [...base, visit, target, stage, on, period(on), WHO],
    )
    if (chance.some(0.5))
      await admin.query(
        `insert into referral (tenant_id, person_id, family_id, village_id, kecamatan_id, id, target_id, visit_id, faskes_id, referred_on, due_on, note, made_by, made_name)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, 'catatan rujukan', $11, 'Kader')`,
        [...base, randomUUID(), target, visit, around.faskes, on, WHO],
      )
  }
  for (let at = chance.upTo(3); at > 0; at--) {
    const on = day()
    const id = randomUUID()
    await admin.query(
      `insert into measurement (tenant_id, person_id, family_id, village_id, kecamatan_id, id, measured_on, period, weight_g, length_mm, recorded_by, recorder_name)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 800, $10, 'Kader')`,
      [...base, id, on, period(on), 8_000 + 100 * chance.upTo(1), WHO],
    )
    if (chance.some(0.3))
      await admin.query(
        `insert into measurement_change (tenant_id, id, measurement_id, before, reason, by_account, by_name) values ($1, $2, $3, '{}', 'salah ketik', $4, 'Kader')`,
        [t, randomUUID(), id, WHO],
      )
  }
  if (chance.some(0.4)) {
    const id = randomUUID()
    await admin.query(
      `insert into stunting_case (tenant_id, person_id, family_id, village_id, kecamatan_id, id, number, year, round, target_group, why, made_by, made_name)
       values ($1, $2, $3, $4, $5, $6, '1', 2026, 1, 'baduta', 'kisah kasus', $7, 'Kader')`,
      [...base, id, WHO],
    )
    await admin.query(
      `insert into stunting_case_step (tenant_id, id, case_id, what, owner) values ($1, $2, $3, 'kisah langkah', 'Bidan')`,
      [t, randomUUID(), id],
    )
  }
  for (const list of around.lists)
    if (chance.some(0.7))
      await admin.query(
        `insert into krs_family (tenant_id, id, list_id, family_id, village_id, kecamatan_id, verified, reason) values ($1, $2, $3, $4, $5, $6, $7, 'kata verval')
         on conflict do nothing`,
        [t, randomUUID(), list, who.familyId, v, k, chance.one(['belum', 'sesuai'])],
      )
  await admin.query(
    `insert into person_family (tenant_id, person_id, family_id, id, from_on, to_on) values ($1, $2, $3, $4, '2020-01-01', $5)`,
    [t, who.personId, who.familyId, randomUUID(), chance.some(0.3) ? '2022-01-01' : null],
  )
  await admin.query(
    `insert into family_residence (tenant_id, family_id, village_id, kecamatan_id, id, from_on, address) values ($1, $2, $3, $4, $5, '2020-01-01', 'Jalan Lama 7')`,
    [t, who.familyId, v, k, randomUUID()],
  )
  if (chance.some(0.5))
    await admin.query(
      `insert into privacy_request (tenant_id, person_id, family_id, village_id, kecamatan_id, id, kind, requester, standing, asked_at, due_at, received_by, received_name)
       values ($1, $2, $3, $4, $5, $6, 'akses', 'Yang Meminta', 'diri_sendiri', now(), now() + interval '3 days', $7, 'Petugas')`,
      [...base, randomUUID(), WHO],
    )
}

/** All rows of these tables of an office, without what only ever moves forward. */
export async function everything(admin: Client, tables: readonly string[], tenantId: number) {
  const found: Record<string, string[]> = {}
  for (const table of tables) {
    const { rows } = await admin.query(
      `select (to_jsonb(t) - 'version' - 'updated_at')::text as row from ${table} t where tenant_id = $1 order by 1`,
      [tenantId],
    )
    found[table] = rows.map(({ row }) => row)
  }
  return found
}
