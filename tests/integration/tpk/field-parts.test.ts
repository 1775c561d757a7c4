import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { readCopy } from '@/lib/sync/copy'
import type { CarePart, FamilyPart, TargetBody } from '@/lib/tpk/care'
import { openTarget } from '@/lib/tpk/commands'
import { asSuperuser } from '@/tests/support/database'
import { BLORA, officeActorOf, openTestOffice } from '@/tests/support/people'
import { kaderOf, plantHome, plantTeam } from '@/tests/support/tpk'

const VILLAGE = '33.16.01.2001'
const OTHER = '33.16.01.2002'
const NOW = new Date('2026-11-22T03:00:00Z')
const TODAY = '2026-11-22'

let kader: OfficeActor
let elsewhere: OfficeActor
let home: { familyId: string; personIds: string[] }
let hidden: { familyId: string; personIds: string[] }

beforeAll(async () => {
  await openTestOffice(BLORA)
  kader = await kaderOf(VILLAGE, [await plantTeam(VILLAGE, ['2'])])
  elsewhere = await kaderOf(OTHER, [await plantTeam(OTHER)])
  home = await plantHome(VILLAGE, '002', [
    { name: 'Siti Aminah', bornOn: '2001-02-03' },
    { name: 'Rahasia', bornOn: '1999-01-01' },
  ])
  hidden = await plantHome(VILLAGE, '002', [{ name: 'Dibatasi', bornOn: '2001-02-03' }])
  for (const { familyId, personIds } of [home, hidden]) await pregnant(familyId, personIds[0]!)
  await pregnant(home.familyId, home.personIds[1]!)
  const admin = await asSuperuser()
  await admin.query('update family set restricted_at = now() where id = $1', [hidden.familyId])
  await admin.query('update person set restricted_at = now() where id = $1', [home.personIds[1]])
})

const pregnant = (familyId: string, personId: string) => {
  const target: TargetBody = {
    ...{ id: randomUUID(), familyId, personId, stage: 'hamil', openedOn: TODAY, anchorOn: '2026-08-01', facts: {} },
    afterId: null,
  }
  return openTarget(kader, { key: randomUUID(), ...target, afterId: null }, { now: NOW })
}

const read = (actor: OfficeActor, only?: string[]) =>
  readCopy(actor, { protocol: 2, known: {}, ...(only && { only }) }, NOW)
const partOf = async <Body>(actor: OfficeActor, name: string): Promise<Body | undefined> =>
  (await read(actor, [name])).parts[name]?.body as Body | undefined

describe('the part of those a team accompanies', () => {
  it('lists whom the own team serves, with what judges and schedules them', async () => {
    const part = (await partOf<CarePart>(kader, 'dampingan'))!
    expect(part.lines.map(({ name, familyId }) => [name, familyId])).toEqual([['Siti Aminah', home.familyId]])
    expect(part.lines[0]).toMatchObject({ stage: 'hamil', nextStep: 'k-awal', nextOn: TODAY, rw: '002' })
    expect(part).toMatchObject({ desk: false, schedule: { edition: 'bawaan-1' }, screening: null })
    expect(part.villages.map(({ code }) => code)).toEqual([VILLAGE])
  })

  it('carries each family whole, without anybody whose data are limited', async () => {
    const name = `dampingan/${home.familyId}`
    expect(Object.keys((await read(kader)).parts)).toContain(name)
    const part = (await partOf<FamilyPart>(kader, name))!
    expect(part.persons.map((person) => person.name)).toEqual(['Siti Aminah'])
    expect(part.targets.map(({ personId }) => personId)).toEqual([home.personIds[0]])
    expect(await partOf(kader, `dampingan/${hidden.familyId}`)).toBeUndefined()
  })

  it('answers nothing of a family that another team serves, and nothing to who accompanies nobody', async () => {
    expect(await partOf(elsewhere, `dampingan/${home.familyId}`)).toBeUndefined()
    expect((await partOf<CarePart>(elsewhere, 'dampingan'))!.lines).toEqual([])
    for (const role of ['ppkbd', 'kepala_dinas', 'kader_poktan'] as const) {
      const actor = await officeActorOf(role, role === 'kepala_dinas' ? BLORA : VILLAGE)
      expect(Object.keys((await read(actor)).parts).filter((name) => name.startsWith('dampingan'))).toEqual([])
      expect(await partOf(actor, `dampingan/${home.familyId}`)).toBeUndefined()
    }
  })

  it('sends a koordinator to the desk', async () => {
    const koordinator = await officeActorOf('koordinator_kecamatan', '33.16.01')
    expect(await partOf<CarePart>(koordinator, 'dampingan')).toMatchObject({ desk: true, lines: [] })
  })

  it('writes once a day that names left for a device', async () => {
    await read(kader)
    await read(kader)
    const { rows } = await (await asSuperuser()).query(
      `select subject, detail from audit where actor_id = $1 and action = 'care.copied'`,
      [kader.accountId],
    )
    expect(rows).toEqual([{ subject: `salinan/${kader.accountId}`, detail: { families: 1 } }])
  })
})
