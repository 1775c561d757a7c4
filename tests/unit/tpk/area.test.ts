import { expect, it } from 'vitest'
import { ROLES, type Role } from '@/lib/auth/roles'
import { type CareArea, mayWriteCare, reachesFamily, villagesOf } from '@/lib/tpk/policy'
import { rwKey } from '@/lib/tpk/rw'

it.each([
  ['03', '3'],
  [' 003 ', '3'],
  ['RW 03', '3'],
  ['rw.3', '3'],
  ['RW03', '3'],
  ['10', '10'],
  ['IV', 'iv'],
  ['Dusun  Krajan', 'dusun krajan'],
  ['00', ''],
  ['', ''],
])('takes RW %j as %j', (typed, key) => {
  expect(rwKey(typed)).toBe(key)
})

const team = (named: string[], exceptRws: string[] | null): CareArea => ({
  kind: 'teams',
  teamIds: ['a'],
  places: [{ teamId: 'a', villageId: 1, named, exceptRws }],
})
const home = (rw: string, villageId = 1) => ({ villageId, kecamatanId: 9, rw })

it.each<[string, CareArea, ReturnType<typeof home>, boolean]>([
  ['a kecamatan its families', { kind: 'kecamatan', kecamatanId: 9 }, home('1'), true],
  ['another kecamatan not', { kind: 'kecamatan', kecamatanId: 8 }, home('1'), false],
  ['desa binaan theirs', { kind: 'villages', villageIds: [1, 2] }, home(''), true],
  ['other villages not', { kind: 'villages', villageIds: [2] }, home(''), false],
  ['a named RW, however it is written', team(['3'], null), home('RW 03'), true],
  ['the RW beside it not', team(['3'], null), home('4'), false],
  ['a family without RW not, where RWs are named', team(['3'], null), home(''), false],
  ['the same RW of another village not', team(['3'], null), home('3', 2), false],
  ['the rest of a village', team([], ['3']), home('04'), true],
  ['a family without RW in the rest', team([], ['3']), home(''), true],
  ['not what another team names', team([], ['3']), home('03'), false],
  ['what is named beside the rest', team(['3'], []), home('3'), true],
  ['nothing', { kind: 'nowhere' }, home('1'), false],
])('reaches of %s: %#', (_what, area, place, reached) => {
  expect(reachesFamily(area, place)).toBe(reached)
})

it('names the villages of an area, each once', () => {
  expect(villagesOf(team(['3'], null))).toEqual([1])
  expect(villagesOf({ kind: 'nowhere' })).toEqual([])
  expect(villagesOf({ kind: 'kecamatan', kecamatanId: 9 })).toBeNull()
})

it('lets kader TPK and PKB write, and the koordinator only as a decider', () => {
  const writing = (deciding: boolean) => (Object.keys(ROLES) as Role[]).filter((role) => mayWriteCare(role, deciding))
  expect(writing(false)).toEqual(['pkb', 'kader_tpk'])
  expect(writing(true)).toEqual(['koordinator_kecamatan', 'pkb', 'kader_tpk'])
})
