import { describe, expect, it } from 'vitest'
import {
  answersOf,
  beginVerval,
  countDifferences,
  problemsOf,
  stepOfVerval,
  type VervalDraft,
  withFound,
} from '@/components/field/krs/verval-draft'
import { packTraits, type ShownVerval } from '@/lib/krs/field-part'
import { KRS_TRAITS, RANK } from '@/lib/krs/marks'

const TODAY = '2026-09-20'
const line: ShownVerval = {
  ...{ id: 'k', listId: 'L', familyId: 'f', name: 'Paijan', rw: '02', rt: '003' },
  traits: packTraits(
    Object.fromEntries(
      KRS_TRAITS.map(({ code }) => [code, code === 'jamban' ? true : code === 'air' ? null : false]),
    ) as never,
  ),
  ...{ rank: 2, atRisk: true, said: null, version: 3, byName: '', own: '' },
}
const begun = beginVerval(line, null, TODAY)
const draft = (over: Partial<VervalDraft>): VervalDraft => ({ ...begun, ...over })

describe('what is tapped', () => {
  it('is a finding only where it differs from the list', () => {
    const mended = withFound(begun, line, 'jamban', false)
    expect(mended.found).toEqual({ jamban: false })
    expect(countDifferences(mended, line)).toBe(1)
    expect(withFound(mended, line, 'jamban', true).found).toEqual({})
    expect(withFound(begun, line, 'air', null).found).toEqual({})
    expect(withFound(withFound(begun, line, RANK, 4), line, 'air', true).found).toEqual({ [RANK]: 4, air: true })
  })

  it('counts only for a family that differs; a list that fits needs no reason', () => {
    const tapped = { found: { jamban: false }, foundAtRisk: false, reason: '  Sudah dibangun ' }
    expect(answersOf(draft({ verified: 'berubah', ...tapped }))).toEqual({
      ...{ verified: 'berubah', found: { jamban: false }, foundAtRisk: false, reason: 'Sudah dibangun' },
      verifiedOn: TODAY,
    })
    expect(answersOf(draft({ verified: 'sesuai', ...tapped }))).toMatchObject({
      found: {},
      foundAtRisk: null,
      reason: '',
    })
    expect(answersOf(draft({ verified: 'pindah', ...tapped }))).toMatchObject({ found: {}, reason: 'Sudah dibangun' })
    expect(answersOf(begun)).toBeNull()
  })
})

it.each<[what: string, over: Partial<VervalDraft>, fields: string[]]>([
  ['nothing chosen', {}, ['verified']],
  ['fits', { verified: 'sesuai' }, []],
  ['differs without a difference', { verified: 'berubah', reason: 'Jamban baru' }, ['verified']],
  ['differs without a reason', { verified: 'berubah', found: { jamban: false } }, ['reason']],
  ['differs by the risk alone', { verified: 'berubah', foundAtRisk: false, reason: 'Sudah mandiri' }, []],
  ['moved without a reason', { verified: 'pindah' }, ['reason']],
  ['a day ahead', { verified: 'sesuai', verifiedOn: '2026-09-21' }, ['verifiedOn']],
  ['a day before the list', { verified: 'sesuai', verifiedOn: '2025-12-31' }, ['verifiedOn']],
  ['no day', { verified: 'sesuai', verifiedOn: '' }, ['verifiedOn']],
])('%s: says what to mend, by the rules of the office', (_what, over, fields) => {
  expect(Object.keys(problemsOf(draft(over), line, 2026, TODAY))).toEqual(fields)
})

it('becomes an item that names nobody outside its body, on the version that was seen', () => {
  const said = draft({ verified: 'pindah', reason: 'Ke Semarang' })
  const step = stepOfVerval(said, answersOf(said)!, line, { villageId: 1, listName: 'KRS semester 2 2026' })
  expect(step).toMatchObject({ key: said.key, kind: 'krs.verify', lineId: 'k', baseVersion: 3 })
  expect(step.label).toBe('Verval KRS semester 2 2026, RW 02/RT 003')
  expect(step.body).toMatchObject({ id: 'k', familyId: 'f', verified: 'pindah', verifiedOn: TODAY })
})

it('begins from what was refused, with its words, else from what was said before', () => {
  const refused = {
    verified: 'pindah' as const,
    found: {},
    foundAtRisk: null,
    reason: 'Ke kota',
    verifiedOn: '2026-09-18',
  }
  expect(beginVerval(line, refused, TODAY)).toMatchObject(refused)
  const known = { ...line, said: { ...refused, verified: 'tidak_ditemukan' as const } }
  expect(beginVerval(known, null, TODAY)).toMatchObject({
    verified: 'tidak_ditemukan',
    reason: 'Ke kota',
    verifiedOn: TODAY,
  })
})
