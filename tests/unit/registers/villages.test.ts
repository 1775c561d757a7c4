import { expect, it } from 'vitest'
import { findVillages } from '@/components/registers/village-field'

const villages = [
  { id: 1, name: 'Sumberejo', code: '33.16.02.2008', kecamatanName: 'Randublatung' },
  { id: 2, name: 'Sumberejo', code: '33.16.10.2003', kecamatanName: 'Japah' },
  { id: 3, name: 'Karangsumber', code: '33.16.10.2004', kecamatanName: 'Japah' },
]
const idsOf = (typed: string) => findVillages(villages, typed).map(({ id }) => id)

it.each([
  ['', [1, 2, 3]],
  ['sumber', [1, 2, 3]],
  ['SUMBEREJO jap', [2]],
  ['japah', [2, 3]],
  ['33.16.02', [1]],
  ['sumberejo, kec. randublatung', [1]],
  ['blora', []],
])('finds for %j the villages %j', (typed, ids) => {
  expect(idsOf(typed).toSorted()).toEqual(ids)
})

it('puts names that begin with the word first', () => {
  expect(findVillages([villages[2]!, villages[1]!], 'sumber').map(({ id }) => id)).toEqual([2, 3])
})
