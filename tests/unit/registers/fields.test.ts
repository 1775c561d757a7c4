import { describe, expect, it } from 'vitest'
import { createPetugasSchema, handOverSchema } from '@/lib/fieldwork/schema'
import { createPoktanSchema } from '@/lib/poktan/schema'
import { endSchema } from '@/lib/registers/register'

const KEY = '0b1c2d3e-4f50-4a6b-8c7d-8e9fa0b1c2d3'
const group = { key: KEY, kind: 'bkb', name: 'Melati', villageId: '12', activeFrom: '2024-02-01' }

const problemsOf = (
  schema: { safeParse(input: unknown): { success: boolean; error?: { issues: { path: PropertyKey[] }[] } } },
  input: unknown,
) => schema.safeParse(input).error?.issues.map(({ path }) => path.join('.')) ?? []

describe('a group', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['no name', { name: '  ' }, 'name'],
    ['a name with NUL', { name: 'Mel\0ati' }, 'name'],
    ['half a character', { name: 'Mel\ud800' }, 'name'],
    ['a name of a megabyte', { name: 'x'.repeat(1_000_000) }, 'name'],
    ['a number for a name', { name: 12 }, 'name'],
    ['an unknown kind', { kind: 'tani' }, 'kind'],
    ['no village', { villageId: '' }, 'villageId'],
    ['a village with decimals', { villageId: '1.5' }, 'villageId'],
    ['a negative village', { villageId: '-1' }, 'villageId'],
    ['a village beyond every id', { villageId: '99999999999' }, 'villageId'],
    ['no day', { activeFrom: '' }, 'activeFrom'],
    ['31 February', { activeFrom: '2024-02-31' }, 'activeFrom'],
    ['a day in words', { activeFrom: '1 Februari 2024' }, 'activeFrom'],
    ['a day of 1024', { activeFrom: '1024-02-01' }, 'activeFrom'],
    ['an unknown fund', { funds: ['apbn', 'bos'] }, 'funds.1'],
    ['an unknown issuer', { skBy: 'gubernur' }, 'skBy'],
    ['a half tick', { withPaud: 'mungkin' }, 'withPaud'],
    ['no key', { key: '' }, 'key'],
  ])('with %s is refused at its field', (_what, over, field) => {
    expect(problemsOf(createPoktanSchema, { ...group, ...over })).toEqual([field])
  })

  it('takes no field nobody asked for', () => {
    expect(createPoktanSchema.safeParse({ ...group, sample: true }).success).toBe(false)
    expect(createPoktanSchema.safeParse({ ...group, tenantId: 1 }).success).toBe(false)
  })

  it.each([
    ['UPPKS', 'uppka'],
    ['uppks', 'uppka'],
    ['PIK-R', 'pikr'],
    ['bkl', 'bkl'],
  ])('written %s is %s', (kind, read) => {
    expect(createPoktanSchema.parse({ ...group, kind }).kind).toBe(read)
  })

  it('reads a form: one tick, several ticks, empty boxes', () => {
    expect(createPoktanSchema.parse({ ...group, funds: 'swadaya', withPaud: 'ya', skOn: '', skBy: '' })).toMatchObject({
      funds: ['swadaya'],
      withPaud: true,
      withPosyandu: false,
      skOn: null,
      skBy: '',
      villageId: 12,
    })
    expect(createPoktanSchema.parse({ ...group, funds: ['mitra', 'apbn', 'mitra'] }).funds).toEqual(['apbn', 'mitra'])
  })
})

describe('an officer', () => {
  const officer = { key: KEY, kind: 'pkb', name: 'Sari', kecamatanId: '3', activeFrom: '2024-01-01' }
  it.each([
    ['1985 0101 201001 1 001', '198501012010011001'],
    ['', ''],
  ])('has NIP %j kept as %j', (nip, kept) => {
    expect(createPetugasSchema.parse({ ...officer, nip }).nip).toBe(kept)
  })

  it.each(['123', '19850101201001100X', '1985010120100110011'])('is refused the NIP %s', (nip) => {
    expect(problemsOf(createPetugasSchema, { ...officer, nip })).toEqual(['nip'])
  })

  it.each([
    ['0812 3456 7890', true],
    ['+62 812-3456-7890', true],
    ['(tidak ada)', false],
    ['12', false],
  ])('with the phone %s is taken: %s', (phone, taken) => {
    expect(createPetugasSchema.safeParse({ ...officer, phone }).success).toBe(taken)
  })
})

it('ends nothing without a reason of five letters', () => {
  const step = { key: KEY, id: KEY, version: '1', on: '2024-01-01' }
  expect(problemsOf(endSchema, { ...step, reason: ' ok ' })).toEqual(['reason'])
  expect(endSchema.parse({ ...step, reason: ' Pindah ' })).toMatchObject({ version: 1, reason: 'Pindah' })
})

it.each([
  ['nobody', { toId: '' }, 'toId'],
  ['the same officer', { toId: KEY }, 'toId'],
  ['no village', { villageIds: undefined }, 'villageIds'],
])('hands over to %s: refused', (_what, over, field) => {
  const other = '1b1c2d3e-4f50-4a6b-8c7d-8e9fa0b1c2d3'
  const input = { key: KEY, fromId: KEY, toId: other, villageIds: ['4', '5'], on: '2024-01-01', ...over }
  expect(problemsOf(handOverSchema, input)).toContain(field)
})
